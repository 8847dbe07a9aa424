import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/languages.ts';
import { listen, previewServer } from '../../src/commands/preview-server.ts';
import { askAll, askPlain, BROWSERS } from './drive.ts';
import { percent, searchableAddresses } from './floor.ts';
import { BLIND, FIRST_SIGHT, GOLDEN, languageOfList, readGolden } from './golden.ts';
import { scoreOf, type Score } from './score.ts';

// npm run search:eval [-- folder of a built site]
// Hit rates for every class of query in both browsers, beside the order of Pagefind's own client on the same index.

const site = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'dist');
if (!existsSync(join(site, 'pagefind', 'pagefind-entry.json'))) {
  console.error(`${site} holds no search index; run npm run build first, or name the folder of a built site`);
  process.exit(1);
}
const base = process.env['BASE'] ?? '/';
const server = previewServer(site, base);
const address = `http://localhost:${await listen(server, 4600)}${base}`;
const line = (name: string, { queries, hitAt1, hitAt3, mrr, falseHits, nothings }: Score): string =>
  `${name.padEnd(12)} ${String(queries).padStart(4)}  ${nothings === queries ? '      –        –      –' : `${percent(hitAt1).padStart(7)}  ${percent(hitAt3).padStart(7)}  ${mrr.toFixed(3)}`}  ${nothings > 0 ? `${falseHits} of ${nothings}` : ''}`;

for (const [title, file] of [
  ...LANGUAGES.map((lang): [string, string] => [`golden list, ${lang}`, GOLDEN[lang]]),
  ['older held-out list', BLIND],
  ...readdirSync(FIRST_SIGHT).map((name): [string, string] => [`first-sight list ${name}`, join(FIRST_SIGHT, name)]),
] as [title: string, file: string][]) {
  const lang = languageOfList(file);
  const golden = readGolden(file, searchableAddresses(site, lang));
  const texts = golden.map(({ text }) => text);
  for (const browser of BROWSERS) {
    const answers = await askAll(browser, address, texts, { lang, isTimed: true });
    const { all, groups, misses } = scoreOf(golden, answers);
    const plain = scoreOf(golden, await askPlain(browser, address, texts, lang)).all;
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    console.log(`\n${browser}, ${title}\n${'class'.padEnd(12)}    n    hit@1    hit@3    MRR  false hits`);
    for (const [name, score] of groups) console.log(line(name, score));
    console.log(line('all', all));
    console.log(line('Pagefind', plain));
    console.log(
      `warm, from key to list: median ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, 95 % within ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`,
    );
    for (const { query, found, rank } of misses)
      console.log(`  miss ${query.text} → ${found.slice(0, 2).join(' ') || 'nothing'}${rank > 0 ? ` (right one at ${rank + 1})` : ''}`);
  }
}
server.close();
