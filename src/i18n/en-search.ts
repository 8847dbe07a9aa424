import { count, number } from './en-words.ts';
import type { SearchStrings } from './ja-search.ts';

/** Words of the search box, English. Apart from the other words, because the search client carries them. */
export const search: SearchStrings = {
  title: 'Search',
  label: 'Model, topic, benchmark or term',
  placeholder: 'Search models and topics',
  close: 'Close',
  filters: 'Filters',
  kind: 'Kind',
  all: 'All',
  kinds: { model: 'Model', result: 'Result', article: 'Article', term: 'Term' },
  family: 'Family',
  allFamilies: 'All families',
  results: 'Search results',
  loading: 'Loading…',
  count: (full, partial) =>
    partial === 0
      ? count(full, 'result')
      : full === 0
        ? count(partial, 'partial match', 'partial matches')
        : `${count(full, 'result')}, and ${count(partial, 'partial match', 'partial matches')}`,
  none: (query) => `Nothing was found for “${query}”.`,
  noneFiltered: 'Nothing was found with these filters.',
  unfilter: 'Remove the filters',
  nearest: 'Similar names',
  elsewhere: 'Other ways to search',
  models: 'Models',
  glossary: 'Glossary',
  partial: 'Partial matches',
  hint: {
    title: (name) => `Did you mean ${name}?`,
    alias: (name) => `Other name or spelling: ${name}`,
    same: (name) => `Word of the same meaning: ${name}`,
    maker: (name) => `Developer: ${name}`,
    about: (name) => `Topic: ${name}`,
    work: (name) => `Work: ${name}`,
    size: (name) => `Size: ${name}`,
  },
  recent: 'Recent searches',
  forget: 'Clear the history',
  tips: 'Try “Vicuna”, “Llama2”, “models good at maths” or “hallucination”.',
  tooLong: (limit) => `A search can have up to ${number(limit)} characters. Only the first ${number(limit)} are used.`,
  failed: 'A file that search needs could not be loaded. Please check the connection and try again.',
  retry: 'Try loading again',
  share: 'Open a page for this search',
  keys: '↑↓ to choose, Enter to open, Esc to close',
};
