import { expect, test } from 'vitest';
import { checkSearchAddresses } from '../../../src/integrations/search-address-check.ts';
import { page } from './pages.ts';

test('names are given to addresses that the site has', () => {
  const pages = [page('about/index.html', '<h2 id="contact">x</h2>')];
  const text = 'names:\n  /about/#contact: [a]\n  /about/#contakt: [b]\n  zephyr: [c]\n';
  expect(checkSearchAddresses(text, pages).map(({ message }) => message)).toEqual([
    'src/data/search-words.yaml:3: names of /about/#contakt, which the site does not have; the nearest id is "/about/#contact"',
  ]);
});
