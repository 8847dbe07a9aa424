import { createHash } from 'node:crypto';
import { splitLanguage } from '../../languages.ts';
import type { SearchWords } from '../../schemas/search-words.ts';
import { KINDS, idOfTitle, type EntryFile, type EntryRecord, type Kind } from '../../search/core/entry-file.ts';
import { keyOf } from '../../search/writing/fold.ts';
import { addressOf, type IndexedPage } from './indexed-page.ts';
import type { Names } from './section-names.ts';

/**
 * Makes the file of search entries of one language.
 * @param fragments Pagefind's id of each section's text by the section's address
 * @param names all names of what a section is about, by the section's address in the default language
 */
export function entryFile(
  pages: readonly IndexedPage[],
  fragments: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, Names>,
  words: SearchWords,
): EntryFile {
  const beginnings = shortestBeginnings([...fragments.values()]);
  const sections = pages.flatMap((page, number) => page.sections.map((section) => ({ page: number, section, address: addressOf(page.path, section) })));
  const entries = sections.map(({ page, section, address }): EntryRecord => {
    const called = names.get(splitLanguage(address).address);
    return withoutEmpty({
      page,
      id: section.id !== '' && section.id === idOfTitle(section.title) ? 0 : section.id,
      title: section.title,
      ...(section.isItem ? { item: 1 as const } : {}),
      ...(called ? { ...called, names: withoutDoubles(section.title, called.names) } : {}),
    });
  });
  const file = {
    pages: pages.map(({ path, title, kind }) => {
      const family = /\/families\/([^/]+)\/$/.exec(path)?.[1];
      return { path, title, kind: kindOf(kind), ...(family ? { family } : {}) };
    }),
    entries,
    texts: sections.map(({ address }) => beginnings.get(fragments.get(address) ?? '') ?? '').join(' '),
    same: words.same,
    numbered: words.numbered,
    readings: byReading(words.readings),
  };
  const tag = createHash('sha256')
    .update(JSON.stringify(file))
    .update([...fragments.values()].join())
    .digest('hex')
    .slice(0, 10);
  return { tag, ...file };
}

/** Kinds of pages that are no results of their own kind are reading matter. */
function kindOf(kind: string): Kind {
  return KINDS.find((known) => known === kind) ?? 'article';
}

/** The fewest characters that tell each random id from all others. */
function shortestBeginnings(ids: readonly string[]): Map<string, string> {
  const times = new Map<string, number>();
  const beginnings = (id: string): string[] => Array.from({ length: id.length }, (_, i) => id.slice(0, i + 1));
  const own = (id: string): string => id.slice(id.indexOf('_') + 1);
  for (const id of ids) for (const beginning of beginnings(own(id))) times.set(beginning, (times.get(beginning) ?? 0) + 1);
  return new Map(ids.map((id) => [id, beginnings(own(id)).find((beginning) => times.get(beginning) === 1) ?? own(id)]));
}

/** Spellings that search cannot tell apart (Llama-2, LLaMA 2, Llama2) cost bytes for nothing. */
function withoutDoubles(title: string, names: readonly string[]): string[] {
  const keys = new Set([keyOf(title)]);
  return names.filter((name) => !keys.has(keyOf(name)) && keys.add(keyOf(name)));
}

/** Words by their reading, in order, so that readings that begin alike stand together and compress. */
function byReading(readings: Readonly<Record<string, string>>): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [word, reading] of Object.entries(readings)) (words[reading] ??= []).push(word);
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutEmpty(record: EntryRecord): EntryRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as EntryRecord;
}
