import { fold, type Folded } from '../writing/fold.ts';
import { withoutMarks } from '../writing/terms.ts';
import { entryFileName, QUESTION_MARK, worksFileName, type EntryFile, type WorksFile } from './entry-file.ts';

/** The text of one section as Pagefind holds it. */
export interface SectionText {
  /** As on the page, without the marks of word boundaries. */
  content: string;
  folded: Folded;
  /** What readers ask that it answers, folded; never shown. */
  questions: Folded[];
}

/** One answer of Pagefind: a section, and the way to its text. */
export interface Hit {
  /** Pagefind's id of the section's text. */
  text: string;
  score: number;
  load: () => Promise<SectionText>;
}

/** Finds sections by the words in them. */
export interface Engine {
  find: (term: string) => Promise<Hit[]>;
}

/** What is used of Pagefind's client. */
interface Pagefind {
  createInstance: (options: object) => {
    search: (term: string) => Promise<{ results: { id: string; score: number; data: () => Promise<{ content: string }> }[] }>;
  };
}

/** The index could not be read: missing, cut off, or the network is gone. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/** Part of the page's address under which Pagefind's files lie. */
const FILES = '/pagefind/';
let failures = 0;
let isWatching = false;

/**
 * Pagefind 1.6 swallows failures to load parts of its index and then finds nothing, which would tell the reader an
 * untruth; and it offers no hook. So failures of its requests are counted on the way.
 */
function watchFiles(): void {
  if (isWatching) return;
  isWatching = true;
  const fetchFile = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes(FILES)) return fetchFile(input, init);
    try {
      const response = await fetchFile(input, init);
      if (!response.ok) throw new IndexError(`${response.status} ${address}`);
      if (/\.pf_(?:index|meta|fragment)$|wasm/.test(address)) await checkWhole(response.clone());
      return response;
    } catch (error) {
      failures++;
      throw error;
    }
  };
}

/** Reads a gzip file to its end, which fails when it was cut off. */
async function checkWhole(response: Response): Promise<void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new DecompressionStream('gzip')).getReader();
  while (!(await reader.read()).done);
}

/** Loads the file of entries. @param base address of `pagefind/` @throws IndexError */
export const loadEntries = (base: string): Promise<EntryFile> => loadFile<EntryFile>(`${base}${entryFileName(document.documentElement.lang)}`);

/** Loads the file of works cited. @param base address of `pagefind/` @throws IndexError */
export const loadWorks = (base: string): Promise<WorksFile> => loadFile<WorksFile>(`${base}${worksFileName(document.documentElement.lang)}`);

async function loadFile<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new IndexError(`${response.status} ${response.url}`);
    return (await response.json()) as T;
  } catch (error) {
    throw new IndexError(address, { cause: error });
  }
}

/**
 * Starts Pagefind.
 * @param base address of `pagefind/`, absolute or from the root
 * @param entries settles with the tag of this build
 * @param attempt counts tries: a module that failed to load is asked for under another address
 */
export async function startEngine(base: string, entries: Promise<{ tag: string }>, attempt: number): Promise<Engine> {
  watchFiles();
  const address = new URL(`${base}pagefind.js${attempt > 0 ? `?try=${attempt}` : ''}`, location.href).href;
  let instance: ReturnType<Pagefind['createInstance']>;
  try {
    const [{ createInstance }, { tag }] = await Promise.all([import(/* @vite-ignore */ address) as Promise<Pagefind>, entries]);
    instance = createInstance({ basePath: base, noWorker: true, metaCacheTag: tag, ranking: { termSimilarity: 3 } });
  } catch (error) {
    throw new IndexError('pagefind.js', { cause: error });
  }
  const texts = new Map<string, Promise<SectionText>>();
  const answers = new Map<string, Promise<Hit[]>>();
  const ask = async (term: string): Promise<Hit[]> => {
    const before = failures;
    const { results } = await instance.search(term).catch((error: unknown) => {
      throw new IndexError('search', { cause: error });
    });
    if (failures > before) throw new IndexError('index');
    return results.map(({ id, score, data }) => ({
      text: id,
      score,
      load: () => remember(texts, id, () => data().then(({ content }) => readText(content))),
    }));
  };
  return { find: (term) => remember(answers, term, () => ask(term)) };
}

function readText(content: string): SectionText {
  const [text = '', ...questions] = withoutMarks(content)
    .replace(/\s+/g, ' ')
    .split(QUESTION_MARK)
    .map((part) => part.trim());
  return { content: text, folded: fold(text), questions: questions.map(fold) };
}

/** Keeps what was promised, but not what failed. */
function remember<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  if (memory.size > 2000) memory.delete(memory.keys().next().value ?? '');
  return made;
}
