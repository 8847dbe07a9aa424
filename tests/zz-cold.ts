import { chromium } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { listen, siteServer } from '../src/build/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './support/browsers.ts';
import { readGolden, GOLDEN } from './search/golden.ts';
import { searchableAddresses } from './search/floor.ts';
const server = siteServer('dist', '/');
const port = await listen(server, 4620);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
const golden = readGolden(GOLDEN, searchableAddresses('dist')).filter((g) => g.wanted.length > 0);
const qs = process.argv[2] ? process.argv.slice(2) : golden.filter((_, i) => i % 9 === 0).map((g) => g.text);
const rows: [number, string, string][] = [];
for (const q of qs) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/about/`, { waitUntil: 'networkidle' });
  const seen: { url: string; bytes: Promise<number> }[] = [];
  let open = true;
  page.on('response', (r) => {
    if (open) seen.push({ url: r.url(), bytes: r.body().then((b) => (/\.pf_|\.pagefind/.test(r.url()) ? b.length : brotliCompressSync(b).length) + 150) });
  });
  await page.keyboard.press('Control+k');
  const input = page.locator('search-box input[role=combobox]');
  await input.waitFor();
  await input.fill(q);
  await page
    .locator('search-box [role=option]')
    .first()
    .waitFor({ timeout: 8000 })
    .catch(() => undefined);
  open = false;
  const list = await Promise.all(seen.map(async (s) => [await s.bytes.catch(() => 0), new URL(s.url).pathname.split('/').at(-1)] as const));
  rows.push([list.reduce((a, [b]) => a + b, 0), q, list.map(([b, n]) => `${b} ${n!.slice(0, 14)}`).join(', ')]);
  await context.close();
}
rows.sort((a, b) => b[0] - a[0]);
for (const r of rows.slice(0, process.argv[2] ? 99 : 14)) console.log(r[0], r[1], process.argv[2] || rows.indexOf(r) < 3 ? r[2] : '');
console.log('median', rows[rows.length >> 1]![0], 'n', rows.length, 'over 120000:', rows.filter((r) => r[0] > 120000).length);
process.exit(0);
