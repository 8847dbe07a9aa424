import { describe, expect, test } from 'vitest';
import { readQuery, type Concept } from '../../../../src/search/core/query.ts';
import { makeLexicon } from '../../../../src/search/core/lexicon.ts';
import type { EntryRecord } from '../../../../src/search/core/entry-file.ts';
import { isAmount, topicOf } from '../../../../src/search/en/grammar.ts';
import { en } from '../../../../src/search/en/index.ts';
import { inflected, misspelled } from '../../../../src/search/en/spelling.ts';
import { stemOf } from '../../../../src/search/en/stems.ts';
import { loosened, words } from '../../../../src/search/en/words.ts';

const entry = (title: string, names: string[] = []): EntryRecord => ({ page: 0, id: 0, title, names });
const lexicon = makeLexicon({
  tag: '',
  pages: [
    { path: '/en/glossary/', title: 'Glossary', kind: 'term' },
    { path: '/en/families/llama/', title: 'Llama family', kind: 'model' },
  ],
  entries: [
    entry('Quantisation'),
    entry('Hallucination', ['ハルシネーション']),
    entry('Open weights'),
    { ...entry('Vicuna', ['ビクーニャ']), page: 1 },
    entry('QuALITY'),
    entry('About', ['about']),
  ],
  texts: 'a b c d e f',
  same: [['win', 'won', 'winning']],
  numbered: {},
  readings: {},
});
const read = (text: string, missing: string[] = []): Concept[] => readQuery(text, { lexicon, language: en, missing: new Set(missing) }).concepts;
const titles = (text: string, missing: string[] = []): string[] => read(text, missing).flatMap(({ senses }) => senses.map(({ entry: { title } }) => title));

describe('forms of one word share a beginning', () => {
  test.each([
    ['plurals', ['model', 'models']],
    ['plurals in -es', ['benchmark', 'benchmarks']],
    ['plurals in -ies', ['family', 'families']],
    ['-ing and -ed', ['train', 'trained', 'training']],
    ['doubled consonants', ['modelling', 'modeling', 'modelled', 'model']],
    ['-ate and -ation', ['hallucinate', 'hallucination', 'hallucinating']],
    ['-s- and -z-', ['quantise', 'quantization', 'quantized', 'quantisation']],
    ['-yse and -yze', ['analyse', 'analyze', 'analysing']],
    ['-ce and -se', ['licence', 'license', 'licensed', 'licensing']],
    ['-our and -or', ['behaviour', 'behavior']],
    ['judgement', ['judge', 'judgment', 'judgements']],
    ['adverbs', ['commercial', 'commercially']],
  ])('%s', (_, forms) => {
    const beginnings = forms.map((form) => stemOf(form).stem);
    expect(new Set(beginnings).size, beginnings.join()).toBe(1);
    for (const form of forms) expect(form.startsWith(beginnings[0] ?? '?')).toBe(true);
  });

  test('a beginning of three letters would be that of other words: forms stand beside it', () => {
    expect(stemOf('tuned')).toEqual({ stem: 'tune', forms: ['tuning', 'tuned'] });
    expect(stemOf('generation').forms).toEqual([]);
  });
});

describe('words of a question', () => {
  const texts = (text: string): string[] => words(text).map(({ text: word }) => word);
  test('function words are left out', () => expect(texts('what is the difference between them?')).toEqual(['difference']));
  test('a name keeps its number, a compound its hyphens', () => {
    expect(texts('is GPT-7 self-driving')).toEqual(['GPT-7', 'self-driving']);
    expect(loosened('self-driving')).toBe('self driving');
    expect(loosened('driving')).toBeNull();
  });
  test('a possessive is the word itself', () => expect(texts("OpenAI's prices")).toEqual(['OpenAI', 'prices']));
  test('what another script writes is a word', () => expect(texts('量子化')).toEqual(['量子化']));
  test('amounts are no versions', () => {
    expect(isAmount(' years ago')).toBe(true);
    expect(isAmount('%')).toBe(true);
    expect(isAmount(' beats it')).toBe(false);
  });
  test('the second of two versions is named in full', () => {
    expect(topicOf('AlpacaEval 1.0 and 2.0?')).toBe('AlpacaEval 1.0 and AlpacaEval 2.0');
    expect(topicOf('Llama 2 and 70B')).toBe('Llama 2 and 70B');
  });
});

describe('names', () => {
  test('are found in other forms and spellings', () => {
    expect(inflected('quantizations', lexicon)).toBe('quantisation');
    expect(titles('how do open-weight models work')).toEqual(['Open weights']);
    expect(titles('hallucinating')).toEqual(['Hallucination']);
  });
  test('are not begun by chance', () => expect(inflected('quantisationofvicuna', lexicon)).toBeNull());
  test('are found in katakana', () => {
    expect(titles('ビクーニャ')).toEqual(['Vicuna']);
    expect(titles('バイクーナ', ['バイクーナ'])).toContain('Vicuna');
  });
  test('an everyday word is a name alone or with its capitals', () => {
    expect(titles('quality')).toEqual(['QuALITY']);
    expect(titles('scores on QuALITY')).toEqual(['QuALITY']);
    expect(titles('quality of translations')).toEqual([]);
  });
  test('a function word is a name alone', () => {
    expect(titles('about')).toEqual(['About']);
    expect(titles('about Vicuna')).toEqual(['Vicuna']);
  });
  test('slips of the pen are forgiven in long words that begin alike', () => {
    expect(misspelled('halucination', lexicon).map(({ name }) => name)).toContain('hallucination');
    expect(misspelled('quantizaton', lexicon).map(({ name }) => name)).toContain('quantisation');
    expect(misspelled('allucination', lexicon)).toEqual([]);
    expect(misspelled('chocolate', lexicon)).toEqual([]);
  });
});
