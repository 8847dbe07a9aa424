import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../../src/names/finder.ts';

const names = nameFinder([
  { id: 'llama', text: 'Llama' },
  { id: 'llama', text: 'ラマ' },
  { id: 'llama-2', text: 'Llama 2' },
  { id: 'bard', text: 'バード' },
  { id: 'bench', text: 'MT-Bench' },
]);

describe('mentions', () => {
  test.each([
    ['LlamaとLlama-2', ['Llama llama', 'Llama-2 llama-2']],
    ['「ＬＬＡＭＡ２」', ['ＬＬＡＭＡ２ llama-2']],
    ['Lla\u200bma 2', ['Lla\u200bma 2 llama-2']],
    ['ハ\u3099ート\u3099です', ['ハ\u3099ート\u3099 bard']],
    ['ﾊﾞｰﾄﾞ', ['ﾊﾞｰﾄﾞ bard']],
    ['MT Bench、MTBench、mt‐bench', ['MT Bench bench', 'mt‐bench bench']],
    ['👩\u200D💻Llama', ['Llama llama']],
    ['ドラマ', []],
  ])('%s', (text, mentions) => {
    expect(names.find(text).map(({ id, start, end }) => `${text.slice(start, end)} ${id}`)).toEqual(mentions);
  });
});
