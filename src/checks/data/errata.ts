import { ContentError, didYouMean } from '../../errors.ts';
import { LANGUAGES } from '../../languages.ts';
import type { Expect } from '../prose/prose.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { outsideScale } from '../../schemas/results-file.ts';
import { inEnglish } from '../../schemas/schema-parts.ts';
import type { Erratum, ErratumTarget } from '../../schemas/schemas.ts';

/** Holds what errata are about against tables, benchmarks and the article; a corrected value lies on the scale it is drawn on. */
export function checkErrata(facts: Facts, sections: ReadonlySet<string>, expect: Expect): ContentError[] {
  return facts.errata.flatMap((erratum) => [
    ...checkPlaces(facts, erratum),
    ...erratum.targets.flatMap((target, index): ContentError[] => {
      const at = (...path: PropertyKey[]) => locate(facts, `erratum/${erratum.id}`, ['targets', index, ...path]);
      const isModel = !('model' in target) || expect('model', target.model, at('model'), 'targets');
      if ('benchmark' in target) expect('benchmark', target.benchmark, at('benchmark'), 'targets');
      if (target.kind === 'seed')
        return target.sections.flatMap((section, place) =>
          sections.has(section)
            ? []
            : [new ContentError(at('sections', place), `targets names the unknown section ${JSON.stringify(section)}`, didYouMean(section, sections))],
        );
      if (!isModel) return [];
      if (target.kind === 'row' && !facts.results.some((result) => result.table === target.table && result.model_id === target.model))
        return [new ContentError(at(), `targets names a row that table ${target.table} does not have (${target.model})`, 'see src/data/results.csv')];
      if (target.kind === 'row') return checkRow(erratum, target, facts).map(([found, advice]) => new ContentError(at('corrected'), found, advice));
      if (target.kind !== 'cell') return [];
      const { table, model, benchmark, corrected } = target;
      const cell = facts.results.find((result) => result.table === table && result.model_id === model && result.benchmark_id === benchmark);
      const found = `targets names a cell that the tables do not have (table ${table}, ${model}, ${benchmark})`;
      const scale = facts.benchmarks.find(({ id }) => id === benchmark);
      const outside = corrected === undefined || !scale ? null : outsideScale(scale, corrected);
      return [
        ...(cell ? [] : [new ContentError(at(), found, 'see src/data/results.csv')]),
        ...(outside === null ? [] : [new ContentError(at('corrected'), `the corrected value ${corrected} of ${benchmark}`, outside)]),
        ...(outside === null ? checkCorrected(erratum, corrected, cell?.score ?? null) : []).map(
          ([found, advice]) => new ContentError(at('corrected'), found, advice),
        ),
      ];
    }),
  ]);
}

/** The tables that an erratum names are among its targets, and what it corrects of a model it corrects alike in all of them. */
function checkPlaces(facts: Facts, { id, where, targets }: Erratum): ContentError[] {
  const named = [...inEnglish(where).matchAll(/Tables? (\d)(?:(?: and|,) (\d))?/g)]
    .flatMap(([, one, two]) => [one, two])
    .filter((table) => table !== undefined);
  const has = new Set(targets.flatMap((target) => ('table' in target ? [String(target.table)] : [])));
  const missing = named.filter((table) => !has.has(table));
  const said = new Map<string, string>();
  return [
    ...(missing.length === 0
      ? []
      : [
          new ContentError(
            locate(facts, `erratum/${id}`, ['targets']),
            `no target in table ${missing.join(', ')}`,
            'where names it: write which of its cells, rows or columns are meant',
          ),
        ]),
    ...targets.flatMap((target, index) => {
      if (target.kind !== 'row' || target.corrected === undefined) return [];
      const [key, corrected] = [`${target.model}/${target.field}`, JSON.stringify(target.corrected)];
      const before = said.get(key) ?? corrected;
      said.set(key, before);
      return before === corrected
        ? []
        : [
            new ContentError(
              locate(facts, `erratum/${id}`, ['targets', index, 'corrected']),
              `corrected is ${corrected}`,
              `another target corrects the ${target.field} of ${target.model} to ${before}: make them agree`,
            ),
          ];
    }),
  ];
}

/** The columns of the tables that a field of a row is printed in. */
const PRINTED = { name: 'model', size: 'size_as_listed', released: 'released_as_listed', training: 'training', scope: null } as const;

/** What is corrected in the head of a row is another than what is printed there; a size is the one that the erratum suggests in words. */
function checkRow({ suggested }: Erratum, target: Extract<ErratumTarget, { kind: 'row' }>, { results }: Facts): [found: string, advice: string][] {
  const { table, model, field, corrected } = target;
  if (corrected === undefined) return [];
  const text = inEnglish(corrected);
  const column = PRINTED[field];
  const printed = column === null ? undefined : results.find((result) => result.table === table && result.model_id === model)?.[column];
  if (text === printed) return [[`corrected is ${JSON.stringify(text)}`, 'that is what the table prints: write what takes its place']];
  return field === 'size' && !inEnglish(suggested).includes(text)
    ? [[`corrected is ${JSON.stringify(text)}`, 'suggested does not name it: make the two agree']]
    : [];
}

/** A corrected value is another one than the tables have, and the one that the erratum suggests in words. */
function checkCorrected({ suggested }: Erratum, corrected: number | undefined, published: number | null): [found: string, advice: string][] {
  if (corrected === undefined) return [];
  const found = `the corrected value ${corrected}`;
  if (corrected === published) return [[found, 'that is the published one: write the value that takes its place']];
  const said = suggested === undefined ? [] : typeof suggested === 'string' ? [suggested] : LANGUAGES.map((lang) => suggested[lang]);
  const silent = said.filter((text) => !(text.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => Number(number) === corrected));
  return silent.length > 0 || said.length === 0 ? [[found, 'suggested does not name it: make the two agree']] : [];
}
