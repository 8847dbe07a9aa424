import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../fault.ts';
import type { BuiltPage } from './built-page.ts';

/** A reference of a built page that leads nowhere. */
export interface BrokenLink {
  page: string;
  line: number;
  value: string;
  problem: string;
  advice: string;
}

/**
 * Checks every internal address of every page: the file exists, and so does the fragment on it; ids are unique; no
 * file is asked of another origin. Links for people (`a href`) may lead anywhere.
 * @param site folder of the built site
 * @param origin the site's own origin, e.g. `https://example.org`
 */
export function checkLinks(site: string, pages: readonly Pick<BuiltPage, 'path' | 'ids' | 'references'>[], origin: string, base: string): BrokenLink[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const idsOf = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const broken: BrokenLink[] = [];
  for (const page of pages) {
    const report = (line: number, value: string, problem: string, advice: string): void => void broken.push({ page: page.path, line, value, problem, advice });
    const seen = new Set<string>();
    for (const id of page.ids) {
      if (seen.has(id)) report(1, `#${id}`, 'the id occurs twice on the page', 'give one of the two another id');
      seen.add(id);
    }
    for (const { value, from, line } of page.references) {
      if (/^(?:mailto|data|tel):/.test(value) && !(from === 'a href' && value.startsWith('data:'))) continue;
      const here = new URL(`${base}${page.path.slice(1)}`, origin);
      if (!URL.canParse(value, here)) {
        report(line, value, `${from} is no address`, 'correct it');
        continue;
      }
      const target = new URL(value, here);
      if (target.origin !== new URL(origin).origin) {
        if (from !== 'a href') report(line, value, `${from} asks another origin`, 'keep the file in the site');
        else if (!/^https?:$/.test(target.protocol)) report(line, value, `${from} with the scheme ${target.protocol}`, 'link to a page');
        continue;
      }
      if (!target.pathname.startsWith(base)) {
        report(line, value, `${from} leads outside the base ${base}`, 'build the address with url()');
        continue;
      }
      const path = `/${decoded(target.pathname.slice(base.length))}`;
      const found = byPath.get(path);
      if (!found) {
        if (!existsSync(join(site, path.slice(1))) || path.endsWith('/')) report(line, value, `${from}: no such page or file`, didYouMean(path, byPath.keys()));
        continue;
      }
      // Browsers look for the fragment as it is written first, then decoded.
      const raw = target.hash.slice(1);
      const fragment = decoded(raw);
      if (fragment !== '' && !fragment.startsWith(':~:') && !idsOf.get(path)?.has(raw) && !idsOf.get(path)?.has(fragment)) {
        report(line, value, `${from}: ${path} has no #${fragment}`, didYouMean(fragment, idsOf.get(path) ?? []));
      }
    }
  }
  return broken;
}

/** A percent-encoded text in plain; as it is where the encoding is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
