import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Parser } from 'budoux';

const require = createRequire(import.meta.url);
/** BudouX's parts. Its entry would load an HTML parser as well, 150 modules that plain text has no need of. */
const budoux = dirname(require.resolve('budoux'));
const { Parser: PhraseParser } = require(join(budoux, 'parser.js')) as { Parser: typeof Parser };
const { model } = require(join(budoux, 'data', 'models', 'ja.js')) as { model: ConstructorParameters<typeof Parser>[0] };

const parser = new PhraseParser(model);

/** Cuts Japanese text into phrases, between which a line may break. */
export function phrasesOf(text: string): string[] {
  return parser.parse(text);
}
