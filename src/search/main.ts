import { SearchBox } from './box.ts';
import { markLanding } from './landing.ts';
import { make, type Site } from './results.ts';
import { readyIndex } from './session.ts';
import { searchStrings } from './strings.ts';

// Entry of the search client, loaded by the loader on every page when the reader first means to search.

const data = document.querySelector<HTMLElement>('[data-search-client]')?.dataset ?? {};
const page = data['page'] ?? '/search/';
const site: Site = {
  strings: searchStrings(),
  page,
  base: page.replace(/search\/$/, ''),
  pagefind: data['pagefind'] ?? '/pagefind/',
  style: data['style'] ?? '',
};
SearchBox.site = site;
customElements.define('search-box', SearchBox);

let style: Promise<unknown> | undefined;
function loadStyle(): Promise<unknown> {
  // The search page brings the style along.
  if (document.querySelector('search-box[page]')) return Promise.resolve();
  return (style ??= new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: site.style });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  }));
}

let dialog: HTMLDialogElement | undefined;

async function open(): Promise<void> {
  const inPage = document.querySelector<SearchBox>('search-box[page]');
  if (inPage) return inPage.focus();
  await loadStyle();
  if (!dialog) {
    dialog = make('dialog', { class: 'search-dialog', 'aria-label': site.strings.title }, document.createElement('search-box'));
    // A click beside the dialog is one on its backdrop.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchBox>('search-box')?.focus();
}

document.addEventListener('search:warm', () => void Promise.all([loadStyle(), readyIndex(site).catch(() => undefined)]));
document.addEventListener('search:open', () => void open());
document.addEventListener('search:landed', () => void loadStyle().then(markLanding));
addEventListener('hashchange', markLanding);
