import { describe, expect, test } from 'vitest';
import { isAbsent, namesIn } from '../../../src/schemas/schemas.ts';
import { allSections } from '../../../src/seed/article.ts';
import { stringsFor } from '../../../src/i18n/index.ts';
import { nameFinder } from '../../../src/names/finder.ts';
import { readSeed } from '../../../src/seed/read.ts';
import { articlePage, articlesPage } from '../../../src/views/article-page.ts';
import { countOf } from '../../../src/views/counts.ts';
import { sayDate } from '../../../src/views/dates.ts';
import { getOrThrow, shortName, type Edition } from '../../../src/views/edition.ts';
import { errataIndex, rowErrata } from '../../../src/views/errata-index.ts';
import { familiesPage, familyPage } from '../../../src/views/family-page.ts';
import { glossaryPage } from '../../../src/views/glossary-page.ts';
import { modelSection } from '../../../src/views/model-section.ts';
import { opennessOf } from '../../../src/views/openness.ts';
import { makePage, readingOrder, type Link, type TocItem } from '../../../src/views/page.ts';
import { nameOfSource } from '../../../src/views/source-link.ts';
import { sourcesPage } from '../../../src/views/sources-page.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const own = edition.articles.find(({ id }) => id === 'chatgpt-one-year') ?? expect.fail();

/** The edition with one more article, read from this body. */
function withArticle(body: string): Edition {
  const names = nameFinder([...edition.models.values()].flatMap((model) => namesIn(model).map((text) => ({ id: model.id, text }))));
  const text = `---\ntitle: もう一つの記事\nsource_url: https://example.org/a\n---\n\n${body}\n`;
  return { ...edition, articles: [...edition.articles, readSeed('seeds/other.md', new TextEncoder().encode(text), names)] };
}

const idsOf = (toc: readonly TocItem[]): string[] => toc.flatMap((item) => [item.id, ...idsOf(item.children)]);

describe('a family page', () => {
  test.each(edition.families.map(({ id }) => id))('%s holds its models in order, in its table of contents too', (id) => {
    const family = edition.families.find((candidate) => candidate.id === id) ?? expect.fail();
    const page = familyPage(edition, family);
    const models = page.groups.flatMap((group) => group.models.map((model) => model.id));
    expect(page.path).toBe(`/families/${id}/`);
    expect(models).toEqual(family.groups?.flatMap((group) => group.models) ?? family.models);
    expect(idsOf(page.toc)).toEqual(page.groups.flatMap((group) => [...(group.heading ? [group.heading.id] : []), ...group.models.map((model) => model.id)]));
    expect(new Set(idsOf(page.toc)).size).toBe(idsOf(page.toc).length);
  });

  test('the list of families counts every model once', () => {
    const { cards } = familiesPage(edition);
    expect(cards.reduce((sum, card) => sum + card.count, 0)).toBe(edition.models.size);
    expect(cards.map(({ href }) => href)).toEqual(edition.families.map(({ id }) => `/families/${id}/`));
  });
});

describe('a model section', () => {
  const t = stringsFor('ja');
  const all = [...edition.models.keys()].map((id) => modelSection(edition, id));

  test('shows nothing empty, and no row of what does not apply or was not looked up', () => {
    for (const section of all)
      for (const fact of section.facts)
        expect([section.id, fact.label, fact.value.filter((part) => part !== '').length > 0]).toEqual([section.id, fact.label, true]);
    for (const model of edition.models.values()) {
      const labels = modelSection(edition, model.id).facts.map(({ label }) => label);
      const isShown = (value: unknown): boolean => value !== undefined && !(isAbsent(value) && value.status === 'not-applicable');
      expect([model.id, labels.includes(t.facts.context)]).toEqual([model.id, isShown(model.context_length)]);
      expect([model.id, labels.includes(t.facts.sizes)]).toEqual([model.id, isShown(model.sizes)]);
      expect([model.id, labels.includes(t.facts.license)]).toEqual([model.id, isShown(model.licence)]);
      expect([model.id, labels.includes(t.trust.commercial)]).toEqual([model.id, isShown(model.commercial_use)]);
    }
  });

  test('keeps open weights, closed models and techniques apart, and never says open source', () => {
    expect(opennessOf({ weights: 'open' }, 'ja').mark).toBe('open');
    expect(opennessOf({ weights: 'closed' }, 'ja').mark).toBe('closed');
    expect(opennessOf({ weights: 'not-applicable' }, 'ja').mark).toBe('method');
    expect(opennessOf({ weights: 'not-confirmed' }, 'ja').mark).toBe('unknown');
    for (const { openness } of all) expect(openness.label).not.toMatch(/オープンソース/);
  });

  test('links every base that the edition holds to its section', () => {
    const linksOf = ({ facts }: (typeof all)[number]): Link[] => facts.flatMap(({ value }) => value.filter((part) => typeof part !== 'string'));
    for (const section of all) {
      for (const link of linksOf(section)) expect(link.href).toMatch(/^(?:\/families\/[\w-]+\/#[\w-]+|https?:\/\/.+)?$/);
      for (const link of section.derived) expect(link.href).toMatch(/^\/families\/[\w-]+\/#[\w-]+$/);
    }
    expect(linksOf(modelSection(edition, 'alpaca')).map((link) => link.href)).toContain('/families/llama/#llama');
    expect(modelSection(edition, 'llama').derived.map((link) => link.href)).toContain('/families/llama/#alpaca');
  });

  test('quotes the passages that are about it, with their claims, and lists where else it is named', () => {
    const vicuna = modelSection(edition, 'vicuna');
    expect(vicuna.quotes.map(({ from, claims }) => [from.href, claims.map(({ id }) => id)])).toEqual([['/articles/chatgpt-one-year/#derivatives', ['c16']]]);
    expect(vicuna.quotes[0]?.html).toMatch(/^<p><strong>.*Alpaca/);
    expect(vicuna.quotes[0]?.html).not.toMatch(/<sup|\[\^/);
    expect(modelSection(edition, 'claude').quotes).toEqual([]);
    expect(modelSection(edition, 'claude').mentions.map(({ href }) => href)).toEqual(['/articles/chatgpt-one-year/#lead']);
    for (const section of all) for (const quote of section.quotes) expect(section.mentions.map(({ href }) => href)).not.toContain(quote.from.href);
  });

  test('finds the passages of a new seed by itself', () => {
    const { quotes } = modelSection(withArticle('## 鳥の話\n\n**Falcon**：新しい記事の一文。'), 'falcon');
    expect(quotes.map(({ from }) => from.href)).toEqual(expect.arrayContaining(['/articles/chatgpt-one-year/#falcon', '/articles/other/#s1']));
  });

  test('shows its values beside the closed models, and compares only within a table', () => {
    const { results } = modelSection(edition, 'openchat-3-5');
    const humaneval = results.find(({ benchmark }) => benchmark.label === 'HumanEval') ?? expect.fail();
    expect(humaneval).toMatchObject({ above: { 'gpt-4': true, 'gpt-3-5-turbo': true } });
    expect(humaneval.errata.map(({ href }) => href)).toContain('/sources/#erratum-e03');
    for (const section of all) {
      const listed = edition.results.filter((result) => result.model_id === section.id && result.score !== null).map(({ score_text }) => score_text);
      expect(section.results.map(({ score }) => score)).toEqual(listed);
    }
  });
});

describe('an article page', () => {
  const page = articlePage(edition, own);

  test('has every section in reading order, its depth counted from the title', () => {
    expect(page.sections.map(({ id, depth }) => [id, depth])).toEqual([
      ['lead', 2],
      ['examples', 2],
      ['llama-family', 3],
      ['llama-series', 4],
      ['derivatives', 3],
      ['other-models', 3],
      ['palm', 4],
      ['falcon', 4],
      ['lemur', 4],
      ['speed', 2],
      ['closed-updates', 3],
      ['open-releases', 3],
      ['tasks', 2],
    ]);
    expect(idsOf(page.toc)).toEqual([...page.sections.slice(1).map(({ id }) => id), 'related']);
  });

  test('leads every claim mark to its note on the page', () => {
    const html = page.sections.flatMap((section) => section.blocks.flatMap((block) => block.parts.map((part) => part.html))).join('');
    const notes = [
      ...page.sections.flatMap((section) => [...section.blocks.flatMap((block) => block.notes), ...section.related.flatMap((item) => item.notes)]),
      ...page.referenceNotes,
    ];
    expect(notes.map(({ id }) => id).sort()).toEqual([...edition.claims.keys()]);
    for (const [, id] of html.matchAll(/href="#(c\d+)"/g)) expect(notes.some((note) => note.id === id)).toBe(true);
    expect(html).not.toContain('data-claim');
    for (const note of notes) {
      expect(note.href).toBe(`/sources/#claim-${note.id}`);
      expect(note.text ?? '').not.toMatch(/\{\{|TODO/);
    }
  });

  test('never goes deeper than six', () => {
    const deep = withArticle(Array.from({ length: 6 }, (_, depth) => `${'#'.repeat(depth + 1)} 段${depth}`).join('\n\n'));
    const drawn = articlePage(deep, deep.articles.at(-1) ?? expect.fail());
    expect(drawn.sections.map(({ depth }) => depth)).toEqual([2, 2, 3, 4, 5, 6, 6]);
  });

  test('describes itself in plain words', () => {
    const other = withArticle('**AT&T**の**話**で、2 < 3です。');
    expect(articlePage(other, other.articles.at(-1) ?? expect.fail()).description).toBe('AT&Tの話で、2 < 3です。');
    expect(articlesPage(other).cards.map(({ href }) => href)).toEqual(other.articles.map(({ id }) => `/articles/${id}/`));
  });

  test('describes itself without cutting a word', () => {
    const other = withArticle(`${'あ'.repeat(100)}Transformer-basedの話`);
    expect(articlePage(other, other.articles.at(-1) ?? expect.fail()).description).toBe(`${'あ'.repeat(100)}…`);
  });
});

describe('finding the way', () => {
  test('pages follow one another without a gap', () => {
    const order = readingOrder(edition);
    const pages = order.map(({ href }) => makePage(edition, { path: href, title: '', description: '' }));
    expect(pages.slice(1).map((page) => page.previous?.href)).toEqual(order.slice(0, -1).map(({ href }) => href));
    expect(pages.slice(0, -1).map((page) => page.next?.href)).toEqual(order.slice(1).map(({ href }) => href));
    expect([pages[0]?.previous, pages.at(-1)?.next]).toEqual([null, null]);
    expect(new Set(order.map(({ href }) => href)).size).toBe(order.length);
  });

  test('a page outside of the order has no neighbours', () => {
    expect(makePage(edition, { path: '/search/', title: '', description: '' })).toMatchObject({ previous: null, next: null });
  });

  test.each([
    ['/families/llama/', ['/', '/families/']],
    ['/families/', ['/']],
    ['/results/agent/', ['/', '/results/']],
    ['/articles/chatgpt-one-year/', ['/', '/articles/']],
    ['/glossary/', ['/']],
  ])('%s lies below %o', (path, crumbs) => {
    expect(makePage(edition, { path, title: '', description: '' }).breadcrumbs.map(({ href }) => href)).toEqual(crumbs);
  });

  test('the sidebar marks one page', () => {
    const { nav } = makePage(edition, { path: '/families/yi/', title: '', description: '' });
    expect(nav.flatMap((group) => group.items.filter((item) => item.current).map((item) => item.href))).toEqual(['/families/yi/']);
  });
});

describe('figures and words', () => {
  test('counts are those of the data', () => {
    const count = (what: Parameters<typeof countOf>[1], family?: string): number => countOf(edition, what, family);
    expect([count('models'), count('results'), count('errata'), count('claims'), count('terms'), count('benchmarks'), count('families')]).toEqual([
      edition.models.size,
      edition.results.filter(({ score }) => score !== null).length,
      edition.errata.size,
      edition.claims.size,
      edition.terms.size,
      edition.benchmarks.size,
      edition.families.length,
    ]);
    expect(count('models', 'llama')).toBe([...edition.models.values()].filter(({ family }) => family === 'llama').length);
    expect(count('systems-on-closed') + count('systems-on-open')).toBe(count('systems'));
    expect(count('systems-on-llama')).toBeLessThan(count('systems-on-open'));
  });

  test('errata of a cell: its own and those of its column, the gravest first', () => {
    const of = errataIndex(edition.errata.values());
    for (const result of edition.results) {
      const { ids } = of(result.table, result.model_id, result.benchmark_id);
      const byHand = [...edition.errata.values()].filter((erratum) =>
        erratum.targets.some(
          (target) =>
            (target.kind === 'cell' && target.model === result.model_id && target.benchmark === result.benchmark_id && target.table === result.table) ||
            (target.kind === 'column' && target.benchmark === result.benchmark_id && target.table === result.table),
        ),
      );
      expect([...ids].sort()).toEqual(byHand.map(({ id }) => id).sort());
      const own = byHand.filter((erratum) =>
        erratum.targets.some((target) => target.kind === 'cell' && target.model === result.model_id && target.benchmark === result.benchmark_id),
      );
      const ranks = ids
        .filter((id) => own.some((erratum) => erratum.id === id))
        .map((id) => ['high', 'medium', 'low'].indexOf(getOrThrow(edition.errata, id).severity));
      expect(ranks).toEqual([...ranks].sort());
    }
    expect(of(1, 'no-such-model', 'mt-bench').corrected).toBeUndefined();
    expect(rowErrata(edition.errata.values(), 'zephyr').map(({ id, field }) => [id, field])).toContainEqual(['e01', 'size']);
  });

  test('provenance lists every claim, erratum and work once', () => {
    const page = sourcesPage(edition);
    const errata = page.groups.flatMap((group) => group.errata);
    expect([page.claims.length, errata.length]).toEqual([edition.claims.size, edition.errata.size]);
    expect(page.verdictCounts.reduce((sum, { count }) => sum + count, 0)).toBe(edition.claims.size);
    for (const group of page.groups) expect(group.severityCounts.reduce((sum, { count }) => sum + count, 0)).toBe(group.errata.length);
    expect(new Set(page.references.map(({ key }) => key)).size).toBe(page.references.length);
    for (const { html } of page.references) expect(html).not.toMatch(/<(?:div|script)|style=/);
    expect(JSON.stringify([page.claims, errata])).not.toMatch(/\{\{/);
  });

  test('the glossary has every term under its id', () => {
    expect(
      glossaryPage(edition)
        .terms.map(({ id }) => id)
        .sort(),
    ).toEqual([...edition.terms.keys()].sort());
  });

  test('the glossary stands in the order of the kana', () => {
    const readings = glossaryPage(edition).terms.map(({ id }) => edition.terms.get(id)?.reading ?? expect.fail(id));
    expect(readings).toEqual([...readings].sort(new Intl.Collator('ja').compare));
    expect(readings.indexOf('あらいんめんと')).toBeLessThan(readings.indexOf('おーぷんもでる'));
    expect(readings.indexOf('はるしねーしょん')).toBeLessThan(readings.indexOf('べーすもでる'));
  });

  test('an erratum names sections of the article by their titles', () => {
    const ids = new Set(edition.articles.flatMap((article) => allSections(article.sections).map(({ id }) => id)));
    for (const erratum of sourcesPage(edition).groups.flatMap(({ errata }) => errata)) for (const { label } of erratum.cells) expect(ids).not.toContain(label);
  });

  test('a reference keeps three authors of many, and all of few', () => {
    const of = (key: string): string => edition.references.find((reference) => reference.key === key)?.html ?? '';
    expect(of('chen2023chatgpt')).toMatch(/^Chen, H\., Jiao, F\., Li, X\., et al\. \(2023\)/);
    expect(edition.bibtex).toMatch(/author = \{Chen, Hailin and .* and Joty, Shafiq\}/);
    for (const { html } of edition.references) expect(html).not.toMatch(/undefined|, \(/);
  });

  test.each([
    ['2023-07-18', '2023年7月18日'],
    ['2023-09', '2023年9月'],
    ['2025-03-08T21:10:01+09:00', '2025年3月8日'],
  ])('%s is %s', (date, words) => {
    expect(sayDate(date, 'ja')).toBe(words);
  });

  test.each([
    ['https://arxiv.org/abs/2307.09288', 'arXiv:2307.09288'],
    ['https://arxiv.org/pdf/2307.09288v2', 'arXiv:2307.09288'],
    ['https://github.com/tatsu-lab/alpaca_eval/tree/main/x', 'GitHub：tatsu-lab/alpaca_eval'],
    ['https://huggingface.co/tiiuae/falcon-40b', 'Hugging Face：tiiuae/falcon-40b'],
    ['https://huggingface.co/datasets/a/b/tree/main', 'Hugging Face：a/b'],
    ['https://huggingface.co/spaces/a/b', 'Hugging Face：a/b'],
    ['https://aclanthology.org/N19-1300/', 'ACL Anthology：N19-1300'],
    ['https://www.example.org/x', 'example.org'],
  ])('%s is called %s', (address, name) => {
    expect(nameOfSource(address, 'ja')).toBe(name);
  });

  test('a short name leaves the bracket away', () => {
    expect([shortName({ name: 'PaLM 2 (Bison)' }), shortName({ name: 'Yi' })]).toEqual(['PaLM 2', 'Yi']);
  });
});
