/** `npm run check`: the linters, each as its own command, and one line a tool at the end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a tool found. */
interface Verdict {
  tool: string;
  ok: boolean;
  output: string;
  seconds: number;
}

/** Runs a script with this Node. */
function run(tool: string, script: string, ...parameters: string[]): Promise<Verdict> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...parameters], { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ tool, ok: code === 0, output, seconds: (performance.now() - started) / 1000 }));
  });
}

const bin = (path: string): string => join('node_modules', path);

/** The slowest tool runs beside all others, one after another. */
const verdicts = await Promise.all([
  run('astro check', bin('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'error').then((verdict) => [verdict]),
  (async () => [
    await run('eslint', bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'),
    await run('prettier', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
    await run('textlint', bin('textlint/bin/textlint.js'), 'seeds/!(*.en).{md,txt}', 'src/content/*/ja/**/*.mdx'),
    await run('textlint of data', join(import.meta.dirname, 'lint-data.ts')),
  ])(),
]);
const all = verdicts.flat();
for (const { ok, output } of all) if (!ok) console.error(`${output.trim()}\n`);
for (const { tool, ok, seconds } of all) console.log(`${ok ? '✓' : '✗'} ${tool} (${seconds.toFixed(0)} s)`);
process.exit(all.every(({ ok }) => ok) ? 0 : 1);
