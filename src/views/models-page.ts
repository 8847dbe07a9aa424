import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { membersOf, must, say, type Edition } from './edition.ts';
import { opennessOf } from './openness.ts';
import { makePage, type Link, type Page } from './page.ts';

/** One line of the table of all models. */
export interface ModelRow {
  id: string;
  name: string;
  href: string;
  family: Link;
  developer: string;
  released: string;
  sizes: string;
  openness: ReturnType<typeof opennessOf>;
}

/** All models in one table, in the order of the families. */
export function modelsPage(edition: Edition): Page & { rows: ModelRow[] } {
  const t = stringsFor(edition.lang);
  const rows = edition.families.flatMap((family) =>
    membersOf(family).map((id): ModelRow => {
      const model = must(edition.models, id);
      return {
        id,
        name: model.name,
        href: address.model(model),
        family: { label: family.name, href: address.family(family.family) },
        developer: say(edition, model.developer),
        released: model.released.date,
        sizes: model.sizes.map((size) => say(edition, size)).join(t.separator) || t.unknown,
        openness: opennessOf(model, edition.lang),
      };
    }),
  );
  return { ...makePage(edition, { path: address.models, title: t.models, description: t.modelsLead(rows.length), room: address.models }), rows };
}
