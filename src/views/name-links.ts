import { Parser } from 'htmlparser2';
import { nameFinder, type NameFinder } from '../names/finder.ts';
import { namesIn } from '../schemas/schemas.ts';
import { address } from './addresses.ts';
import { shortName, type Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';

/** A run of a title, and where it leads when it is a name. */
export interface TitlePart {
  text: string;
  href: string | null;
}

/** Links the names of models and benchmarks in one section: each where it is named first. */
export interface NameLinker {
  /** A title in runs of plain text and names. */
  title(text: string): TitlePart[];
  /** Safe HTML with links around names, outside of links, code and notes. */
  html(html: string): string;
}

/** Elements whose text is not searched for names. */
const APART = new Set(['a', 'code', 'pre', 'kbd', 'sup', 'rt', 'rp']);
/** Elements within a line; any other ends the text that a name may stand in. */
const INLINE = new Set(['a', 'b', 'strong', 'em', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'ruby', 'rt', 'rp', 'code', 'kbd', 'span', 'wbr']);

/** All that articles link to: how it is named, and its address. */
interface Targets {
  names: NameFinder;
  hrefs: ReadonlyMap<string, string>;
}

const targetsOf = perEdition((edition: Edition): Targets => {
  const hrefs = new Map<string, string>();
  const names: { id: string; text: string }[] = [];
  for (const model of edition.models.values()) {
    hrefs.set(`model ${model.id}`, address.model(model));
    for (const text of [shortName(model), ...namesIn(model)]) names.push({ id: `model ${model.id}`, text });
  }
  for (const benchmark of edition.benchmarks.values()) {
    hrefs.set(`benchmark ${benchmark.id}`, address.benchmark(benchmark));
    names.push({ id: `benchmark ${benchmark.id}`, text: benchmark.name });
  }
  return { names: nameFinder(names), hrefs };
});

/**
 * A linker for one section of an article. What its heading names counts as named first.
 * @param toUrl makes an address of the site one of the page, with the base it is served under
 */
export function nameLinker(edition: Edition, toUrl: (path: string) => string): NameLinker {
  const { names, hrefs } = targetsOf(edition);
  const linked = new Set<string>();
  const hrefOf = (id: string): string | null => {
    const href = hrefs.get(id);
    if (href === undefined || linked.has(id)) return null;
    linked.add(id);
    return toUrl(href);
  };
  return {
    title(text) {
      const parts: TitlePart[] = [];
      let from = 0;
      for (const { id, start, end } of names.find(text)) {
        const href = isCasual(id, text.slice(start, end)) ? null : hrefOf(id);
        if (href === null) continue;
        if (start > from) parts.push({ text: text.slice(from, start), href: null });
        parts.push({ text: text.slice(start, end), href });
        from = end;
      }
      if (from < text.length) parts.push({ text: text.slice(from), href: null });
      return parts;
    },
    html: (html) => linkHtml(html, names, hrefOf),
  };
}

/** Benchmarks are named as words of a sentence (MATH, Toxigen …): only with a capital are they names. */
function isCasual(id: string, written: string): boolean {
  return id.startsWith('benchmark ') && written === written.toLowerCase();
}

/** A run of text in HTML: `at[i]` is the offset in the HTML of its character `i`. */
interface Run {
  text: string;
  at: number[];
  /** Whether each character may stand in a link, and the number of its text node. */
  node: (number | null)[];
}

function linkHtml(html: string, names: NameFinder, hrefOf: (id: string) => string | null): string {
  const links: { start: number; end: number; href: string }[] = [];
  for (const run of runsOf(html)) {
    for (const { id, start, end } of names.find(run.text)) {
      const node = run.node[start] ?? null;
      // A name over two elements is one name, but no link can go around it.
      if (node === null || run.node.slice(start, end).some((other) => other !== node)) continue;
      if (isCasual(id, run.text.slice(start, end))) continue;
      const href = hrefOf(id);
      if (href !== null) links.push({ start: run.at[start] ?? 0, end: (run.at[end - 1] ?? 0) + 1, href });
    }
  }
  let from = 0;
  let output = '';
  for (const { start, end, href } of links) {
    output += `${html.slice(from, start)}<a class="name" href="${href}">${html.slice(start, end)}</a>`;
    from = end;
  }
  return output + html.slice(from);
}

function runsOf(html: string): Run[] {
  const runs: Run[] = [{ text: '', at: [], node: [] }];
  let apart = 0;
  let nodes = 0;
  const split = (): void => {
    if (runs.at(-1)?.text !== '') runs.push({ text: '', at: [], node: [] });
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (APART.has(name)) apart++;
        if (!INLINE.has(name)) split();
        nodes++;
      },
      onclosetag(name) {
        if (APART.has(name)) apart--;
        if (!INLINE.has(name)) split();
        nodes++;
      },
      ontext() {
        const run = runs.at(-1);
        for (let at = parser.startIndex; at <= parser.endIndex; at++) {
          run?.at.push(at);
          run?.node.push(apart > 0 ? null : nodes);
        }
        if (run) run.text += html.slice(parser.startIndex, parser.endIndex + 1);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return runs;
}
