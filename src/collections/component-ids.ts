import type { Place } from '../fault.ts';

/** A component in MDX that names entries of the data, e.g. `<Score model="zephyr" on="mt-bench" />`. */
export interface ComponentUse {
  component: string;
  attributes: Record<string, string>;
  place: Place;
}

const TAG = /<([A-Z][A-Za-z]*)((?:\s+[a-z]+=(?:"[^"]*"|\{\d+\}))*)\s*\/?>/g;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|\{(\d+)\})/g;

/**
 * Lists the components used in an MDX body with their plain attributes and their places.
 * @param bodyLine the file's line where the body begins, from 1
 */
export function componentUses(file: string, body: string, bodyLine: number): ComponentUse[] {
  return [...body.matchAll(TAG)].map((match) => ({
    component: match[1] ?? '',
    attributes: Object.fromEntries([...(match[2] ?? '').matchAll(ATTRIBUTE)].map((pair) => [pair[1] ?? '', pair[2] ?? pair[3] ?? ''])),
    place: { file, line: bodyLine + body.slice(0, match.index).split('\n').length - 1 },
  }));
}
