import { IndexError, loadEntries, loadWorks, startEngine, type Engine } from './engine.ts';
import { withWorks } from './entry-file.ts';
import { lexiconSteps, makeLexicon, type Lexicon } from './lexicon.ts';

/** The index of this visit: names at once, Pagefind as soon as it has come. */
export interface Index {
  lexicon: Lexicon;
  engine: Promise<Engine>;
  /** All names with those of the works cited; loaded when first asked for. */
  works: () => Promise<Lexicon>;
  families: [id: string, name: string][];
}

/** How long a reader waits for an answer before search says that it failed. */
const PATIENCE = 12_000;

/** Lets the browser draw and answer for so many milliseconds at least. */
export const pause = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was promised, or IndexError when it does not come: a request that is never answered does not fail by itself. */
export function inTime<T>(promised: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new IndexError('no answer in time')), PATIENCE);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}

let index: Promise<Index> | undefined;
let attempt = 0;

/** The index, started by whoever asks first. @param files address of `pagefind/` @throws IndexError */
export function readyIndex(files: string): Promise<Index> {
  return (index ??= start(files, attempt));
}

/** Throws away what failed to load; the next question loads it again. */
export function retryIndex(): void {
  index = undefined;
  attempt++;
}

async function start(files: string, number: number): Promise<Index> {
  const entries = loadEntries(files);
  const engine = startEngine(files, entries, number);
  // Whoever asks the engine hears of its failure; nobody may have asked yet.
  engine.catch(() => undefined);
  const file = await entries;
  const families = file.pages.flatMap(({ family, title }): [string, string][] => (family === undefined ? [] : [[family, title]]));
  const steps = lexiconSteps(file);
  let step = steps.next();
  // Each step in a task of its own, so that the reader's first key need not wait for the whole.
  for (; !step.done; step = steps.next()) await pause(0);
  let works: Promise<Lexicon> | undefined;
  const loadLexicon = (): Promise<Lexicon> => {
    works ??= loadWorks(files).then((more) => makeLexicon(withWorks(file, more)));
    works.catch(() => (works = undefined));
    return works;
  };
  return { lexicon: step.value, engine, works: loadLexicon, families };
}
