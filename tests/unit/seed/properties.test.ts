import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captured, hostileBody, mutated, wellFormed } from './generate.ts';
import { isSafe, lostWords, readOrRefuse } from './properties.ts';
import { HEAD } from './reading.ts';

const RUNS = { numRuns: 500 };

describe('any input', () => {
  test('bytes, text and front matter give an article or a SeedError', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (value) => void readOrRefuse(value)),
      RUNS,
    );
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (value) => void readOrRefuse(value)),
      RUNS,
    );
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (value) => void readOrRefuse(`---\ntitle: t\nsource_url: https://example.org/\n${value}\n---\n`)),
      RUNS,
    );
  });

  test('bodies of hostile characters stay safe', () => {
    assert(
      property(hostileBody, (value) => void isSafe(HEAD + value)),
      RUNS,
    );
  });

  test('damaged seeds stay safe', () => {
    assert(
      property(mutated(wellFormed), (value) => void isSafe(value)),
      RUNS,
    );
  });
});

describe('well-formed seeds', () => {
  test('are read, safely', () => {
    assert(
      property(wellFormed, ({ text }) => isSafe(text)),
      RUNS,
    );
  });

  test('full of the habits of converters are read, safely, and lose no word', () => {
    assert(
      property(captured, (seed) => void expect([isSafe(seed.text), lostWords(seed)]).toEqual([true, []])),
      RUNS,
    );
  });

  test('lose no word', () => {
    assert(
      property(wellFormed, (seed) => void expect(lostWords(seed)).toEqual([])),
      RUNS,
    );
  });
});
