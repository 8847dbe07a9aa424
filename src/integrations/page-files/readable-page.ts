import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { languageOf, type Lang } from '../../languages.ts';
import { firstOf, textOf } from '../../seed/words.ts';
import type { BuiltPage } from '../built-page.ts';

/** A built page that is read, not one that only leads elsewhere. */
export interface ReadablePage {
  /** Address without base, with the language: `/en/families/llama/`. */
  path: string;
  lang: Lang;
  title: string;
  /** Its whole address. */
  url: string;
  main: Element;
  /** Sections that have a short address of their own, which is without base like that of the page. */
  sections: { id: string; title: string; shortPath: string }[];
}

const parser = unified().use(rehypeParse);

/**
 * Reads the main content of a built page; null where it has none, or no address of its own (redirects, 404).
 * @param base path the site lies below, beginning and ending in `/`
 */
export function readablePage({ path, html }: Pick<BuiltPage, 'path' | 'html'>, base: string): ReadablePage | null {
  const url = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  const lang = /<html lang="([^"]*)"/.exec(html)?.[1];
  const body = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0];
  if (url === undefined || body === undefined || /<meta http-equiv="refresh"/i.test(html)) return null;
  // Charts are left out of all that comes of this, and are a third of what would be parsed.
  const main = firstOf(parser.parse(body.replace(/<svg[\s>][\s\S]*?<\/svg>/g, '')), 'main');
  const title = main && firstOf(main, 'h1');
  return main && title ? { path, lang: languageOf(lang), title: textOf(title), url, main, sections: sectionsOf(main, base) } : null;
}

function sectionsOf(main: Element, base: string): ReadablePage['sections'] {
  const sections: ReadablePage['sections'] = [];
  visit(main, 'element', (element) => {
    const { dataAddress, ariaLabelledBy } = element.properties;
    const id = [ariaLabelledBy].flat().join(' ');
    if (typeof dataAddress !== 'string' || id === '') return;
    let title = id;
    visit(element, 'element', (inner) => {
      if (inner.properties['id'] !== id) return undefined;
      title = textOf(inner);
      return EXIT;
    });
    sections.push({ id, title, shortPath: new URL(dataAddress).pathname.slice(base.length - 1) });
  });
  return sections;
}
