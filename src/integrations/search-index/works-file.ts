import type { Facts } from '../../schemas/facts.ts';
import { worksOf, type Work } from '../../schemas/works.ts';
import { idOfTitle, type EntryFile, type WorksFile } from '../../search/core/entry-file.ts';
import { address } from '../../views/addresses.ts';

/** A work that more things than these rest on tells of none of them. */
const FEW = 3;

/** The file of works cited of one language. A work also leads to the model or benchmark that it presents. */
export function worksFile({ tag, pages, entries }: EntryFile, facts: Pick<Facts, 'bibtex' | 'models' | 'benchmarks' | 'datasets'>): WorksFile {
  const page = pages.findIndex(({ path }) => path.endsWith(address.sources));
  const works = page < 0 ? [] : worksOf(facts.bibtex);
  const numbers = new Map(entries.map(({ page: own, id = '', title = '' }, number) => [`${pages[own]?.path}#${id === 0 ? idOfTitle(title) : id}`, number]));
  const prefix = page < 0 ? '' : (pages[page]?.path.slice(0, -address.sources.length) ?? '');
  const things = [
    ...facts.models.map((model) => ({ place: address.model(model), urls: model.sources.map(({ url }) => url) })),
    ...facts.benchmarks.map((benchmark) => ({ place: address.benchmark(benchmark), urls: [benchmark.source] })),
    ...facts.datasets.map(({ id, area, source }) => ({ place: `${address.area(area)}#${id}`, urls: [source] })),
  ];
  const of: WorksFile['of'] = {};
  // The first is the survey itself, of which everything here tells.
  for (const work of works.slice(1)) {
    const places = things.filter(({ urls }) => work.url !== null && urls.includes(work.url)).map(({ place }) => numbers.get(prefix + place));
    if (places.length <= FEW) for (const number of places) if (number !== undefined) (of[number] ??= []).push(work.title, ...work.ids, ...firstAuthor(work));
  }
  return { tag, works: works.map((work) => recordOf(work, page)), of };
}

/** Works are called by who stands first: the whole name, and the family's. */
function firstAuthor({ authors: [first] }: Work): string[] {
  return first === undefined ? [] : [...new Set([first, familyName(first)])];
}

const familyName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const recordOf = ({ key, title, authors, ids, year }: Work, page: number): WorksFile['works'][number] => ({
  page,
  id: `ref-${key}`,
  title,
  item: 1,
  // As texts cite it.
  names: authors[0] === undefined || year === null ? [] : [`${familyName(authors[0])} ${year}`],
  works: ids,
  authors,
});
