/** One thing that was cleaned away or replaced, so that nothing is lost silently. */
export interface Removal {
  /** Line in the seed file, counted from 1. */
  line: number;
  what:
    'html' | 'script' | 'link' | 'image' | 'data' | 'hidden' | 'membership' | 'heading' | 'definition' | 'footnote' | 'title' | 'info' | 'attribute' | 'key';
  /** The removed text or address, whole, on one line. */
  text: string;
  /** Why it went, in a few words. */
  why: string;
}

const REASONS: Record<Removal['what'], string> = {
  html: 'markup that articles do not use',
  script: 'elements that run, embed or style',
  link: 'a link that cannot stand there',
  image: 'shown as a figure of its own, or linked to',
  data: 'an inlined file',
  hidden: 'characters that nobody sees',
  membership: 'a notice for members at the tail',
  heading: 'the title once more',
  definition: 'a link definition that nothing uses',
  footnote: 'a note that nothing refers to',
  title: 'a title, which only a pointer shows',
  info: 'the language of a code block',
  attribute: 'an attribute that articles do not use',
  key: 'a key of the front matter that articles do not use',
};

/** Makes a removal record with its text on one line. */
export function removal(line: number, what: Removal['what'], text: string, why = REASONS[what]): Removal {
  return { line, what, text: text.replace(/\s+/g, ' ').trim(), why };
}
