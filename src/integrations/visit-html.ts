import { Parser } from 'htmlparser2';

/** What looks at a page while it is parsed. `at` is where in the text an element begins. */
export interface HtmlVisitor {
  onopentag?: (name: string, attributes: Readonly<Record<string, string>>, at: number) => void;
  ontext?: (text: string) => void;
  onclosetag?: (name: string) => void;
}

/** Parses a page once for all who look at it. */
export function visitHtml(html: string, visitors: readonly HtmlVisitor[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const visitor of visitors) visitor.onopentag?.(name, attributes, parser.startIndex);
    },
    ontext(text) {
      for (const visitor of visitors) visitor.ontext?.(text);
    },
    onclosetag(name) {
      for (const visitor of visitors) visitor.onclosetag?.(name);
    },
  });
  parser.end(html);
}
