import type { Edition } from './edition.ts';

/** Makes something of an edition once, however many pages ask for it. */
export function perEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { thing: T }>();
  return (edition) => {
    const before = made.get(edition) ?? { thing: make(edition) };
    made.set(edition, before);
    return before.thing;
  };
}
