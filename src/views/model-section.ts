import { namesIn, trustOf, type Trust } from '../schemas/schemas.ts';
import { address } from './addresses.ts';
import { checkedFields, type Checked } from './checked.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { beyondTitle, legibleIn } from './legible.ts';
import { modelChart, type ModelChart } from './model-chart.ts';
import { factRows, type FactRow } from './model-facts.ts';
import { passagesOf, type Quote } from './model-passages.ts';
import { resultsOf, type ModelResult } from './model-results.ts';
import { opennessOf } from './openness.ts';
import type { Link } from './page.ts';
import { reliabilityOf, type Reliability } from './reliability.ts';
import { sinceLine, type SinceLine } from './since/survey-models.ts';
import { nameOfSource } from './source-link.ts';

/** Everything one model's section shows. */
export interface ModelSection {
  id: string;
  name: string;
  /** One sentence that says what it is. */
  summary: string;
  reliability: Reliability;
  aliases: string[];
  openness: ReturnType<typeof opennessOf>;
  /** Where it was checked whether the weights can be obtained; null where there are none to obtain. */
  weightsTrust: Trust | null;
  facts: FactRow[];
  caution: string | null;
  /** What became of it in the arena after the survey; null where it never took part. */
  since: SinceLine | null;
  quotes: Quote[];
  mentions: Link[];
  results: ModelResult[];
  chart: ModelChart | null;
  derived: Link[];
  sources: { label: string; href: string | null; note: string | null }[];
  /** What was checked where. */
  checked: Checked[];
  shortLink: string;
}

/** The section of one model on its family's page. */
export function modelSection(edition: Edition, id: string): ModelSection {
  const model = getOrThrow(edition.models, id);
  return {
    id,
    name: model.name,
    summary: localize(edition, model.summary),
    reliability: reliabilityOf(edition, model),
    aliases: beyondTitle(model.name, legibleIn(edition.lang, namesIn(model).slice(1))),
    openness: opennessOf(model, edition.lang),
    weightsTrust: model.weights === 'not-applicable' ? null : trustOf(model, 'weights'),
    facts: factRows(edition, model),
    caution: model.caution ? localize(edition, model.caution) : null,
    since: sinceLine(edition, id),
    ...passagesOf(edition, id),
    results: resultsOf(edition, model),
    chart: modelChart(edition, id),
    derived: [...edition.models.values()]
      .filter((other) => other.base_ids.includes(id))
      .map((other) => ({ label: shortName(other), href: address.model(other) })),
    sources: model.sources.map((source) => ({
      label: source.url ? nameOfSource(source.url, edition.lang) : localize(edition, source.note ?? ''),
      href: source.url ?? null,
      note: source.url && source.note ? localize(edition, source.note) : null,
    })),
    checked: checkedFields(edition, model),
    shortLink: address.shortLink(id),
  };
}
