const FENCE = /^\s*(`{3,}|~{3,})/;
const NUMBERED = /^( *)(\d{2,9}[.)] +)\S/;

/** A numbered item whose following lines are moved. */
interface Item {
  /** Columns before its number. */
  indent: number;
  /** Columns that its following lines lack to stand below its text. */
  missing: number;
}

/**
 * Turndown up to 7.2.0 indents what belongs to a list item by four columns, however wide its number is: from the tenth
 * item on, a second paragraph would be code and an inner list another list. Moves such lines below the item's text.
 * Lines keep their numbers.
 */
export function mendListIndents(text: string): string {
  const lines = text.split('\n');
  const open: Item[] = [];
  let fence: string | null = null;
  return lines
    .map((line, at) => {
      const indent = line.search(/\S/);
      if (indent < 0) return line;
      if (fence === null) while (open.length > 0 && indent < (open.at(-1)?.indent ?? 0) + 3) open.pop();
      const moved = ' '.repeat(open.reduce((sum, item) => sum + item.missing, 0));
      const mark = FENCE.exec(line)?.[1];
      if (mark && (fence === null || (mark.startsWith(fence) && line.trim() === mark))) fence = fence === null ? mark : null;
      const numbered = fence === null ? NUMBERED.exec(line) : null;
      if (numbered) {
        const [, before = '', marker = ''] = numbered;
        open.push({ indent: before.length, missing: missingColumns(lines, at + 1, before.length, marker.length) });
      }
      return moved + line;
    })
    .join('\n');
}

/** Columns between where an item's next line begins and where its text does; 0 where the line stands right or is another item. */
function missingColumns(lines: readonly string[], from: number, indent: number, width: number): number {
  for (let at = from; at < lines.length && at < from + 3; at++) {
    const begins = (lines[at] ?? '').search(/\S/);
    if (begins < 0) continue;
    const inner = begins - indent;
    return inner >= 3 && inner < width ? width - inner : 0;
  }
  return 0;
}
