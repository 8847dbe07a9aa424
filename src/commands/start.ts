import { join } from 'node:path';
import { readEnvironment, readPort } from '../environment.ts';
import { listen, previewServer } from './preview-server.ts';
import { buildSite, lastGoodSite } from './build-site.ts';
import { fail } from './report.ts';

const root = process.cwd();
try {
  const { base } = readEnvironment(process.env);
  const wanted = readPort(process.env);
  const built = await buildSite(root);
  const port = await listen(previewServer(join(root, 'dist'), base), wanted);
  console.log(`Built ${built}`);
  console.log(`http://localhost:${port}${base}`);
} catch (error) {
  fail(error, lastGoodSite(root));
}
