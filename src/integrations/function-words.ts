/**
 * Hiragana that only holds a sentence together: particles, auxiliaries, pronouns, and verbs that say nothing by
 * themselves. Longer ones that are made of these (として, されています) need no entry.
 */
const WORDS = words(`
  の は を に が と も や で へ か し ね よ から まで より など だけ のみ ほど くらい ぐらい ごと こそ さえ ずつ つつ ながら まま
  です だ であ ます まし ませ ん ない なく なけれ なかっ なり なる なっ な なら たり た て れば った って
  する すれ せ され させ られ れる られる せる ある あり あっ あれ いる いた いて います いません おり おる おけ おく おき でき とき
  ため よう こと ところ うち ほう ここ そこ この その あの それ これ どれ どの いって いった いう いえ いわ
  によっ による において における について に対 そう しま しまう しまい しまっ くる くださ くだ くれ みる みら みえ もつ もち たち
  ほか および また さらに すべて いずれ みな まだ もう よく よい つの ましょう
  なければ あれば すれば`);

/** Endings of verbs that stand only behind what {@link OKURIGANA} takes. */
const TAIL = 'る|り|れ|い|く|き|け|め|え|ら|っ|ず|ぬ';
/** What a verb or an adjective may have between its kanji and its ending: 「大[き]い」「確[かめ]る」「問[い]に」. No particle begins it. */
const OKURIGANA = '(?![のをがはにでとへも])[ぁ-ゖ]{1,2}';

const ALONE = new RegExp(`^(?:${WORDS})+$`);
const AFTER_KANJI = new RegExp(`^(?:${OKURIGANA})?(?:${WORDS}|${TAIL})*$`);

function words(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

/**
 * Whether a run of hiragana is nothing but function words and endings, so that nobody looks for it.
 * @param isAfterKanji whether the run follows a kanji directly, so that it may begin with the ending of a word
 */
export function isFunctionWord(run: string, isAfterKanji: boolean): boolean {
  return (isAfterKanji ? AFTER_KANJI : ALONE).test(run);
}
