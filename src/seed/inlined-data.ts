import { removal, type Removal } from './removal.ts';

/** A file inlined into an address, in Markdown `](data:…)` and in an attribute `="data:…"`. */
const INLINED = /(\]\(<?|=["'])data:([\w.+-]+\/[\w.+-]+)?([^\s"')>]*)/g;

/** An inlined file below this length may be an address that someone writes about. */
const LONGEST_KEPT = 200;

/**
 * Takes inlined files out of a seed's text before anything measures or parses it: an image of some kilobytes on one
 * line is no text. What is left is an address without content, which is then refused as any `data:` address is.
 */
export function takeInlinedData(original: string): { text: string; removals: Removal[] } {
  const text = closeDrawings(original);
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

/** The beginning of a drawing that stands in an address as it is, as placeholders of images do. */
const DRAWING = /\]\(<?data:image\/svg\+xml[^,\s()<>]{0,40},[ ]?(?=<svg[\s>])/g;

/** Writes drawings within addresses without the spaces and brackets that would end the address. */
function closeDrawings(text: string): string {
  let out = '';
  let copied = 0;
  for (const { 0: before, index } of text.matchAll(DRAWING)) {
    const from = index + before.length;
    if (index < copied) continue;
    const lineEnd = text.indexOf('\n', from);
    const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
    const end = line.indexOf('>)');
    if (end < 0) continue;
    out += text.slice(copied, from).trimEnd() + encodeURIComponent(line.slice(0, end + 1)).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    copied = from + end + 1;
  }
  return out + text.slice(copied);
}
