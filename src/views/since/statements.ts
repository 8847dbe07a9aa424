import { stringsFor } from '../../i18n/index.ts';
import { findPairing } from '../../schemas/since-rows.ts';
import type { Statement } from '../../schemas/since.ts';
import { sayDate } from '../dates.ts';
import { getOrThrow, shortName, type Edition } from '../edition.ts';
import { nameOfSource } from '../source-link.ts';
import { rowSource, type RowSource } from './source.ts';
import { localizeSince } from './words.ts';

/** A statement as the page shows it: what is said, its caveat, and where its figures stand. */
export interface ShownStatement {
  id: string;
  title: string;
  text: string;
  caveat: string;
  confidence: string;
  /** What an outside yardstick measures. */
  measures: string | null;
  sources: RowSource[];
}

/** The source of one row that a statement rests on, named by its day and view. */
function sourceOf(edition: Edition, row: string): RowSource[] {
  const { since: t, punctuation } = stringsFor(edition.lang);
  if (row.startsWith('survey/')) {
    const model = edition.since.surveyModels.find(({ arena_name }) => `survey/${arena_name}` === row);
    return model === undefined
      ? []
      : [
          {
            label: `${shortName(getOrThrow(edition.models, model.model_id))} ${model.version}${punctuation.comma}${sayDate(model.last_on, edition.lang)}`,
            href: rowSource(model.last_source, t.unidentified).href,
          },
        ];
  }
  const pairing = findPairing(edition.since, row);
  return pairing === null
    ? []
    : [{ label: t.dayAndView(sayDate(pairing.date, edition.lang), t.views[pairing.series]), href: rowSource(pairing.source, t.unidentified).href }];
}

/** Outside evidence: files in commits, addresses with a path, and what can only be named. */
function evidenceOf({ evidence }: Statement, lang: Edition['lang']): RowSource[] {
  return (evidence ?? '')
    .split('; ')
    .filter((part) => part !== '')
    .map((part) => {
      const file = rowSource(part, part);
      if (file.href !== null) return file;
      if (!/^[\w.-]+\.[a-z]+\/\S+$/.test(part)) return { label: part, href: null };
      const href = `https://${part}`;
      const name = nameOfSource(href, lang);
      // Of several pages of one site, each is told by the end of its address.
      return { label: part.startsWith(name) ? `${name}${stringsFor(lang).punctuation.colon}${part.split('/').at(-1)}` : name, href };
    });
}

/** The statements of one part of the page, in the order of the data. */
export function statementsOf(edition: Edition, section: Statement['section']): ShownStatement[] {
  const t = stringsFor(edition.lang).since;
  const once = (sources: RowSource[]): RowSource[] => [...new Map(sources.map((source) => [`${source.label} ${source.href}`, source])).values()];
  return edition.since.words.statements
    .filter((statement) => statement.section === section)
    .map((statement) => ({
      id: statement.id,
      title: localizeSince(edition, statement.title),
      text: localizeSince(edition, statement.text),
      caveat: localizeSince(edition, statement.caveat),
      confidence: t.confidence[statement.confidence],
      measures: statement.measures === undefined ? null : localizeSince(edition, statement.measures),
      sources: once([...statement.rows.flatMap((row) => sourceOf(edition, row)), ...evidenceOf(statement, edition.lang)]),
    }));
}
