import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from '../support/test.ts';
import { ROOT } from '../support/project.ts';
import { sitePages } from '../support/site.ts';

const config = JSON.parse(readFileSync(join(ROOT, '.htmlvalidate.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as ConfigData;
const validator = new HtmlValidate(config);

for (const { path, html } of sitePages()) {
  test(`${path} is valid HTML`, async () => {
    const report = await validator.validateString(html, `${path}index.html`);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message, selector }) => `${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`),
      ),
    ).toEqual([]);
  });
}
