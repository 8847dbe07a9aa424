import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../src/i18n/index.ts';
import { isAbsent, TRUST, type Model } from '../../../src/schemas/schemas.ts';
import { checkedFields } from '../../../src/views/checked.ts';
import { getOrThrow } from '../../../src/views/edition.ts';
import { factRows } from '../../../src/views/model-facts.ts';
import { rowErrata } from '../../../src/views/errata-index.ts';
import { cellsOfModel } from '../../../src/views/model-results.ts';
import { modelSection } from '../../../src/views/model-section.ts';
import { reliabilityOf } from '../../../src/views/reliability.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const t = stringsFor('ja');
const models = [...edition.models.values()];
const model = (id: string): Model => getOrThrow(edition.models, id);

describe('how far the values of a model can be trusted', () => {
  test.each(models.map(({ id }) => id))('%s names each erratum on its values, on those beside them and on its rows once', (id) => {
    const { reason, others } = reliabilityOf(edition, model(id));
    const named = [...(reason ? [reason] : []), ...others.flatMap(({ links }) => links)].map(({ href }) => href);
    expect(new Set(named).size).toBe(named.length);
    for (const { errata } of cellsOfModel(edition, id)) for (const erratum of errata) expect(named).toContain(`/sources/#erratum-${erratum.id}`);
    for (const result of modelSection(edition, id).results) for (const link of Object.values(result.baselineErrata).flat()) expect(named).toContain(link.href);
  });

  test('a grave erratum on a value of its own makes it doubtful, and gives the reason', () => {
    for (const each of models) {
      const { level, reason, where } = reliabilityOf(edition, each);
      const cells = cellsOfModel(edition, each.id);
      // What limits a whole row limits its values.
      const limits = rowErrata(edition.errata.values(), each.id).filter(({ field }) => field === 'scope');
      const own = [...cells.flatMap(({ errata }) => errata), ...limits.map(({ id }) => getOrThrow(edition.errata, id))];
      expect([each.id, level === 'high']).toEqual([each.id, own.some(({ severity }) => severity === 'high')]);
      expect([each.id, level === 'none', where === null]).toEqual([each.id, cells.length === 0, cells.length === 0]);
      expect([each.id, reason !== null]).toEqual([each.id, own.length > 0]);
    }
    expect(reliabilityOf(edition, model('wizardlm')).reason).toMatchObject({ label: '訂正8', href: '/sources/#erratum-e08' });
  });

  test('a model without errata of its own is told from one without any', () => {
    const clear = { ...edition, errata: new Map() };
    const found = models.find(({ id }) => cellsOfModel(edition, id).length > 0) ?? expect.fail();
    expect(reliabilityOf(clear, found)).toMatchObject({ level: 'clear', reason: null, others: [] });
  });
});

describe('what is known of a model', () => {
  test('carries where it was checked with each value, and nothing where there is none', () => {
    const row = (id: string, label: string) => factRows(edition, model(id)).find((fact) => fact.label === label);
    expect(row('openchat-3-5', t.facts.context)?.trust).toBe('unknown');
    expect(row('cove', t.facts.training)?.trust).toBe('survey');
    expect(row('gpt-4', t.facts.sizes)).toMatchObject({ value: [t.notPublished], trust: null });
    expect(row('cove', t.facts.sizes)).toBeUndefined();
    expect(row('alpaca', t.facts.context)).toBeUndefined();
  });

  test('says of a base its size or version, or in which case it is one, and links its name', () => {
    const base = (id: string) => factRows(edition, model(id)).find(({ label }) => label === t.facts.base)?.value;
    expect(base('alpaca')).toMatchObject([{ label: 'LLaMA' }, ' 7B']);
    expect(base('llama-2-chat')).toMatchObject([{ label: 'Llama 2' }]);
    expect(base('wizardlm')).toMatchObject([{ label: 'LLaMA' }, expect.anything(), { label: 'Llama 2' }, expect.stringContaining('13B-V1.2')]);
    for (const each of models)
      if (each.base_ids.length > 0)
        expect([each.id, base(each.id)?.filter((part) => typeof part !== 'string').length]).toEqual([each.id, each.base_ids.length]);
  });

  test('says whether commercial use is allowed, and links to where that stands', () => {
    for (const each of models) {
      const row = factRows(edition, each).find(({ label }) => label === t.trust.commercial);
      if (isAbsent(each.commercial_use)) expect(row).toBeUndefined();
      else {
        expect(row?.value).toEqual([t.trust.commercialUse[each.commercial_use.answer]]);
        expect(row?.source?.href).toBe(each.commercial_use.source);
      }
    }
  });

  test('the margin lists every field once, by where it was checked, and those nobody looked up', () => {
    const ways = [...TRUST.map((trust) => t.trust.marks[trust].label), t.trust.notResearched];
    for (const each of models) {
      const checked = checkedFields(edition, each);
      const fields = checked.flatMap((group) => group.fields);
      expect(new Set(fields).size, each.id).toBe(fields.length);
      for (const { how, fields: some } of checked) {
        expect(ways).toContain(how);
        expect(some.length).toBeGreaterThan(0);
      }
    }
    const alpaca = checkedFields(edition, model('alpaca')).find(({ how }) => how === t.trust.notResearched);
    expect(alpaca?.fields).toContain(t.trust.fields.context_length);
    const cove = checkedFields(edition, model('cove')).flatMap(({ fields }) => fields);
    expect(cove).not.toContain(t.trust.fields.sizes);
  });

  test('a remark takes the place of the bare name of the field it is about', () => {
    const fields = checkedFields(edition, {
      ...model('vicuna'),
      provenance: {},
      unverified: [{ field: 'licence', ja: 'ライセンス（後の版）', en: 'licence (later versions)' }],
    }).flatMap((group) => group.fields);
    expect(fields).toContain('ライセンス（後の版）');
    expect(fields).not.toContain(t.trust.fields.licence);
  });
});
