import { z } from 'astro/zod';
import { ContentError, type Report } from '../errors.ts';
import { DEFAULT_LANGUAGE, splitLanguage } from '../languages.ts';
import { fit, parseYaml } from './yaml-file.ts';

const address = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z][a-z0-9-]*)?$/, { error: 'an address such as /families/llama/#llama-2, with a slash at its end', abort: true })
  .refine((path) => splitLanguage(path).lang === DEFAULT_LANGUAGE, 'an address without its language: it is retired in every language');
/** An entry of the list of retired addresses. */
export const redirectSchema = z.strictObject({ from: address, to: address });

/** A retired address and its successor. */
export type Redirect = z.infer<typeof redirectSchema>;

/** The file that lists retired addresses. */
export const REDIRECTS = 'src/data/redirects.yaml';

/**
 * Reads the retired addresses. Reported are entries that do not fit, a doubled `from`, and a redirect that leads to a
 * retired address.
 * @throws ContentError when it is no YAML
 */
export function readRedirects(text: string, report: Report): Redirect[] {
  const yaml = parseYaml(REDIRECTS, text);
  const { redirects: entries, ...others } = (yaml.value ?? { redirects: [] }) as { redirects?: unknown };
  const [stray] = Object.keys(others);
  if (!Array.isArray(entries) || stray !== undefined)
    throw new ContentError(
      { file: REDIRECTS, line: stray === undefined ? 1 : yaml.lineOf([stray]) },
      Array.isArray(entries) ? `the unknown key ${JSON.stringify(stray)}` : 'no list redirects',
      'this file holds one list, redirects, of entries {from: …, to: …}',
    );
  const redirects = entries.flatMap((_, index) => {
    const redirect = fit(redirectSchema, REDIRECTS, yaml, report, ['redirects', index]);
    return redirect ? [{ redirect, line: yaml.lineOf(['redirects', index]) }] : [];
  });
  const from = new Map<string, number>();
  for (const { redirect, line } of redirects) {
    if (from.has(redirect.from)) report(new ContentError({ file: REDIRECTS, line }, `${redirect.from} is redirected twice`, 'keep one of the two'));
    from.set(redirect.from, line);
  }
  for (const { redirect, line } of redirects) {
    const successor = from.get(redirect.to);
    if (successor !== undefined)
      report(new ContentError({ file: REDIRECTS, line }, `it leads to ${redirect.to}, which is retired itself`, `name its successor (line ${successor})`));
  }
  return redirects.map(({ redirect }) => redirect);
}
