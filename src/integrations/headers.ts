/** Headers that a page cannot set from within, for every answer. The content policy stands in each page. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy: same-origin',
  'X-Frame-Options: DENY',
  "Content-Security-Policy: frame-ancestors 'none'",
];

/** Folders whose file names carry a hash of the content, or that are asked for with the build's tag. */
const IMMUTABLE = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/** Files whose type hosts do not know by their name, or know by another. */
const TYPES: Record<string, string> = {
  '*.md': 'text/markdown',
  '*.bib': 'application/x-bibtex',
  '*.ris': 'application/x-research-info-systems',
  '*/cite.json': 'application/vnd.citationstyles.csl+json',
  'cite.json': 'application/vnd.citationstyles.csl+json',
  'references.json': 'application/vnd.citationstyles.csl+json',
  '*feed.xml': 'application/atom+xml',
};

/**
 * The `_headers` file of a built site, read by Netlify, Cloudflare Pages and others.
 * @param base path the site lies below, beginning and ending in `/`
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: readonly string[]): string => [`${base}${path}`, ...headers.map((header) => `  ${header}`)].join('\n');
  const rules = [
    rule('*', EVERYWHERE),
    ...IMMUTABLE.map((folder) => rule(`${folder}/*`, ['Cache-Control: public, max-age=31536000, immutable'])),
    ...Object.entries(TYPES).map(([files, type]) => rule(files, [`Content-Type: ${type}; charset=utf-8`])),
  ];
  return `${rules.join('\n\n')}\n`;
}
