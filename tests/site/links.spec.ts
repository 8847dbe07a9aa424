import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from '../support/test.ts';
import { ORIGIN, SITE, sitePages } from '../support/site.ts';

/** What a page holds that can be pointed at, and what it points at. Read here on its own, not by the build's checker. */
function read(html: string): { ids: Set<string>; links: { value: string; element: string }[] } {
  const ids = new Set<string>();
  const links: { value: string; element: string }[] = [];
  const parser = new Parser({
    onopentag(element, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      for (const name of ['href', 'src', 'action', 'poster', 'data']) if (attributes[name] !== undefined) links.push({ value: attributes[name], element });
      for (const candidate of (attributes['srcset'] ?? '').split(','))
        if (candidate.trim() !== '') links.push({ value: candidate.trim().split(/\s/)[0] ?? '', element });
      const refresh = attributes['http-equiv'] === 'refresh' ? /url=(.*)$/i.exec(attributes['content'] ?? '')?.[1] : undefined;
      if (refresh !== undefined) links.push({ value: refresh, element });
    },
  });
  parser.end(html);
  return { ids, links };
}

const pages = new Map(sitePages().map((page) => [page.path, read(page.html)]));
const isFile = (path: string): boolean => existsSync(join(SITE, path)) && statSync(join(SITE, path)).isFile();

/** Why an address leads nowhere, or null. */
function fault(from: string, value: string, element: string): string | null {
  const target = new URL(value, `${ORIGIN}${from}`);
  if (!/^https?:$/.test(target.protocol)) return ['mailto:', 'data:'].includes(target.protocol) ? null : `${value}: ${target.protocol} is no place to go`;
  if (target.origin !== ORIGIN) return element === 'a' || element === 'link' ? null : `<${element}> loads ${value}`;
  const page = pages.get(decodeURIComponent(target.pathname));
  if (!page) return isFile(decodeURIComponent(target.pathname)) ? null : `${value}: no such page or file`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  return fragment === '' || page.ids.has(fragment) ? null : `${value}: the page has no such id`;
}

for (const [path, { links }] of pages) {
  test(`every link on ${path} leads somewhere`, () => {
    expect(links.map(({ value, element }) => fault(path, value, element)).filter((found) => found !== null)).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });
}

test('every page can be reached from the home page', () => {
  const reached = new Set<string>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { value, element } of pages.get(path)?.links ?? []) {
      const target = new URL(value, `${ORIGIN}${path}`);
      if (element === 'a' && target.origin === ORIGIN && pages.has(target.pathname)) next.push(target.pathname);
    }
  }
  const listed = [...pages.keys()].filter((path) => path !== '/404.html' && !isRetired(path));
  expect(listed.filter((path) => !reached.has(path))).toEqual([]);
});

/** Redirects from retired addresses are linked from nowhere; short links are linked from the models' sections. */
function isRetired(path: string): boolean {
  const html = sitePages().find((page) => page.path === path);
  return html?.isRedirect === true && !path.startsWith('/m/');
}
