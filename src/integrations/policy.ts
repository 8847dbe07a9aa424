import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-page.ts';

/** The hash of an inline script or style as a content policy names it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** No script of this site writes HTML or code as text, and none may. */
const NO_SINKS = ["require-trusted-types-for 'script'", "trusted-types 'none'"] as const;

/**
 * The content policy of one page: nothing but what the page itself holds. Inline code is allowed by exact hash; pages
 * that can search may compile the search engine (WebAssembly); redirect pages need no script at all.
 */
export function policyOf(page: Pick<BuiltPage, 'inlineScripts' | 'inlineStyles' | 'isRedirect'>): string {
  const hashes = (texts: readonly string[]): string =>
    [...new Set(texts.map(hashSource))]
      .sort()
      .map((hash) => ` ${hash}`)
      .join('');
  if (page.isRedirect) {
    const code = page.inlineScripts.length > 0 ? [`script-src${hashes(page.inlineScripts)}`] : [];
    return ["default-src 'none'", ...code, "base-uri 'none'", "form-action 'none'", ...NO_SINKS].join(';');
  }
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'${hashes(page.inlineScripts)}`,
    `style-src 'self'${hashes(page.inlineStyles)}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...NO_SINKS,
  ].join(';');
}

/** The page with its policy as the first thing after the character set, before anything that could load. */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policy.replaceAll('"', '&quot;')}">`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}${meta}`);
}
