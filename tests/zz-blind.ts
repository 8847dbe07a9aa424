import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listen, siteServer } from '../src/build/site-server.ts';
import { askAll, BROWSERS } from './search/drive.ts';
import { searchableAddresses } from './search/floor.ts';
import { scoreOf } from './search/score.ts';
const server = siteServer('dist', '/');
const address = `http://localhost:${await listen(server, 4610)}/`;
const known = new Set(searchableAddresses('dist'));
const golden = (parse(readFileSync(process.argv[2]!, 'utf8')) as { q: string; class: string; want: string[] }[]).map(({ q, class: group, want }) => ({
  text: q,
  group,
  wanted: want,
}));
for (const g of golden) for (const w of g.wanted) if (!known.has(w)) console.log('not searchable', g.text, w);
for (const b of process.argv[3] ? [process.argv[3] as 'chromium'] : BROWSERS) {
  const a = await askAll(
    b,
    address,
    golden.map((g) => g.text),
  );
  const s = scoreOf(golden, a);
  console.log(b, JSON.stringify(s.all));
  for (const m of s.misses)
    console.log('  miss', m.query.group, m.query.text, '→', m.found.slice(0, 3).join(' ') || 'nothing', '| want', m.query.wanted.join(' '), m.rank);
}
server.close();
process.exit(0);
