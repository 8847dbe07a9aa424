/**
 * Characters that are no text: C0 and C1 controls but tab and line end, marks that reorder the text around them
 * (bidirectional embeddings, overrides and isolates), and signs without width that hide within a word (soft hyphen,
 * zero-width space, word joiner, byte order mark). Joiners stay: emoji and some scripts need them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}]/gu;

/** Letters that show nothing: a heading made of them has no title. */
const BLANK = /[\s\u115f\u1160\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0]/gu;

/** Text without hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (character) => (character === '\u2028' || character === '\u2029' ? ' ' : ''));
}

/** Whether nothing of a text is seen. */
export function isBlank(text: string): boolean {
  return withoutHidden(text).replace(BLANK, '') === '';
}
