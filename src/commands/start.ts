import { join } from 'node:path';
import { readEnvironment } from '../environment.ts';
import { listen, previewServer } from './preview-server.ts';
import { buildSite, lastGoodSite } from './build-site.ts';
import { fail } from './report.ts';

const root = process.cwd();
try {
  const { base } = readEnvironment(process.env);
  const built = await buildSite(root);
  const port = await listen(previewServer(join(root, 'dist'), base), Number(process.env['PORT'] || 4321));
  console.log(`Built ${built}`);
  console.log(`http://localhost:${port}${base}`);
} catch (error) {
  fail(error, lastGoodSite(root));
}
