const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u2014\u2018-\u201d\u2026]/;

/** Width of one character in em; rough, and rather too wide than too narrow. */
function em(character: string): number {
  if (FULL_WIDTH.test(character)) return 1;
  if (/[A-Zmw%＋+@]/.test(character)) return 0.68;
  return 0.56;
}

/** Estimated width of a text set in the site's sans-serif at `size`, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + em(character), 0) * size;
}

/** Places where a label may be broken: after a space, before an opening bracket, and between full-width characters. */
function pieces(text: string): string[] {
  return text.match(/[（(]?[^\s（(\u2e80-\u9fff]+\s*|[（(]?[\u2e80-\u9fff][、。）ーァィゥェォッャュョ]*|\s+|./gu) ?? [];
}

/**
 * Breaks a label into lines no wider than `width`, first of all before a bracket, so that 「名前（条件）」 becomes two
 * sensible lines. A single piece that is wider than a line stands on its own.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  if (textWidth(text, size) <= width) return [text];
  const bracket = text.search(/[（(]/);
  if (bracket > 0) {
    const [head, tail] = [text.slice(0, bracket).trim(), text.slice(bracket)];
    if (textWidth(head, size) <= width && textWidth(tail, size) <= width) return [head, tail];
  }
  const lines: string[] = [];
  for (const piece of pieces(text)) {
    const line = lines.at(-1);
    if (line === undefined || textWidth((line + piece).trimEnd(), size) > width) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
