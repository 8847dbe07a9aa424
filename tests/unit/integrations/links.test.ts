import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf, lostAddresses } from '../../../src/integrations/url-manifest.ts';
import { checkLinks } from '../../../src/integrations/link-check.ts';
import { page } from './pages.ts';

const site = mkdtempSync(join(tmpdir(), 'catching-up-links-'));
mkdirSync(join(site, '_astro'));
writeFileSync(join(site, '_astro', 'x.css'), '');

/** What is wrong with the links of a page beside a page `/a/` that has the ids `one` and `日`. */
function broken(main: string, base = '/', head = ''): string[] {
  const pages = [page('index.html', main, head), page('a/index.html', '<h2 id="one">一</h2><h2 id="日">二</h2><p id="n-%E6%97%A5">三</p>')];
  return checkLinks(site, pages, 'https://example.org', base).map(({ page: at, line, problem, advice }) => `${at}:${line}: ${problem}; ${advice}`);
}

describe('links of built pages', () => {
  test.each([
    '<a href="/a/">x</a>',
    '<a href="/a/#one">x</a>',
    '<a href="a/#one">x</a>',
    '<a href="/a/#%E6%97%A5">x</a>',
    '<a href="/a/#n-%E6%97%A5">x</a>',
    '<a href="#main">x</a>',
    '<a href="#">x</a>',
    '<a href="/a/#:~:text=x">x</a>',
    '<a href="https://example.org/a/?q=1">x</a>',
    '<a href="https://elsewhere.example/">x</a>',
    '<a href="mailto:a@example.org">x</a>',
    '<img src="data:image/png;base64,x" alt="">',
    '<link rel="stylesheet" href="/_astro/x.css">',
  ])('%s leads somewhere', (html) => {
    expect(broken(html)).toEqual([]);
  });

  test.each([
    ['<a href="/b/">x</a>', 'a href: no such page or file; the nearest id is "/a/"'],
    ['<a href="/a">x</a>', 'a href: no such page or file; the nearest id is "/"'],
    ['<a href="/a/#two">x</a>', 'a href: /a/ has no #two; the nearest id is "one"'],
    ['<a href="#100%">x</a>', 'a href: / has no #100%; the nearest id is "main"'],
    ['<img src="/_astro/y.png" alt="">', 'img src: no such page or file; the nearest id is "/a/"'],
    ['<img src="https://elsewhere.example/x.png" alt="">', 'img src asks another origin; keep the file in the site'],
    ['<script src="//elsewhere.example/x.js"></script>', 'script src asks another origin; keep the file in the site'],
    ['<img alt="" srcset="/_astro/x.css 1x, https://elsewhere.example/y.png 2x">', 'img srcset asks another origin; keep the file in the site'],
    ['<a href="javascript:alert(1)">x</a>', 'a href with the scheme javascript:; link to a page'],
    ['<a href="data:text/html,x">x</a>', 'a href with the scheme data:; link to a page'],
    ['<a href="https://">x</a>', 'a href is no address; correct it'],
    ['<p id="p"></p><p id="p"></p>', 'the id occurs twice on the page; give one of the two another id'],
  ])('%s does not', (html, message) => {
    expect(broken(html)).toEqual([`/:1: ${message}`]);
  });

  test('know their line and their base', () => {
    expect(broken('\n\n<a href="/nowhere/">x</a>')).toEqual(['/:3: a href: no such page or file; the nearest id is "/a/"']);
    expect(broken('<a href="/base/a/#one">x</a><a href="a/">y</a>', '/base/')).toEqual([]);
    expect(broken('<a href="/a/">x</a>', '/base/')).toEqual(['/:1: a href leads outside the base /base/; build the address with url()']);
  });

  test('of a page that leads on are links, too', () => {
    expect(broken('', '/', '<meta http-equiv="refresh" content="0;url=/a/#two">')).toEqual(['/:1: meta refresh: /a/ has no #two; the nearest id is "one"']);
  });
});

describe('the manifest', () => {
  const pages = [
    page('index.html', '<h2 id="b">x</h2>'),
    page('404.html', ''),
    page('articles/ours/index.html', '<h2 id="s">x</h2><p id="tip-x"></p><p id="c01"></p>'),
    page('articles/theirs/index.html', ''),
  ];

  test('holds every page and section that is promised, sorted', () => {
    expect(addressesOf(pages, new Set(['ours']))).toEqual(['/', '/#b', '/articles/ours/', '/articles/ours/#s']);
  });

  test('finds what a site no longer answers, with its line', () => {
    const addresses = addressesOf(pages, new Set(['ours']));
    expect(lostAddresses('/\n/#b\n', addresses)).toEqual([]);
    expect(lostAddresses('/\n\n/articles/ours/#t\n', addresses)).toEqual([
      { line: 3, address: '/articles/ours/#t', advice: 'the nearest id is "/articles/ours/#s"' },
    ]);
  });
});
