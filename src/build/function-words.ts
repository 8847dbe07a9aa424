/**
 * Hiragana that only holds a sentence together: particles, auxiliaries, pronouns, and verbs that say nothing by
 * themselves. Longer ones that are made of these (によって, されています) need no entry.
 */
const WORDS = words(`
  の は を に が と も や で へ か ば し ね よ から まで より など だけ のみ しか ほど くらい ぐらい ごと こそ さえ ずつ つつ ながら まま
  です でし だ だった であ ます まし ませ ん ない なく なけれ なかっ なし なり なる なっ な なら たり た て ら れ った って
  する すれ せ し した され させ られ れる られる せる ある あり あっ あれ いる いた いて います いません おり おる おけ おく おき でき とき
  ため よう こと もの ところ うち ほう ここ そこ この その あの それ これ どれ どの という いって いった いう いえ いわ
  によ によっ による において における について に対 にとって そう しま しまう しまい しまっ くる くださ くだ くれ みる みら みえ もつ もち たち
  ほか または および ただし しかし また さらに すべて いずれ みな まだ もう とても よく よい つの まし ます ましょう`);

/** What a verb or an adjective may have between its kanji and the words above: 「大[き]く」「問[い]に」「重[みの]」. */
const ENDINGS = words(`
  い う く け き げ ぎ ぐ さ し す せ そ じ ち つ て と な に ぬ ね ば び ぶ べ ま み む め や ゆ よ ら り る れ ろ わ っ ず か が え
  しい しく しさ きい きく きさ きな さい さく さな える えた えて ける けた けて める めた めて べる べた べて ねる れる れた れて わる わり わっ
  わせ かれ まる まり まっ まれ がる がり がっ げる げた げて じる じて じた ぜる ざる せる せた せて てる てた きる きた きて びる ぶる いる いた いて`);

const ALONE = new RegExp(`^(?:${WORDS})+$`);
const AFTER_KANJI = new RegExp(`^(?:${ENDINGS})?(?:${WORDS}|る|り|い|く|き|っ|ず|ぬ)*$`);

function words(list: string): string {
  return [...new Set(list.trim().split(/\s+/))].sort((a, b) => b.length - a.length).join('|');
}

/**
 * Whether a run of hiragana is nothing but function words and endings, so that nobody looks for it.
 * @param isAfterKanji whether the run follows a kanji directly, so that it may begin with the ending of a word
 */
export function isFunctionWord(run: string, isAfterKanji: boolean): boolean {
  return (isAfterKanji ? AFTER_KANJI : ALONE).test(run);
}
