const STYLE = /<style>([\s\S]*?)<\/style>/g;

/**
 * Joins the inline styles of a page's head in the first of them, in their order. Each style of its own costs the hash
 * by which the content policy allows it, and hashes do not compress.
 */
export function oneStyle(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const head = html.slice(0, end);
  const all = [...head.matchAll(STYLE)].map((match) => (match[1] ?? '').trim());
  if (all.length < 2) return html;
  let isFirst = true;
  return (
    head.replace(STYLE, () => {
      const joined = isFirst ? `<style>${all.join('')}</style>` : '';
      isFirst = false;
      return joined;
    }) + html.slice(end)
  );
}
