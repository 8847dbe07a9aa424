/** Signs that Unicode has raised, and those forms, in the same order; then the lowered ones. */
const RAISED: Record<string, [string, string]> = {
  sup: ['0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'],
  sub: ['0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'],
};
const SIGN: Record<string, string> = { sup: '^', sub: '_' };

/** Whether an element raises or lowers its text. */
export function isRaised(name: string): boolean {
  return name in RAISED;
}

/**
 * What stands in `<sup>` or `<sub>`, for text without markup, where 10<sup>15</sup> must not become 1015: `¹⁵` where
 * Unicode has all its signs, else `^1.5`.
 */
export function raisedText(name: string, text: string): string {
  const [plain = '', raised = ''] = RAISED[name] ?? [];
  const said = text.trim();
  if (said === '') return text;
  const signs = [...said].map((sign) => [...raised][[...plain].indexOf(sign)]);
  return signs.every((sign) => sign !== undefined) ? signs.join('') : `${SIGN[name] ?? ''}${said}`;
}

/**
 * Follows raised and lowered text while the text of HTML is gathered. What holds a link is the mark of a note or a
 * claim, and stays as it is.
 */
export class RaisedReader {
  #open: { name: string; from: number }[] = [];

  /** An element begins behind the text gathered so far. */
  open(name: string, text: string): void {
    if (name === 'a') this.#open = [];
    else if (isRaised(name)) this.#open.push({ name, from: text.length });
  }

  /** An element ends. @returns the text gathered so far, with what stood in the element raised */
  close(name: string, text: string): string {
    const { from } = (isRaised(name) && this.#open.pop()) || { from: text.length };
    return from < text.length ? text.slice(0, from) + raisedText(name, text.slice(from)) : text;
  }
}
