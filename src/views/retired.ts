import type { Redirect } from '../schemas/redirects.ts';

/** A retired page: where it leads, and which of its fragments lead elsewhere. */
export interface RetiredPage {
  path: string;
  to: string;
  fragments: Record<string, string>;
}

/** Retired pages of a list of redirects, given which pages still stand. */
export function retiredPages(redirects: readonly Redirect[]): RetiredPage[] {
  return redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => ({
      path: from,
      to,
      fragments: Object.fromEntries(redirects.filter((other) => other.from.startsWith(`${from}#`)).map((other) => [other.from.slice(from.length), other.to])),
    }));
}

/** Retired fragments of one standing page: old id → the id it stands beside now. */
export function retiredFragments(redirects: readonly Redirect[], path: string): Map<string, string> {
  const here = redirects.filter(({ from, to }) => from.startsWith(`${path}#`) && to.startsWith(`${path}#`));
  return new Map(here.map(({ from, to }) => [from.slice(path.length + 1), to.slice(path.length + 1)]));
}
