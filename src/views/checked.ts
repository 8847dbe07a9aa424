import { TRUST, type Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { localize, type Edition } from './edition.ts';
import { modelTrust } from './trust.ts';

/** Fields of a model that were checked in one way, in words. */
export interface Checked {
  how: string;
  fields: string[];
}

/** What of a model's entry was checked where, and what was not looked up. */
export function checkedFields(edition: Edition, model: Model): Checked[] {
  const { marks, fields: names, notResearched } = stringsFor(edition.lang).trust;
  const { fields } = modelTrust(edition, model);
  const remarks = model.unverified.map((text) => localize(edition, text));
  const groups = TRUST.map((trust): Checked => {
    const given = fields.filter((field) => field.trust === trust).map(({ field }) => names[field]);
    if (trust !== 'unknown') return { how: marks[trust].label, fields: given };
    // A remark says more than the bare name of the field it is about.
    const elsewhere: string[] = fields.filter((field) => field.trust !== null && field.trust !== 'unknown').map(({ field }) => names[field]);
    const bare = given.filter((name) => !remarks.some((remark) => remark.includes(name)));
    return { how: marks[trust].label, fields: [...bare, ...remarks.filter((remark) => !elsewhere.includes(remark))] };
  });
  // A field whose remark says that it could not be checked was looked up.
  const open = fields.filter(({ state, field }) => state === 'not-researched' && !remarks.includes(names[field])).map(({ field }) => names[field]);
  return [...groups, { how: notResearched, fields: open }].filter((group) => group.fields.length > 0);
}
