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
  const remarksOn = (of: string | undefined): string[] => model.unverified.filter(({ field }) => field === of).map((remark) => localize(edition, remark));
  const groups = TRUST.map((trust): Checked => {
    if (trust !== 'unknown') return { how: marks[trust].label, fields: fields.filter((field) => field.trust === trust).map(({ field }) => names[field]) };
    // A remark says more than the bare name of the field it is about, and may be about a part of what was checked.
    const unknown = fields.flatMap((one) => {
      const remarks = remarksOn(one.field);
      return remarks.length === 0 && one.trust === 'unknown' ? [names[one.field]] : remarks;
    });
    return { how: marks[trust].label, fields: [...unknown, ...remarksOn(undefined)] };
  });
  const open = fields.filter(({ state }) => state === 'not-researched').map(({ field }) => names[field]);
  return [...groups, { how: notResearched, fields: open }].filter((group) => group.fields.length > 0);
}
