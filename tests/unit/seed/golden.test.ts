import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectErrors } from '../../../src/errors.ts';
import { namesOf } from '../../../src/schemas/content.ts';
import { fromDisk, readFacts } from '../../../src/schemas/facts.ts';
import { allSections } from '../../../src/seed/article.ts';
import { readSeed } from '../../../src/seed/read.ts';
import { blocksOf, htmlOf } from './reading.ts';
import { articleOffences } from './safe-html.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const names = namesOf(collectErrors((report) => readFacts(fromDisk(root), report)).models);
const fixtures = new URL('../../fixtures/seeds/', import.meta.url);
const seeds = readdirSync(fixtures).filter((name) => /\.(?:md|txt)$/.test(name));

describe('fixture seeds', () => {
  test.each(seeds)('%s', async (name) => {
    const article = readSeed(`seeds/${name}`, new Uint8Array(readFileSync(new URL(name, fixtures))), names);
    expect(articleOffences(article)).toEqual([]);
    await expect(`${JSON.stringify(article, null, 1)}\n`).toMatchFileSnapshot(fileURLToPath(new URL(name.replace(/\.\w+$/, '.json'), fixtures)));
  });
});

/** The captured article is not part of the project; where it lies beside it, it is read as it is. */
const shelf = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));
const captures = existsSync(shelf) ? readdirSync(shelf).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(captures.length === 0)('the real capture', () => {
  const name = captures[0] ?? '';
  const text = captures.length === 0 ? '' : readFileSync(`${shelf}${name}`, 'utf8');
  const article = captures.length === 0 ? null : readSeed(`seeds/${name}`, new TextEncoder().encode(text), names);
  const body = text.slice(text.indexOf('\n---\n', 4));
  const cut = body.slice(0, body.indexOf('プレミアム会員限定'));

  test('has its address', () => {
    expect(article?.id).toBe('000-dddfdc96a5d7f9e8');
  });

  test('keeps every heading, in order and depth', () => {
    const headings = [...body.matchAll(/^#+ (.+)$/gm)].map((match) => match[1]);
    expect(headings.length).toBeGreaterThan(10);
    expect(allSections(article?.sections ?? []).map((section) => section.title)).toEqual(headings);
    expect(allSections(article?.sections ?? []).map((section) => section.id)).toEqual(expect.arrayContaining(['palm', 'falcon', 'lemur']));
  });

  test('keeps its lead and every paragraph before the notice', () => {
    const paragraphs = cut.split('\n\n').filter((part) => /^[^#!*\s>-]/.test(part.trim()) && !part.startsWith('---'));
    const html = htmlOf(article ?? expect.fail());
    for (const paragraph of paragraphs) expect(html.includes(`<p>${paragraph.trim()}</p>`), paragraph.slice(0, 12)).toBe(true);
    expect(article?.lead.filter((block) => block.image === null).length).toBe(
      paragraphs.filter((paragraph) => cut.indexOf(paragraph) < cut.indexOf('\n## ')).length,
    );
  });

  test('keeps its related reading, its paper and its images', () => {
    expect(article?.related.map(({ url }) => url)).toEqual(
      [...cut.matchAll(/^\*\*(?:本記事の関連研究|関連記事)[^[]*\[[^\]]+\]\(([^)]+)\)$/gm)].map((match) => match[1]),
    );
    expect(article?.related).toHaveLength(4);
    expect(article?.reference).toMatchObject({ doi: '10.48550/arXiv.2311.16989', authors: { length: 8 } });
    expect(blocksOf(article ?? expect.fail()).filter((block) => block.image)).toHaveLength([...cut.matchAll(/^!\[/gm)].length);
  });

  test('says that it goes on behind a paywall', () => {
    expect(article?.truncated?.notice).toMatch(/^プレミアム会員限定/);
    expect(htmlOf(article ?? expect.fail())).not.toMatch(/プレミアム|決済|無制限/);
  });

  test('names the models of its run-in labels, safely', () => {
    const labelled = blocksOf(article ?? expect.fail()).flatMap((block) =>
      block.passages.filter(({ by }) => by === 'label').map(({ models }) => models.join('+')),
    );
    expect(labelled).toEqual(['llama', 'llama-2', 'alpaca+vicuna+lima+wizardlm', 'mentallama']);
    expect(articleOffences(article ?? expect.fail())).toEqual([]);
  });
});
