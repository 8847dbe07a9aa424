import { describe, expect, test } from 'vitest';
import { sinceNames } from '../../../../src/integrations/search-index/since-names.ts';
import { NO_SINCE, type Since } from '../../../../src/schemas/since.ts';
import { noSearchWords } from '../../../../src/schemas/search-words.ts';

const model = (label: string, aliases: string[], open = true): unknown => ({ name: label.toLowerCase(), label, aliases, maker: 'Maker', open });
const recorded = (id: string, open: string): unknown => ({ id, open, date: '2024-01-01' });
const since = {
  ...NO_SINCE.data,
  models: [model('Arrow 3 70B', ['Arrow', 'アロー3 70B']), model('Bow-R1', ['Maker', 'R1']), model('Quiver', []), model('Closed 1', [], false)],
  recorded: [recorded('first', 'arrow 3 70b'), recorded('second', 'bow-r1')],
  words: {
    ...NO_SINCE.data.words,
    statements: [
      { id: 'passing', title: { ja: '並ぶ', en: 'Drawing level' }, text: { ja: '{{open:recorded/first}}と{{open:recorded/second}}が並びました。', en: '' } },
      { id: 'bow', title: { ja: 'Bow-R1の話', en: 'About Bow-R1' }, text: { ja: '', en: '' } },
    ],
    reading: [{ id: 'style', title: { ja: '書式調整', en: 'Style control' }, text: { ja: '', en: '' } }],
  },
} as unknown as Since;

describe('names of the parts of the epilogue', () => {
  const names = sinceNames(since, noSearchWords('ja'));
  const of = (part: string): string[] | undefined => names.get(`/since/#${part}`)?.names;

  test('statements and notes go by their English titles', () => expect(of('style')).toEqual(['Style control']));
  test('a statement goes by the model whose arrival it tells, not by the name of its line', () =>
    expect(of('passing')).toEqual(['Drawing level', 'Arrow 3 70B', 'アロー3 70B']));
  test('a model in the title of a statement leads there and nowhere else', () => expect(of('bow')).toEqual(['About Bow-R1', 'Bow-R1', 'R1']));
  test('the list of open models goes by all other names, and is known for these', () => {
    expect(of('leaders')).toEqual(['Arrow', 'Maker', 'Quiver']);
    expect(names.get('/since/#leaders')?.about).toEqual(['Arrow 3 70B', 'アロー3 70B', 'Bow-R1', 'R1']);
    expect(of('race')).toEqual(['Closed 1']);
  });
});
