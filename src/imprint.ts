import settings from '../package.json' with { type: 'json' };
import { readRepository } from './repository.ts';

/**
 * Which edition this is: the version of package.json, the day on which its text was last revised, who edits it, and the
 * address of its repository, where package.json has the field `repository`.
 */
export const imprint = {
  version: settings.version,
  date: '2026-11-27',
  editor: 'catching-up',
  repository: readRepository('repository' in settings ? settings.repository : undefined),
  /** The licence of texts and data. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
