/** The character so far from another in Unicode. */
export const shifted = (char: string, distance: number): string => String.fromCharCode(char.charCodeAt(0) + distance);

/** A katakana as hiragana; any other character as it is. */
export const hiraganaOf = (char: string): string => (char >= 'ァ' && char <= 'ヶ' ? shifted(char, -0x60) : char);
