import { removal, type Removal } from './removal.ts';

/** A file inlined into an address, in Markdown `](data:…)` and in an attribute `="data:…"`. */
const INLINED = /(\]\(<?|=["'])data:([\w.+-]+\/[\w.+-]+)?([^\s"')>]*)/g;

/** An inlined file below this length may be an address that someone writes about. */
const LONGEST_KEPT = 200;

/**
 * Takes inlined files out of a seed's text before anything measures or parses it: an image of some kilobytes on one
 * line is no text. What is left is an address without content, which is then refused as any `data:` address is.
 */
export function takeInlinedData(text: string): { text: string; removals: Removal[] } {
  const removals: Removal[] = [];
  let line = 1;
  let counted = 0;
  const shorter = text.replace(INLINED, (whole: string, before: string, type: string | undefined, content: string, at: number) => {
    if (content.length <= LONGEST_KEPT) return whole;
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    removals.push(removal(line, 'data', `data:${type ?? ''} (${content.length.toLocaleString('en')} characters)`));
    return `${before}data:${type ?? ''}`;
  });
  return { text: shorter, removals };
}
