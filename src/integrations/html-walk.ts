import { Parser } from 'htmlparser2';

/** What looks at a page while it is parsed. `at` is where in the text an element begins. */
export interface Looker {
  onopentag?: (name: string, attributes: Readonly<Record<string, string>>, at: number) => void;
  ontext?: (text: string) => void;
  onclosetag?: (name: string) => void;
}

/** Parses a page once for all who look at it. */
export function walkHtml(html: string, lookers: readonly Looker[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const looker of lookers) looker.onopentag?.(name, attributes, parser.startIndex);
    },
    ontext(text) {
      for (const looker of lookers) looker.ontext?.(text);
    },
    onclosetag(name) {
      for (const looker of lookers) looker.onclosetag?.(name);
    },
  });
  parser.end(html);
}
