import type { Place } from '../fault.ts';

/** A component in MDX that names entries of the data, e.g. `<Score model="zephyr" on="mt-bench" />`. */
export interface ComponentUse {
  component: string;
  /** Null when they are written in a way that only running the page would tell. */
  attributes: Record<string, string> | null;
  place: Place;
}

const TAG = /<([A-Z][A-Za-z]*)((?:\s+[a-z]+=(?:"[^"]*"|\{\d+\}))*)\s*\/?>/y;
const ANY_TAG = /<([A-Z][A-Za-z.]*)/g;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|\{(\d+)\})/g;

/**
 * Lists the components used in an MDX body with their plain attributes and their places.
 * @param bodyLine the file's line where the body begins, from 1
 */
export function componentUses(file: string, body: string, bodyLine: number): ComponentUse[] {
  return [...body.matchAll(ANY_TAG)].map((start) => {
    TAG.lastIndex = start.index;
    const match = TAG.exec(body);
    return {
      component: start[1] ?? '',
      attributes: match && Object.fromEntries([...(match[2] ?? '').matchAll(ATTRIBUTE)].map((pair) => [pair[1] ?? '', pair[2] ?? pair[3] ?? ''])),
      place: { file, line: bodyLine + body.slice(0, start.index).split('\n').length - 1 },
    };
  });
}
