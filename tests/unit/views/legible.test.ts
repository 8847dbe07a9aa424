import { expect, test } from 'vitest';
import { beyondTitle, legibleIn } from '../../../src/views/legible.ts';

test('names in kana or kanji are for readers of Japanese', () => {
  expect(legibleIn('ja', ['ラマ', 'Llama'])).toEqual(['ラマ', 'Llama']);
  expect(legibleIn('en', ['ラマ', 'Llama'])).toEqual(['Llama']);
});

test('a title’s own name and short form are not said again', () => {
  expect(beyondTitle('Chain-of-Knowledge (CoK)', ['CoK', 'Chain-of-Knowledge', 'Chain of Knowledge'])).toEqual(['Chain of Knowledge']);
  expect(beyondTitle('思考の連鎖（CoT）', ['CoT', 'Chain-of-Thought'])).toEqual(['Chain-of-Thought']);
  expect(beyondTitle('GPT-4', ['GPT4'])).toEqual(['GPT4']);
});
