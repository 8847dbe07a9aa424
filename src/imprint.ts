import { version } from '../package.json' with { type: 'json' };

/** Which edition this is: the version of package.json, and the day on which its text was last revised. */
export const imprint = { version, date: '2026-11-27' } as const;
