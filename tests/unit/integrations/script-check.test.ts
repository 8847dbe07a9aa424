import { describe, expect, test } from 'vitest';
import { narrowPolicy } from '../../../src/integrations/narrow-policy.ts';
import { checkScripts } from '../../../src/integrations/script-check.ts';
import { cspHash } from '../../../src/components/inline-scripts.ts';
import { page } from './pages.ts';

const LISTED = 'let a = "<b>&amp;";';
const STYLE = 'a > b { color: red }';
const policy = `default-src 'none'; script-src 'self' '${cspHash(LISTED)}' '${cspHash('other()')}'; style-src '${cspHash(STYLE)}'`;
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const problems = (main: string, head = ''): string[] => checkScripts(page('a/index.html', main, meta + head)).map(({ message }) => message);

describe('scripts of a page', () => {
  test('may be those that its policy lists, and data', () => {
    expect(
      problems(`<script>${LISTED}</script><script type="application/ld+json">{}</script><script src="/x.js"></script>`, `<style>${STYLE}</style>`),
    ).toEqual([]);
  });

  test.each([
    ['<script>x()</script>', 'an inline script'],
    [`<script>${LISTED} </script>`, 'an inline script'],
    ['<script type="module">x()</script>', 'an inline script'],
    ['<style>*{}</style>', 'an inline style'],
    ['<p onclick="x()">x</p>', 'code in p onclick'],
    ['<img src="x" ONERROR="x()">', 'code in img onerror'],
    ['<p style="color:red">x</p>', 'code in p style'],
    ['<a href="javascript:x()">x</a>', 'code in a href'],
    ['<a href=" java&#10;script:x()">x</a>', 'code in a href'],
    ['<form action="javascript:x()"></form>', 'code in form action'],
    ['<iframe srcdoc="<b>"></iframe>', 'code in iframe srcdoc'],
    ['<iframe src="data:text/html,x"></iframe>', 'code in iframe src'],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', 'code in a xlink:href'],
  ])('%s is refused', (html, problem) => {
    const found = problems(html);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^dist/a/index\\.html:1: ${problem}.*; \\S`));
  });

  test('are refused on a page without a policy', () => {
    expect(checkScripts(page('a/index.html', 'x')).map(({ message }) => message)).toEqual([expect.stringMatching(/no content policy/)]);
  });
});

describe('a narrowed policy', () => {
  test('lists what the page uses, and nothing that the list did not', () => {
    const narrowed = narrowPolicy(page('a/index.html', `<script>${LISTED}</script><script>evil()</script>`, meta));
    expect(narrowed).toContain(`script-src 'self' '${cspHash(LISTED)}'; style-src"`);
    expect(narrowed).not.toContain(cspHash('evil()'));
  });
});
