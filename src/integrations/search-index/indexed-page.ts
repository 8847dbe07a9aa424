import type { PageSection, SearchablePage } from './sections.ts';

/** A searchable page with its address. */
export interface IndexedPage extends SearchablePage {
  path: string;
}

/** Address of a section: that of its page, where it has no id. */
export function addressOf(path: string, { id }: Pick<PageSection, 'id'>): string {
  return id === '' ? path : `${path}#${id}`;
}

/** Names and questions are kept by addresses without a language: `/en/glossary/` is `/glossary/` there. */
export function withoutLanguage(address: string, lang: string): string {
  return address.startsWith(`/${lang}/`) ? address.slice(lang.length + 1) : address;
}
