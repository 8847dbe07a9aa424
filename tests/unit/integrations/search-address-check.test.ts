import { expect, test } from 'vitest';
import { checkSearchAddresses } from '../../../src/integrations/search-address-check.ts';
import { page } from './pages.ts';

test('names and questions are given to addresses that the site has', () => {
  const pages = [page('about/index.html', '<h2 id="contact">x</h2>')];
  const texts: Record<string, string> = {
    'src/data/search-words/ja.yaml': 'names:\n  /about/#contact: [a]\n  /about/#contakt: [b]\n  zephyr: [c]\n',
    'src/data/asked/ja.yaml': '/about/#contact:\n  - d\n/about/#who:\n  - e\nzephyr:\n  - f\n',
  };
  const files = { read: (path: string) => texts[path] ?? '', list: () => ['ja.yaml'] };
  expect(checkSearchAddresses(files, pages).map(({ message }) => message)).toEqual([
    'src/data/search-words/ja.yaml:3: names of /about/#contakt, which the site does not have; the nearest id is "/about/#contact"',
    expect.stringMatching(/^src\/data\/asked\/ja\.yaml:3: questions for \/about\/#who, which the site does not have; /),
  ]);
});
