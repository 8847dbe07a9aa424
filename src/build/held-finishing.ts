import type { Finishing } from './finishing.ts';

/** Astro bundles pages apart from integrations: they share no module, only the process. */
const HELD = Symbol.for('catching-up.finishing');
const held = (): { [HELD]?: Finishing } => globalThis;

/** Leaves the last step of this build where the pages find it. */
export function holdFinishing(finishing: Finishing): void {
  held()[HELD] = finishing;
}

/** The last step of the build that is running; none in development. */
export function heldFinishing(): Finishing | undefined {
  return held()[HELD];
}
