/** A stretch of safe HTML; a table's carries the name of its scrolling region. */
export interface HtmlPart {
  html: string;
  region: string | null;
}

const TABLE = /<\/?table\b[^<>]*>/g;

/**
 * Splits safe HTML at its outermost tables. The parts are drawn one after another, so what is open around a table stays so.
 * @param region gives each table the name of its region
 */
export function splitAtTables(html: string, region: () => string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let from = 0;
  let depth = 0;
  const add = (to: number, name: string | null): void => {
    if (to > from) parts.push({ html: html.slice(from, to), region: name });
    from = to;
  };
  for (const { 0: tag, index } of html.matchAll(TABLE)) {
    const opens = !tag.startsWith('</');
    if (opens && depth++ === 0) add(index, null);
    if (!opens && --depth === 0) add(index + tag.length, region());
  }
  add(html.length, null);
  return parts;
}
