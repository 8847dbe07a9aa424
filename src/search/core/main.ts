import { SearchBox } from './box.ts';
import { markLanding } from './landing.ts';
import type { Language } from './language.ts';
import { make, type Site } from './results.ts';
import { readyIndex } from './session.ts';

/** Starts the search client of a page, which the loader loads when the reader first means to search. */
export function start(language: Language): void {
  const data = document.querySelector<HTMLElement>('[data-search-client]')?.dataset ?? {};
  const page = data['page'] ?? '/search/';
  const site: Site = {
    language,
    page,
    base: data['base'] ?? '/',
    home: data['home'] ?? '/',
    pagefind: data['pagefind'] ?? '/pagefind/',
    style: data['style'] ?? '',
  };
  SearchBox.site = site;
  const isSearchPage = document.querySelector('search-box[page]') !== null;
  // The box is drawn when its style is here.
  void (isSearchPage ? loadStyle(site) : Promise.resolve()).then(() => customElements.define('search-box', SearchBox));
  document.addEventListener('search:warm', () => void Promise.all([loadStyle(site), readyIndex(site.pagefind).catch(() => undefined)]));
  document.addEventListener('search:open', () => void open(site));
  document.addEventListener('search:landed', () => void loadStyle(site).then(markLanding));
  addEventListener('hashchange', markLanding);
}

/** How long to wait for the style, in milliseconds. */
const STYLE_PATIENCE = 3000;

let style: Promise<unknown> | undefined;

function loadStyle(site: Site): Promise<unknown> {
  return (style ??= new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: site.style });
    link.onload = link.onerror = resolve;
    // Search without its style is better than none.
    setTimeout(resolve, STYLE_PATIENCE);
    document.head.append(link);
  }));
}

let dialog: HTMLDialogElement | undefined;

async function open(site: Site): Promise<void> {
  const inPage = document.querySelector<SearchBox>('search-box[page]');
  if (inPage) return inPage.focus();
  await loadStyle(site);
  if (!dialog) {
    dialog = make('dialog', { class: 'search-dialog', 'aria-label': site.language.strings.title }, document.createElement('search-box'));
    // A click beside the dialog is one on its backdrop.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchBox>('search-box')?.focus();
}
