import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../errors.ts';
import type { BuiltPage } from './built-page.ts';

/** A reference of a built page that leads nowhere, or an id that stands twice on it. */
export interface BrokenLink {
  kind: 'link' | 'id';
  page: string;
  line: number;
  value: string;
  problem: string;
  advice: string;
}

type Problem = Pick<BrokenLink, 'problem' | 'advice'>;

/**
 * Checks every internal address of every page: the file exists, and so does the fragment on it; ids are unique; no
 * file is asked of another origin. Links for people (`a href`) may lead anywhere.
 * @param site folder of the built site
 * @param origin the site's own origin, e.g. `https://example.org`
 */
export function checkLinks(site: string, pages: readonly Pick<BuiltPage, 'path' | 'ids' | 'references'>[], origin: string, base: string): BrokenLink[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const idsOf = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const own = new URL(origin).origin;
  const judge = (value: string, from: string, page: string): Problem | null => {
    if (/^(?:mailto|data|tel):/.test(value) && !(from === 'a href' && value.startsWith('data:'))) return null;
    const target = URL.parse(value, `${own}${base}${page.slice(1)}`);
    if (!target) return { problem: `${from} is no address`, advice: 'correct it' };
    if (target.origin !== own) {
      if (from !== 'a href') return { problem: `${from} asks another origin`, advice: 'keep the file in the site' };
      return /^https?:$/.test(target.protocol) ? null : { problem: `${from} with the scheme ${target.protocol}`, advice: 'link to a page' };
    }
    if (!target.pathname.startsWith(base)) return { problem: `${from} leads outside the base ${base}`, advice: 'build the address with url()' };
    const path = `/${decoded(target.pathname.slice(base.length))}`;
    if (!byPath.has(path)) {
      const isFile = existsSync(join(site, path.slice(1))) && !path.endsWith('/');
      return isFile ? null : { problem: `${from}: no such page or file`, advice: didYouMean(path, byPath.keys()) };
    }
    // Browsers look for the fragment as it is written first, then decoded.
    const raw = target.hash.slice(1);
    const fragment = decoded(raw);
    if (fragment === '' || fragment.startsWith(':~:') || idsOf.get(path)?.has(raw) || idsOf.get(path)?.has(fragment)) return null;
    return { problem: `${from}: ${path} has no #${fragment}`, advice: didYouMean(fragment, idsOf.get(path) ?? []) };
  };
  // What navigation links to recurs on every page; only relative addresses mean something else on each.
  const judged = new Map<string, Problem | null>();
  const judgeOnce = (value: string, from: string, page: string): Problem | null => {
    if (!/^(?:\/|https?:)/.test(value)) return judge(value, from, page);
    const key = `${from} ${value}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const problem = judge(value, from, page);
    judged.set(key, problem);
    return problem;
  };
  const broken: BrokenLink[] = [];
  for (const page of pages) {
    const seen = new Set<string>();
    for (const id of page.ids) {
      if (seen.has(id))
        broken.push({ kind: 'id', page: page.path, line: 1, value: id, problem: 'the id occurs twice on the page', advice: 'give one of the two another id' });
      seen.add(id);
    }
    for (const { value, from, line } of page.references) {
      const problem = judgeOnce(value, from, page.path);
      if (problem) broken.push({ kind: 'link', page: page.path, line, value, ...problem });
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
