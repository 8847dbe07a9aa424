import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../checks/overlay.ts';

test('components, layouts and pages hold no Japanese of their own: their words and signs stand in src/i18n', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
  expect(files.length).toBeGreaterThan(0);
  const strays = files.flatMap((file) =>
    readFileSync(join(root, 'src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (/[\u3000-\u30ff\u3400-\u9fff\uff01-\uff65]/.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(strays).toEqual([]);
});
