import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/integrations/headers.ts';
import { policyOf, withPolicy } from '../../../src/integrations/policy.ts';
import { parseHeaders } from '../../../src/integrations/site-server.ts';
import { page } from './pages.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const directives = (policy: string): Map<string, string> =>
  new Map(policy.split(';').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));

describe('the policy of a page', () => {
  test('allows exactly its own inline code', () => {
    const built = page(
      'index.html',
      '<script>let a = "<b>&amp;";</script><script type="application/ld+json">{}</script><script src="/x.js"></script>',
      '<style>a > b { color: red }</style>',
    );
    const policy = directives(policyOf(built));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe(`'self' 'wasm-unsafe-eval' ${hash('let a = "<b>&amp;";')}`);
    expect(policy.get('style-src')).toBe(`'self' ${hash('a > b { color: red }')}`);
    expect([policy.get('base-uri'), policy.get('form-action')]).toEqual(["'none'", "'self'"]);
    expect([policy.get('require-trusted-types-for'), policy.get('trusted-types')]).toEqual(["'script'", "'none'"]);
    expect(policyOf(built)).not.toContain('unsafe-inline');
  });

  test('is another for another page, and one for two pages with the same code', () => {
    const one = (code: string): string => policyOf(page('a/index.html', `<script>${code}</script><script>${code}</script>`));
    expect(one('1')).toBe(one('1'));
    expect(one('1')).not.toBe(one('2'));
    expect(one('1').split('sha256-')).toHaveLength(2);
  });

  test('of a redirect allows next to nothing', () => {
    const built = page('m/x/index.html', '', '<meta http-equiv="refresh" content="0;url=/families/x/#x">');
    expect(policyOf(built)).toBe("default-src 'none';base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none'");
  });

  test('stands right behind the character set', () => {
    const html = withPolicy('<head><meta charset="utf-8"><script>1</script>', "default-src 'none';script-src $& $1");
    expect(html).toBe(
      '<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\';script-src $& $1"><script>1</script>',
    );
  });
});

describe('_headers', () => {
  const policies = new Map([
    ['/', 'home'],
    ['/404.html', 'plain'],
    ['/families/', 'list'],
    ['/families/a/', 'page-a'],
    ['/families/b/', 'page-b'],
    ['/m/a/', 'short'],
    ['/m/b/', 'short'],
    ['/search/', 'search'],
  ]);

  test.each(['/', '/base/'])('below %s sets no header twice for one path', (base) => {
    const rules = parseHeaders(headersFile(policies, base));
    for (const path of [...policies.keys(), '/m/nowhere/', '/families/nowhere/', '/_astro/x.js', '/pagefind/fragment/x.pf']) {
      const names = rules
        .filter(({ pattern }) => pattern.test(`${base}${path.slice(1)}`))
        .flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
      expect([path, ...names]).toEqual([path, ...new Set(names)]);
      expect(names).toContain('x-content-type-options');
    }
  });

  test('gives every page what only a header can say', () => {
    const rules = parseHeaders(headersFile(policies, '/'));
    for (const [path, policy] of policies) {
      const values = rules
        .filter(({ pattern }) => pattern.test(path))
        .flatMap(({ headers }) => headers.filter(([name]) => name === 'Content-Security-Policy').map(([, value]) => value));
      expect(values).toEqual([path.startsWith('/m/') ? "frame-ancestors 'none'" : `${policy};frame-ancestors 'none'`]);
    }
  });
});
