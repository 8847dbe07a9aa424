import { loadPlaces, startEngine, type Engine } from './engine.ts';
import { lexiconSteps, type Lexicon } from './lexicon.ts';
import type { Site } from './results.ts';

/** The index of this visit: names at once, Pagefind as soon as it has come. */
export interface Index {
  lexicon: Lexicon;
  engine: Promise<Engine>;
  families: [id: string, name: string][];
}

/** Lets the browser draw and answer for so many milliseconds at least. */
export const pause = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let index: Promise<Index> | undefined;
let attempt = 0;

/** The index, started by whoever asks first. @throws IndexError */
export function readyIndex(site: Site): Promise<Index> {
  return (index ??= start(site, attempt));
}

/** Throws away what failed to load; the next question loads it again. */
export function retryIndex(): void {
  index = undefined;
  attempt++;
}

async function start(site: Site, number: number): Promise<Index> {
  const places = loadPlaces(site.pagefind);
  const engine = startEngine(site.pagefind, places, number);
  // Whoever asks the engine hears of its failure; nobody may have asked yet.
  engine.catch(() => undefined);
  const file = await places;
  const families = file.pages.flatMap(({ family, title }): [string, string][] => (family === undefined ? [] : [[family, title]]));
  const steps = lexiconSteps(file);
  let step = steps.next();
  // Each step in a task of its own, so that the reader's first key need not wait for the whole.
  for (; !step.done; step = steps.next()) await pause(0);
  return { lexicon: step.value, engine, families };
}
