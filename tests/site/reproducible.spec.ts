import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildInto, copyProject, hashesOf, remove, ROOT, temporaryFolder } from '../support/project.ts';
import { SITE } from '../support/site.ts';

test('the site built again in another folder, time zone and language is alike to the byte', async () => {
  test.setTimeout(900_000);
  const folder = temporaryFolder('reproducible');
  try {
    const there = join(folder, 'a longer name, with spaces', '別の場所');
    copyProject(ROOT, there, { drawsAnew: true });
    const built = await buildInto(there, join(there, 'dist'), { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect(built.code, built.output).toBe(0);
    const [a, b] = [hashesOf(SITE), hashesOf(join(there, 'dist'))];
    expect(Object.keys(a).filter((file) => a[file] !== b[file])).toEqual([]);
    expect(Object.keys(b)).toEqual(Object.keys(a));
    expect(a['index.html']).toBeDefined();
  } finally {
    remove(folder);
  }
});
