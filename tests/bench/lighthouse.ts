import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFull, measure } from '../support/lighthouse.ts';
import { readPages } from '../../src/integrations/built-page.ts';
import { readEnvironment } from '../../src/environment.ts';
import { listen, siteServer } from '../../src/integrations/site-server.ts';
import { fail } from '../../src/commands/report.ts';

// Measures every page of the last build (or the paths given). Build with SITE=http://localhost:4321 so that the
// canonical address agrees with where the pages are served.
const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'index.html'))) fail(new Error('dist/ holds no site: run npm run build first'));
const { base } = readEnvironment(process.env);
const server = siteServer(dist, base);
const port = await listen(server, 4321);
const given = process.argv.slice(2);
const paths =
  given.length > 0
    ? given
    : readPages(dist)
        .filter((page) => !page.references.some(({ from }) => from === 'meta refresh') && page.path !== '/404.html')
        .map((page) => page.path);
let short = 0;
for (const path of paths) {
  for (const scores of await measure(`http://localhost:${port}${base.slice(0, -1)}`, [path])) {
    if (!isFull(scores)) short++;
    console.log(
      `${scores.performance} ${scores.accessibility} ${scores['best-practices']} ${scores.seo}  ${path}${scores.lost.length > 0 ? `  (${scores.lost.join('; ')})` : ''}`,
    );
  }
}
server.closeAllConnections();
server.close();
console.log(`${paths.length - short} of ${paths.length} pages have 100 in all four categories`);
process.exit(short > 0 ? 1 : 0);
