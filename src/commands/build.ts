import { buildSite, lastGoodSite } from './build-site.ts';
import { fail } from './report.ts';

const root = process.cwd();
try {
  console.log(`Built dist/: ${await buildSite(root)}`);
  process.exit(0);
} catch (error) {
  fail(error, lastGoodSite(root));
}
