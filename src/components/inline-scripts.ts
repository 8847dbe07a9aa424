import { createHash } from 'node:crypto';

// The scripts that stand in pages as they are written here. They run before the first paint or instead of a page, so
// they are not bundled; the content policy names their hashes (astro.config.mjs) and allows no other inline script but
// those that Astro itself bundles.

/** Takes the chosen colours before the first paint, so that they never flash. */
export const THEME_SCRIPT = 'try{const t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}';

/** Sends the reader on and takes the fragment along, or to where that fragment went: `data-target`, `data-fragments` (JSON). */
export const REDIRECT_SCRIPT =
  'const d=document.currentScript.dataset,m=JSON.parse(d.fragments);location.replace(Object.hasOwn(m,location.hash)?m[location.hash]:d.target+location.hash)';

/**
 * All that a page carries of search: it waits for the reader's intent (pointer or focus on a link to search, the shortcut,
 * the search page itself) and only then loads the client. Until then, and without it, the links lead to the search page.
 */
export const SEARCH_LOADER_SCRIPT = `(()=>{const d=document,s=d.currentScript.dataset,e=n=>d.dispatchEvent(new Event('search:'+n));let p;
const load=n=>(p??=import(s.client).catch(x=>{p=0;throw x})).then(()=>e(n));
const open=()=>load('open').catch(()=>location.assign(s.page));
const way=t=>t.closest?.('[data-search-open]');
d.addEventListener('keydown',k=>{if((k.ctrlKey||k.metaKey)&&!k.altKey&&!k.shiftKey&&k.key.toLowerCase()=='k'){k.preventDefault();open()}});
d.addEventListener('click',k=>{if(way(k.target)&&!k.ctrlKey&&!k.metaKey&&!k.shiftKey){k.preventDefault();open()}});
for(const t of['pointerover','focusin'])d.addEventListener(t,k=>{if(way(k.target))load('warm').catch(()=>{})});
const box=d.querySelector('search-box');
if(box)load('warm').catch(()=>{for(const f of d.querySelectorAll('[data-search-failed]'))f.hidden=false});
try{if(sessionStorage.found)load('landed').catch(()=>{})}catch{}
})()`;

/** Order of the style layers, before any of them. */
export const LAYERS_STYLE = '@layer tokens,base,prose,layout,components,print;';

/** The hash of an inline script or style as a content policy names it. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
