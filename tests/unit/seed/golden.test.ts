import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectErrors } from '../../../src/errors.ts';
import { namesOf } from '../../../src/checks/content.ts';
import { fromDisk, readFacts } from '../../../src/schemas/facts.ts';
import { readSeed } from '../../../src/seed/read.ts';
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
