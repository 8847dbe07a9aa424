/** What becomes of a link target: an address that may stand on the page, or the reason why not. */
export type Target = { href: string } | { refused: string };

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * Judges a link target of a seed. Relative targets belong to the captured site and are resolved against it;
 * fragments, of the captured page by its whole address too, stay fragments; every scheme but http, https and mailto is refused.
 */
export function judgeTarget(raw: string, sourceUrl: string): Target {
  const target = raw.trim();
  if (target.startsWith('#')) return { href: target };
  // Browsers drop tabs and line ends inside a scheme, so `java\nscript:` must be judged without them, encoded or not.
  const scheme = /^[^:/?#]*(?=:)/.exec(target)?.[0] ?? '';
  const bare = (scheme.replace(/%[01][0-9a-f]/gi, '') + target.slice(scheme.length)).replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  if (!URL.canParse(bare, sourceUrl)) return { refused: 'not an address' };
  const url = new URL(bare, sourceUrl);
  if (!SAFE.has(url.protocol)) return { refused: `the scheme ${url.protocol}` };
  // Readability makes a link to a section of the article absolute.
  if (url.hash !== '' && URL.canParse(sourceUrl) && withoutHash(url) === withoutHash(new URL(sourceUrl))) return { href: url.hash };
  return { href: url.href };
}

function withoutHash({ href, hash }: URL): string {
  return href.slice(0, href.length - hash.length);
}
