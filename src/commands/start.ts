import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../integrations/environment.ts';
import { listen, siteServer } from '../integrations/site-server.ts';
import { buildSite, describe, lastGoodSite } from './build-site.ts';
import { fail } from './report.ts';

const root = process.cwd();
try {
  const { base } = readEnvironment(process.env);
  const summary = await buildSite(root);
  const dist = join(root, 'dist');
  const pages = readdirSync(dist, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  const port = await listen(siteServer(dist, base), Number(process.env['PORT'] ?? 4321));
  console.log(`${pages} pages: ${describe(summary)}`);
  console.log(`http://localhost:${port}${base}`);
} catch (error) {
  fail(error, lastGoodSite(root));
}
