import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './project.ts';

/** What one step of the suite counted. */
export interface Tally {
  passed: number;
  failed: number;
  /** Tests that had nothing to look at here. */
  skipped: number;
}

/** Node, with its output shown. @returns the exit code */
function runNode(parameters: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, ...inherited } = process.env;
    const child = spawn(process.execPath, parameters, {
      cwd: ROOT,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a step that leaves a report, and counts what the report says; a step that leaves none counts as one failure. */
async function withReport(file: string, run: () => Promise<number>, count: (report: unknown) => Tally): Promise<Tally> {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const code = await run();
  const tally = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  // A run that ends badly without a failed test broke down outside all tests.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

const reportFile = (name: string): string => join(ROOT, '.build', 'reports', `${name}.json`);

/** Unit tests, without colours: a log is read as plain text. Vitest takes any FORCE_COLOR, `0` included, for a wish for them. */
export function runVitest(): Promise<Tally> {
  const file = reportFile('unit');
  return withReport(
    file,
    () => runNode(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], { NO_COLOR: '1' }),
    (report) => {
      const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = report as Record<string, number> & { success: boolean };
      // A file that cannot be loaded fails without a failed test.
      const failed = numFailedTests || (success ? 0 : (numFailedTestSuites ?? 1) || 1);
      return { passed: numPassedTests ?? 0, failed, skipped: numPendingTests ?? 0 };
    },
  );
}

/** One project of `playwright.config.ts`, with further options of Playwright's. */
export function runPlaywright(project: string, options: readonly string[], env: Record<string, string>): Promise<Tally> {
  const file = reportFile(project);
  return withReport(
    file,
    () =>
      runNode(['node_modules/@playwright/test/cli.js', 'test', '--project', project, '--reporter=dot,json', ...options], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        FORCE_COLOR: '0',
      }),
    (report) => {
      const { stats, errors } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] };
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
    },
  );
}
