import { describe, expect, test } from 'vitest';
import { names, read } from './reading.ts';

describe('names in running text', () => {
  test.each([
    ['LLaMAとＦａｌｃｏｎとﾗﾏ', ['llama', 'falcon']],
    ['Llama 2とLlama-2とLlama2', ['llama-2']],
    ['RADIOLOGY LLAMA-2の成績', ['radiology-llama2']],
    ['ドラマを見る', []],
    ['ラマーズ法', []],
    ['「ラマ」は', ['llama']],
    ['I am trying', []],
    ['Yiは', ['yi']],
    ['Llama 3とLlama-3.1とLlama.4', []],
    ['Falcon 40BとFalcon 180Bとllama 7b', ['falcon', 'llama']],
    ['Llama 70Bを超える', ['llama']],
    ['gpt 4、GPT‐4、ＧＰＴ－４', ['gpt-4']],
    ['GPT-4.5やGPT-40', []],
    ['WizardLMとWizard', ['wizardlm']],
    ['Wizardry', []],
  ])('%s', (text, models) => {
    expect(names.within(text)).toEqual(models);
  });

  test('a heading is a name only when it is nothing else', () => {
    expect([names.exactly(' ラマ '), names.exactly('Llama 2'), names.exactly('Llama 3'), names.exactly('Llamaの話')]).toEqual(['llama', 'llama-2', null, null]);
  });
});

describe('passages', () => {
  const passages = (body: string): unknown[] => read(`\n${body}\n`).lead.flatMap((block) => block.passages.map(({ models, by }) => [by, ...models]));

  test.each([
    ['**Alpaca**、**Vicuna、Lima、Wizard**: 四つ', [['label', 'alpaca', 'vicuna', 'lima', 'wizardlm']]],
    ['**Falcon**：鳥', [['label', 'falcon']]],
    ['**Falcon：** 鳥', [['label', 'falcon']]],
    ['**Falcon:**鳥', [['label', 'falcon']]],
    ['**Falcon** : 鳥', [['label', 'falcon']]],
    ['**Alpaca**と**Vicuna**: 二つ', [['label', 'alpaca', 'vicuna']]],
    ['**Alpaca**より**Vicuna**: 二つ', []],
    ['Falcon: 鳥', []],
    ['**Falcon**は鳥', []],
    ['**例**: Falcon', []],
    [
      '- **Falcon**: 鳥\n- 何か\n- **Yi**: 一',
      [
        ['label', 'falcon'],
        ['label', 'yi'],
      ],
    ],
    [
      '- **Falcon**: 鳥\n\n- **Llama 2**: 二',
      [
        ['label', 'falcon'],
        ['label', 'llama-2'],
      ],
    ],
  ])('%s', (markdown, expected) => {
    expect(passages(markdown)).toEqual(expected);
  });

  test('below a heading with names belong to them, unless a label says otherwise', () => {
    const [section] = read('\n## LlamaとFalcon\n\n一[^c01]\n\n**Yi**: 二\n\n---\n\n![図](a.png)\n').sections;
    expect(section?.blocks.map((block) => block.passages.map(({ models, by, html, claims }) => ({ models, by, html, claims })))).toEqual([
      [{ models: ['llama', 'falcon'], by: 'heading', html: '<p>一</p>', claims: ['c01'] }],
      [{ models: ['yi'], by: 'label', html: '<p><strong>Yi</strong>: 二</p>', claims: [] }],
      [],
      [],
    ]);
  });

  test('are quoted without claim marks and footnotes; items apart', () => {
    const [block] = read('\n- **Falcon**: 鳥[^c01]は[^n]飛ぶ\n- **Yi**: 一\n\n[^n]: 注\n').lead;
    expect(block?.passages.map(({ html, claims }) => [html, claims])).toEqual([
      ['<strong>Falcon</strong>: 鳥は飛ぶ', ['c01']],
      ['<strong>Yi</strong>: 一', []],
    ]);
    expect(block?.named).toEqual(['falcon', 'yi']);
  });
});
