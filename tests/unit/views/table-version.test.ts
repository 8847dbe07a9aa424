import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/languages.ts';
import { cellsOf, changesIn, TABLE_VERSIONS } from '../../../src/views/table-version.ts';
import { readEdition } from './edition.ts';

const cells = cellsOf(readEdition());
const aside = cells.filter(({ corrected, published }) => corrected.unranked === 'incomparable' && corrected.score === published.score).slice(0, 1);

describe('what differs from the tables as published', () => {
  test('is another number, none in place of a withdrawn one, or a number that is left out of comparisons', () => {
    for (const version of TABLE_VERSIONS) {
      const { values, setAside } = changesIn(cells)[version];
      expect(values).toBe(cells.filter((cell) => cell[version].score !== cell.published.score || cell[version].unranked === 'withdrawn').length);
      expect(setAside).toBe(cells.filter((cell) => cell[version].score === cell.published.score && cell[version].unranked === 'incomparable').length);
    }
    expect(changesIn(cells).published).toEqual({ values: 0, withdrawn: 0, setAside: 0, tables: [] });
  });

  test('is not called corrected where the number stays', () => {
    expect(aside).toHaveLength(1);
    const { corrected } = changesIn(aside);
    expect(corrected).toEqual({ values: 0, withdrawn: 0, setAside: 1, tables: [aside[0]?.result.table] });
    for (const lang of LANGUAGES) {
      const { notes } = stringsFor(lang).versions;
      const [alone, changed] = [notes.corrected(corrected, true), notes.corrected({ values: 3, withdrawn: 0, setAside: 0, tables: [] }, true)];
      expect(alone).toContain('1');
      expect(notes.corrected({ values: 3, withdrawn: 0, setAside: 1, tables: [] }, true)).toMatch(/3.*1/);
      expect(alone.slice(0, 4)).not.toBe(changed.slice(0, 4));
      expect(alone).not.toBe(notes.corrected({ values: 0, withdrawn: 0, setAside: 0, tables: [] }, true));
    }
  });
});
