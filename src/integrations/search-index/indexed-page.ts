import type { PageSection, SearchablePage } from './sections.ts';

/** A searchable page with its address. */
export interface IndexedPage extends SearchablePage {
  path: string;
}

/** Address of a section: that of its page, where it has no id. */
export function addressOf(path: string, { id }: Pick<PageSection, 'id'>): string {
  return id === '' ? path : `${path}#${id}`;
}
