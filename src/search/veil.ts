/** Above these blocks of Unicode stands what hiragana and 、。 have in their last byte: signs, and marks joined to a sign. */
const [SIGNS, MARKS] = [0xe000, 0xe0100];

/**
 * Writes hiragana, with the comma or full stop behind it, so that Pagefind keeps it in a section's text, but does not
 * index it: as a character of the private use area, which is no letter, with variation selectors behind it, which
 * Pagefind parts from nothing. To each part it gives three bytes of the text and a place in the index.
 */
export function veil(hiragana: string): string {
  return hiragana.replace(/[ぁ-ゖ][ぁ-ゖ、。]*/g, (run) =>
    Array.from(run, (char, i) => String.fromCodePoint((i === 0 ? SIGNS : MARKS) | (char.charCodeAt(0) & 0xff))).join(''),
  );
}

/** A text as Pagefind holds it, with its veiled hiragana as it was. */
export function unveil(text: string): string {
  return text.replace(/[\ue041-\ue096](\udb40[\udd01-\udd96])*/g, (run) =>
    run.replace(/\udb40?(.)/g, (_, char: string) => String.fromCharCode(0x3000 | (char.charCodeAt(0) & 0xff))),
  );
}

/** Whether a text ends with what is veiled, word boundaries aside. */
export function endsVeiled(text: string): boolean {
  return /(?:[\ue041-\ue096]|\udb40[\udd01-\udd96])\u200b+$/.test(text.slice(-8));
}
