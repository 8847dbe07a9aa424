/** Headers that a page cannot set from within, for every answer. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy: same-origin',
  'X-Frame-Options: DENY',
];

/** Folders whose file names carry a hash of the content, or that are asked for with the build's tag. */
const IMMUTABLE = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/**
 * The `_headers` file of a built site (read by Netlify, Cloudflare Pages and others): for each page the policy that
 * it also carries itself, plus what only a header can say. Short links share one rule that leaves the policy to them.
 * @param policies content policy by address (without base)
 * @param base path the site lies below, beginning and ending in `/`
 */
export function headersFile(policies: ReadonlyMap<string, string>, base: string): string {
  const at = (path: string): string => `${base}${path.replace(/^\//, '')}`;
  const rules: string[] = [];
  const rule = (path: string, headers: readonly string[]): void => void rules.push([path, ...headers.map((header) => `  ${header}`)].join('\n'));
  rule(`${base}*`, EVERYWHERE);
  for (const folder of IMMUTABLE) rule(at(`${folder}/*`), ['Cache-Control: public, max-age=31536000, immutable']);
  for (const [pattern, policy] of patterns(policies)) {
    // A folder's rule also meets addresses that do not exist, where the 404 page answers with a policy of its own.
    const own = pattern.endsWith('*') ? '' : `${policy};`;
    rule(at(pattern), [`Content-Security-Policy: ${own}frame-ancestors 'none'`]);
  }
  return `${rules.join('\n\n')}\n`;
}

/** One rule for a folder where all its pages share a policy, else one rule a page. */
function patterns(policies: ReadonlyMap<string, string>): [string, string][] {
  const folders = new Map<string, Set<string>>();
  const folderOf = (path: string): string => /^\/[^/]+\/(?=.)/.exec(path)?.[0] ?? '';
  for (const [path, policy] of policies) {
    const folder = folderOf(path);
    if (folder !== '') folders.set(folder, (folders.get(folder) ?? new Set()).add(policy));
  }
  const result: [string, string][] = [];
  const done = new Set<string>();
  for (const [path, policy] of [...policies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = folderOf(path);
    // A pattern `/folder/*` also matches the folder's own page, whose policy may differ: two headers would both apply.
    const shared = folder !== '' && folders.get(folder)?.size === 1 && (policies.get(folder) ?? policy) === policy;
    if (!shared) {
      if (!(folders.get(path)?.size === 1 && folders.get(path)?.has(policy))) result.push([path, policy]);
    } else if (!done.has(folder)) {
      done.add(folder);
      result.push([`${folder}*`, policy]);
    }
  }
  return result;
}
