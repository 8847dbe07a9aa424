/** One thing that was cleaned away or replaced, so that nothing is lost silently. */
export interface Removal {
  /** Line in the seed file, counted from 1. */
  line: number;
  what: 'html' | 'script' | 'link' | 'image' | 'control' | 'membership';
  /** The removed text or address, shortened to 120 characters. */
  text: string;
}

/** Makes a removal record with its text on one line, shortened. */
export function removal(line: number, what: Removal['what'], text: string): Removal {
  const flat = text.replace(/\s+/g, ' ').trim();
  return { line, what, text: flat.length > 120 ? `${flat.slice(0, 119)}…` : flat };
}
