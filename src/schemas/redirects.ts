import { z } from 'astro/zod';
import { ContentError } from '../errors.ts';
import { fit, parseYaml } from './yaml-file.ts';

const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z][a-z0-9-]*)?$/, 'an address such as /families/llama/#llama-2');
/** An entry of the list of retired addresses. */
export const redirectSchema = z.strictObject({ from: address, to: address });

/** A retired address and its successor. */
export type Redirect = z.infer<typeof redirectSchema>;

/** The file that lists retired addresses. */
export const REDIRECTS = 'src/data/redirects.yaml';

/**
 * Reads the retired addresses.
 * @throws ContentError for an entry that does not fit, a doubled `from`, and a redirect that leads to a retired address.
 */
export function readRedirects(text: string): Redirect[] {
  const yaml = parseYaml(REDIRECTS, text);
  const entries = (yaml.value as { redirects?: unknown[] } | null)?.redirects ?? [];
  const redirects = entries.map((_, index) => fit(redirectSchema, REDIRECTS, yaml, ['redirects', index]));
  const from = new Map<string, number>();
  for (const [index, redirect] of redirects.entries()) {
    const location = { file: REDIRECTS, line: yaml.lineOf(['redirects', index]) };
    if (from.has(redirect.from)) throw new ContentError(location, `${redirect.from} is redirected twice`, 'keep one of the two');
    from.set(redirect.from, location.line);
  }
  for (const [index, { to }] of redirects.entries()) {
    if (from.has(to))
      throw new ContentError(
        { file: REDIRECTS, line: yaml.lineOf(['redirects', index]) },
        `it leads to ${to}, which is retired itself`,
        `name its successor (line ${from.get(to)})`,
      );
  }
  return redirects;
}
