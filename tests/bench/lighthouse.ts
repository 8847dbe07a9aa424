import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../src/environment.ts';
import { listen, previewServer, stop } from '../../src/commands/preview-server.ts';
import { fail } from '../../src/commands/report.ts';
import { CATEGORIES, isFull, lineOf, measure } from '../support/lighthouse.ts';
import { readablePages } from '../support/site.ts';

// npm run lighthouse [-- /path/ …]: every page of the last build, or those given; the best of some runs, since what else
// the machine does costs points of performance. Build with SITE=http://localhost:4321, so that the canonical address
// agrees with where the pages are served.
const RUNS = 5;

const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'index.html'))) fail(new Error('dist/ holds no site: run npm run build first'));
const { base } = readEnvironment(process.env);
const server = previewServer(dist, base);
const origin = `http://localhost:${await listen(server, 4321)}${base.slice(0, -1)}`;
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : readablePages(dist).flatMap(({ path }) => (path === '/404.html' ? [] : [path]));
let full = 0;
for (const path of paths)
  for (const scores of await measure(origin, [path], CATEGORIES, RUNS)) {
    if (isFull(scores)) full++;
    console.log(lineOf(scores));
  }
stop(server);
console.log(`${CATEGORIES.join(', ')}, best of ${RUNS}: ${full} of ${paths.length} pages have 100 in all four`);
process.exit(full < paths.length ? 1 : 0);
