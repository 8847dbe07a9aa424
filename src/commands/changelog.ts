/** `npm run changelog`: writes CHANGELOG.md from src/data/changes.yaml. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelog } from '../markdown/changelog.ts';
import { checkContent } from '../checks/content.ts';
import { fail } from './report.ts';

const root = process.cwd();
try {
  const { changes } = checkContent(root).facts;
  writeFileSync(join(root, 'CHANGELOG.md'), changelog(changes));
  console.log(`CHANGELOG.md: ${changes.length} entries`);
} catch (error) {
  fail(error);
}
