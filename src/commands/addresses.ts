import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, readPages } from '../integrations/built-page.ts';
import { addressesOf, URL_MANIFEST } from '../integrations/url-manifest.ts';
import { OWN_ARTICLES } from '../own-articles.ts';
import { fail } from './report.ts';

const root = process.cwd();
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) fail(new Error('dist/ holds no site: run npm run build first'));

const file = join(root, URL_MANIFEST);
const before = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  : [];
const after = [...new Set([...before, ...addressesOf(readPages(dist), OWN_ARTICLES, filesBelow(dist))])].sort((a, b) => (a < b ? -1 : 1));
writeFileSync(file, `${after.join('\n')}\n`);
console.log(`${URL_MANIFEST}: ${after.length} addresses, ${after.length - before.length} new`);
