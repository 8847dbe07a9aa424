import { expect, test } from 'vitest';
import { checkRedirects } from '../../../src/integrations/redirect-check.ts';
import { page } from './pages.ts';

const refresh = (to: string): string => `<meta http-equiv="refresh" content="0; url=${to}">`;
const standing = ['', 'en/'].flatMap((prefix) => [
  page(`${prefix}models/index.html`, '<h2 id="now">x</h2>'),
  page(`${prefix}about/index.html`, ''),
  page(`${prefix}m/llama/index.html`, '', refresh(`/b/${prefix}models/#now`)),
  page(`${prefix}old/index.html`, '', refresh(`/b/${prefix}models/`)),
]);

test.each([
  ['a retired page', '- { from: /old/, to: /models/ }', null],
  ['a fragment of a retired page', '- { from: /old/, to: /models/ }\n  - { from: "/old/#a", to: "/models/#now" }', null],
  ['a fragment of a standing page', '- { from: "/models/#old", to: "/models/#now" }', null],
  ['no page', '- { from: /gone/, to: /modles/ }', /:2: to names \/modles\/, which is no page; the nearest id is "\/models\/"$/],
  ['no fragment', '- { from: /gone/, to: "/models/#nwo" }', /:2: to names #nwo, which \/models\/ does not have; the nearest id is "now"$/],
  ['from a standing page', '- { from: /about/, to: /models/ }', /:2: from names \/about\/, a page that still stands; redirect only what was retired$/],
  ['from a short link', '- { from: /m/llama/, to: /about/ }', /:2: from names \/m\/llama\/, a page that still stands/],
  ['from a fragment without its page', '- { from: "/gone/#a", to: /models/ }', /:2: from names a fragment of \/gone\/, which is neither a page nor redirected/],
  ['from a standing page to another', '- { from: "/about/#a", to: "/models/#now" }', /:2: to names another page than \/about\/, which still stands/],
  ['from a fragment to a whole page', '- { from: "/models/#old", to: /models/ }', /:2: to names the whole of \/models\/; name the fragment/],
])('%s', (_, entries, message) => {
  const found = checkRedirects(`redirects:\n  ${entries}\n`, standing, '/b/').map((error) => error.message);
  if (message === null) expect(found).toEqual([]);
  else {
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^src\/data\/redirects\.yaml:\d+: [^\n]+; [^\n]+$/);
    expect(found[0]).toMatch(message);
  }
});

test('a fragment that its page still has by itself', () => {
  const twice = [page('models/index.html', '<span id="now"></span><h2 id="now">x</h2><h2 id="b">y</h2>')];
  const [error] = checkRedirects('redirects:\n  - { from: "/models/#now", to: "/models/#b" }\n', twice, '/');
  expect(error?.message).toMatch(/from names \/models\/#now, which still stands/);
});
