import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildInto, copyProject, hashesOf, remove, ROOT, temporaryFolder } from '../support/project.ts';

test('two builds in different folders, time zones and languages are alike to the byte', async () => {
  test.setTimeout(900_000);
  const folder = temporaryFolder('reproducible');
  try {
    const [here, there] = [join(folder, 'here'), join(folder, 'a longer name, with spaces', '別の場所')];
    copyProject(ROOT, here, { drawsAnew: true });
    copyProject(here, there, { drawsAnew: true });
    const sites = [join(folder, 'site-a'), join(there, 'dist')] as const;
    const built = await Promise.all([
      buildInto(here, sites[0], { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      buildInto(there, sites[1], { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }),
    ]);
    for (const { code, output } of built) expect(code, output).toBe(0);
    const [a, b] = [hashesOf(sites[0]), hashesOf(sites[1])];
    expect(Object.keys(a).filter((file) => a[file] !== b[file])).toEqual([]);
    expect(Object.keys(b)).toEqual(Object.keys(a));
    expect(a['index.html']).toBeDefined();
  } finally {
    remove(folder);
  }
});
