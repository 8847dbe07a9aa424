import { readPage, type BuiltPage } from '../../../src/integrations/built-page.ts';

/** A built page out of its `<main>`. */
export function page(file: string, main: string, head = ''): BuiltPage {
  return readPage(file, `<!doctype html><html lang="ja"><head><meta charset="utf-8">${head}</head><body><main id="main">${main}</main></body></html>`);
}
