import { expect, test } from 'vitest';
import { checkChangeAddresses } from '../../../src/integrations/change-address-check.ts';
import { page } from './pages.ts';

test('changes name pages that the site has', () => {
  const pages = [page('results/index.html', ''), page('index.html', '')];
  const text = 'changes:\n  - pages: all\n  - pages: [/, /results/]\n  - pages:\n      - /\n      - /result/\n';
  expect(checkChangeAddresses(text, pages).map(({ message }) => message)).toEqual([
    'src/data/changes.yaml:6: a change of /result/, which the site does not have; the nearest id is "/results/"',
  ]);
});
