import type { Erratum, ErratumTarget, Text } from '../schemas/schemas.ts';

/** Errata that bear on one cell of the tables, the gravest first. */
export interface CellErrata {
  ids: string[];
  /** The value to use in the corrected view: a number, `null` when the value is withdrawn, `undefined` when unchanged. */
  corrected: number | null | undefined;
  incomparable: boolean;
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** Finds the errata of any cell: those of the cell itself and those of its whole column. */
export function errataIndex(errata: Iterable<Erratum>): (table: number, model: string, benchmark: string) => CellErrata {
  const sorted = [...errata].sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.id < b.id ? -1 : 1));
  const byCell = new Map<string, { id: string; target: ErratumTarget }[]>();
  const add = (key: string, id: string, target: ErratumTarget): void => void byCell.set(key, [...(byCell.get(key) ?? []), { id, target }]);
  for (const erratum of sorted) {
    for (const target of erratum.targets) {
      if (target.kind === 'cell') add(`${target.table}/${target.model}/${target.benchmark}`, erratum.id, target);
      if (target.kind === 'column') add(`${target.table}/*/${target.benchmark}`, erratum.id, target);
    }
  }
  return (table, model, benchmark) => {
    const hits = [...(byCell.get(`${table}/${model}/${benchmark}`) ?? []), ...(byCell.get(`${table}/*/${benchmark}`) ?? [])];
    let corrected: number | null | undefined;
    let incomparable = false;
    for (const { target } of hits) {
      if (target.kind !== 'cell') continue;
      if (target.withdrawn) corrected = null;
      else if (target.corrected !== undefined && corrected === undefined) corrected = target.corrected;
      incomparable ||= target.incomparable === true;
    }
    return { ids: [...new Set(hits.map((hit) => hit.id))], corrected, incomparable };
  };
}

/** An erratum about a row of the tables: its size, date, name … */
export interface RowErratum {
  id: string;
  field: string;
  table: number;
  corrected: Text | undefined;
}

/** The errata about the rows of one model. */
export function rowErrata(errata: Iterable<Erratum>, model: string): RowErratum[] {
  return [...errata].flatMap((erratum) =>
    erratum.targets.flatMap((target) =>
      target.kind === 'row' && target.model === model ? [{ id: erratum.id, field: target.field, table: target.table, corrected: target.corrected }] : [],
    ),
  );
}
