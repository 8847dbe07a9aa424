import { readFileSync } from 'node:fs';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/text.ts';
import { NARROW_TEXT, round, WIDE_TEXT } from '../../../src/charts/units.ts';

describe('labels', () => {
  test('break before a bracket', () => {
    expect(wrapText('MINTのコード生成（助言による伸び）', 178, 14.5)).toEqual(['MINTのコード生成', '（助言による伸び）']);
  });

  test('break at spaces and lose nothing', () => {
    expect(wrapText('Chain-of-Verification on LLaMA 65B', 150, 14.5).join(' ')).toBe('Chain-of-Verification on LLaMA 65B');
  });

  test('lose no character, whatever they say', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(wrapText(text, 60, 14).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('are measured in em', () => {
    expect(textWidth('長文', 10)).toBe(20);
    expect(textWidth('', 10)).toBe(0);
  });
});

test('the style sheet sets the text sizes that the geometry reckons with', () => {
  const css = readFileSync(new URL('../../../src/charts/charts.css', import.meta.url), 'utf8');
  expect(css).toContain(`font-size: ${WIDE_TEXT}px`);
  expect(css).toContain(`font-size: ${NARROW_TEXT}px`);
  expect(WIDE_TEXT * (640 / 760)).toBeGreaterThanOrEqual(12);
  expect(NARROW_TEXT * (340 / 360)).toBeGreaterThanOrEqual(12);
});

test('coordinates have one decimal and no negative zero', () => {
  expect([round(1.25), round(-0.04), round(2)]).toEqual([1.3, 0, 2]);
});
