import { LOCAL_SITE } from '../../environment.ts';
import { stringsFor } from '../../i18n/index.ts';
import { imprint } from '../../imprint.ts';
import { cslDate, type CslEntry } from '../../schemas/bibliography.ts';
import type { ReadablePage } from './readable-page.ts';

/** Something of the edition that is cited, and the folder that holds its citation, without base. */
export interface CitedWork {
  folder: string;
  work: CslEntry;
}

/** A page, and each of its sections that has a short address, as works of the edition. */
export function citedWorks({ path, lang, title, url, sections }: ReadablePage): CitedWork[] {
  const site = stringsFor(lang).site;
  const cited = (folder: string, name: string, address: string): CitedWork => ({
    folder,
    work: {
      id: ['catching-up', ...folder.split('/').filter((part) => part !== '')].join('-'),
      type: 'webpage',
      title: name,
      ...(name !== site && { 'container-title': site }),
      editor: [{ literal: imprint.editor }],
      version: imprint.version,
      issued: cslDate(imprint.date),
      // A citation never gives the address of somebody's own machine.
      ...(new URL(address).origin !== LOCAL_SITE && { URL: address }),
      language: lang,
    },
  });
  return [cited(path, title, url), ...sections.map(({ id, title: name, shortPath }) => cited(shortPath, name, `${url}#${id}`))];
}
