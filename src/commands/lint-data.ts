/** textlint has no plugin for YAML: this gives it the Japanese texts of the data files, and reports by file and line. */
import { globSync, readFileSync } from 'node:fs';
import { createLinter, loadTextlintrc } from 'textlint';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Texts with Japanese in a YAML file, and the lines they begin on. */
function japaneseTexts(yaml: string): { text: string; line: number }[] {
  const lines = new LineCounter();
  const texts: { text: string; line: number }[] = [];
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !/[ぁ-んァ-ヶ一-龥]/.test(node.value)) return;
      texts.push({ text: node.value.replaceAll(/\s*\n\s*/g, ' '), line: lines.linePos(node.range?.[0] ?? 0).line });
    },
  });
  return texts;
}

const linter = createLinter({ descriptor: await loadTextlintrc() });
let found = 0;
// Words of readers are typed as readers type them, and never shown.
const files = globSync('src/data/**/*.yaml').filter((file) => !/[\\/](?:asked|search-words)[\\/]/.test(file));
for (const file of files.sort()) {
  const texts = japaneseTexts(readFileSync(file, 'utf8'));
  // One document of one paragraph a text: text n stands on line 2n + 1.
  const { messages } = await linter.lintText(texts.map(({ text }) => text).join('\n\n'), `${file}.txt`);
  for (const { line, message, ruleId } of messages) console.error(`${file}:${texts[(line - 1) / 2]?.line ?? 1}: ${message} (${ruleId})`);
  found += messages.length;
}
process.exit(found > 0 ? 1 : 0);
