import type { Erratum, Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { getOrThrow, localize, type Edition } from './edition.ts';
import { rowErrata } from './errata-index.ts';
import { byGravity, erratumLink } from './erratum-link.ts';
import { BESIDE, cellBeside, cellsOfModel } from './model-results.ts';
import type { Link } from './page.ts';

/** How far the values of a model in the tables can be trusted: the line that opens its section. */
export interface Reliability {
  /** `high`: a grave erratum bears on a value of its own; `some`: another one does, or one on a value beside it. */
  level: 'none' | 'high' | 'some' | 'clear';
  label: string;
  /** In which tables it has how many values; null where it has none. */
  where: string | null;
  /** The gravest erratum on its values, by what it says. */
  reason: (Link & { title: string }) | null;
  /** The other errata, by what they bear on. */
  others: { on: string; links: Link[] }[];
}

/** The reliability of one model's values: errata on its values, on those they are compared with, and on what its rows say besides. */
export function reliabilityOf(edition: Edition, model: Model): Reliability {
  const { numbers, trust } = stringsFor(edition.lang);
  const words = trust.values;
  const cells = cellsOfModel(edition, model.id);
  const seen = new Set<string>();
  /** Each erratum counts where it comes first. */
  const fresh = (errata: readonly Erratum[]): Erratum[] => {
    const found = [...new Set(errata)].filter(({ id }) => !seen.has(id)).sort(byGravity);
    for (const { id } of found) seen.add(id);
    return found;
  };
  const ofRows = (scope: boolean): Erratum[] =>
    rowErrata(edition.errata.values(), model.id)
      .filter(({ field }) => (field === 'scope') === scope)
      .map(({ id }) => getOrThrow(edition.errata, id));
  // What limits a whole row limits its values.
  const own = fresh([...cells.flatMap((cell) => cell.errata), ...ofRows(true)]);
  const beside = fresh(cells.flatMap((cell) => BESIDE.flatMap((closed) => cellBeside(edition, cell, closed)?.errata ?? [])));
  const rows = fresh(ofRows(false));
  const [gravest, ...further] = own;
  const link = (erratum: Erratum): Link => erratumLink(edition.lang, erratum);
  const level = cells.length === 0 ? 'none' : gravest?.severity === 'high' ? 'high' : gravest || beside.length > 0 ? 'some' : 'clear';
  /** In the order of their numbers, so that a reader finds one again. */
  const links = (errata: readonly Erratum[]): Link[] => [...errata].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })).map(link);
  return {
    level,
    label: level === 'some' && !gravest ? words.beside : words[level],
    where: cells.length === 0 ? null : numbers.inTables([...new Set(cells.map(({ result }) => result.table))], cells.length),
    reason: gravest ? { ...link(gravest), title: localize(edition, gravest.title) } : null,
    others: [
      { on: words.further, links: links(further) },
      { on: words.baselines, links: links(beside) },
      { on: words.row, links: links(rows) },
    ].filter(({ links }) => links.length > 0),
  };
}
