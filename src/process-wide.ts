/** A place for one thing that parts of a build share although they share no module. */
export interface ProcessWide<T> {
  get: () => T | undefined;
  set: (thing: T) => void;
}

/** Astro bundles pages and collections apart from integrations: what they share must hang on the process. */
export function processWide<T>(name: string): ProcessWide<T> {
  const key = Symbol.for(`catching-up.${name}`);
  const process_ = globalThis as unknown as Record<symbol, T | undefined>;
  return {
    get: () => process_[key],
    set: (thing) => void (process_[key] = thing),
  };
}
