/** `npm run check`: types, lint, format and the spacing of Japanese, side by side. Ends with one line a tool. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

const root = process.cwd();

/** What a tool found. */
interface Verdict {
  tool: string;
  ok: boolean;
  output: string;
  seconds: number;
}

/** Runs a tool of `node_modules` with this Node. */
async function run(tool: string, script: string, parameters: readonly string[]): Promise<Verdict> {
  const since = performance.now();
  const child = spawn(process.execPath, [join('node_modules', script), ...parameters], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  return { tool, ok: code === 0, output, seconds: (performance.now() - since) / 1000 };
}

/** Spacing of Japanese in seeds, MDX, and the prose of the data files. */
async function lintText(): Promise<Verdict> {
  const since = performance.now();
  const descriptor = await loadTextlintrc({ configFilePath: join(root, '.textlintrc.json') });
  const linter = createLinter({ descriptor });
  const found: string[] = [];
  for (const file of globSync(['seeds/*.{md,txt}', 'src/content/**/*.mdx'], { cwd: root }).sort()) {
    const { messages } = await linter.lintText(readFileSync(join(root, file), 'utf8'), `${file}.md`);
    found.push(...messages.map(({ line, message, ruleId }) => `${file}:${line}: ${message} (${ruleId})`));
  }
  for (const file of globSync('src/data/**/*.yaml', { cwd: root }).sort()) {
    const prose = japaneseScalars(readFileSync(join(root, file), 'utf8'));
    // One document of one paragraph a text: each paragraph's first line tells which text it is.
    const starts: { at: number; line: number }[] = [];
    let document = '';
    for (const { text, line } of prose) {
      starts.push({ at: document.split('\n').length, line });
      document += `${text.replaceAll(/\s*\n\s*/g, ' ')}\n\n`;
    }
    const { messages } = await linter.lintText(document, `${file}.txt`);
    found.push(...messages.map(({ line, message, ruleId }) => `${file}:${starts.findLast(({ at }) => at <= line)?.line ?? 1}: ${message} (${ruleId})`));
  }
  return { tool: 'textlint', ok: found.length === 0, output: found.join('\n'), seconds: (performance.now() - since) / 1000 };
}

/** Texts with Japanese in a YAML file, and the lines they begin on. */
function japaneseScalars(yaml: string): { text: string; line: number }[] {
  const lines = new LineCounter();
  const texts: { text: string; line: number }[] = [];
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !/[ぁ-んァ-ヶ一-龥]/.test(node.value)) return;
      texts.push({ text: node.value, line: lines.linePos(node.range?.[0] ?? 0).line });
    },
  });
  return texts;
}

if (!existsSync(join(root, 'node_modules'))) {
  console.error('packages are missing: run `npm ci` first');
  process.exit(1);
}
const verdicts = await Promise.all([
  run('types', join('astro', 'bin', 'astro.mjs'), ['check', '--minimumSeverity', 'error']),
  run('eslint', join('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']).then(async (first) => [
    first,
    await run('prettier', join('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
    await lintText(),
  ]),
]);
const all = verdicts.flat();
for (const { ok, output } of all) if (!ok) console.error(`${output.trim()}\n`);
for (const { tool, ok, seconds } of all) console.log(`${ok ? '✓' : '✗'} ${tool} (${seconds.toFixed(0)} s)`);
process.exit(all.every(({ ok }) => ok) ? 0 : 1);
