/** Whether a text may be cut at a place: not within a Latin word, a number, a run of katakana or of kanji, nor before an ending. */
export function isBetweenWords(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return !/^(?:[\p{Script=Latin}\d.,%-]{2}|[ァ-ヺー・]{2}|[\p{Script=Han}々]{2}|.[ぁ-ゖ、。」）ー])$/u.test(pair);
}

/** Whether a sign belongs to the letter before it: long marks and small signs. */
export function isTrailing(sign: string): boolean {
  return /[ー\p{Mn}]/u.test(sign);
}
