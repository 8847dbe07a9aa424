const MODULE = /<script type="module">([\s\S]*?)<\/script>/g;

/** What a function cannot hold: such a script stays by itself. */
const OWN = /\b(?:import\s*["'{*\w]|export\s|await\b)/;

/**
 * Joins the inline module scripts of a page in the first of them, in their order: they all run when the page has been
 * parsed. Each script of its own costs the hash by which the content policy allows it, and hashes do not compress.
 * Joined, they share neither names nor failures.
 */
export function oneScript(html: string): string {
  const all = [...html.matchAll(MODULE)].map((match) => (match[1] ?? '').trim());
  if (all.length < 2 || all.some((code) => OWN.test(code))) return html;
  let isFirst = true;
  return html.replace(MODULE, () => {
    const joined = isFirst ? `<script type="module">${all.map((code) => `queueMicrotask(()=>{${code}\n});`).join('')}</script>` : '';
    isFirst = false;
    return joined;
  });
}
