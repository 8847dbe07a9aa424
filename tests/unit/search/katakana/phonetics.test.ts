import { describe, expect, test } from 'vitest';
import { soundOfKana, soundsOfName, soundUnlikeness } from '../../../../src/search/katakana/phonetics.ts';

const unlike = (kana: string, name: string): number => Math.min(...soundsOfName(name).map((sound) => soundUnlikeness(soundOfKana(kana), sound)));

describe('sounds', () => {
  test.each([
    ['ラジオロジー', 'Radiology'],
    ['オープンチャット', 'OpenChat'],
    ['ミクストラル', 'Mixtral'],
    ['バイキューナ', 'Vicuna'],
    ['ウィザードコーダー', 'WizardCoder'],
    ['ゼファー', 'Zephyr'],
    ['エムティーベンチ', 'MT-Bench'],
    ['ナラティブQA', 'NarrativeQA'],
    ['ジーピーティーフォー', 'GPT-4'],
    ['アンソロピック', 'Anthropic'],
    ['チェーンオブベリフィケーション', 'Chain of Verification'],
  ])('%s is %s', (kana, name) => expect(unlike(kana, name)).toBeLessThan(0.26));

  test.each([
    ['ポケモン', 'Vicuna'],
    ['スタートレック', 'StarCoder'],
    ['クラウド', 'Claude'],
    ['ディープシーク', 'HotpotQA'],
    ['ゲーム', 'Gemini'],
    ['ラーメン', 'Llama'],
  ])('%s is not %s', (kana, name) => expect(unlike(kana, name)).toBeGreaterThan(0.2));
});
