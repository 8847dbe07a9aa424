import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/integrations/headers.ts';
import { parseHeaders } from '../../../src/commands/header-rules.ts';

describe('_headers', () => {
  test.each(['/', '/base/'])('below %s gives every page what only a header can say, nothing twice', (base) => {
    const rules = parseHeaders(headersFile(base));
    for (const path of ['', '404.html', 'families/llama/', 'nowhere', '_astro/x.js', 'pagefind/fragment/x.pf_fragment']) {
      const names = rules.filter(({ pattern }) => pattern.test(`${base}${path}`)).flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
      expect([path, ...names]).toEqual([path, ...new Set(names)]);
      expect(names).toEqual(expect.arrayContaining(['x-content-type-options', 'content-security-policy']));
      expect(names.includes('cache-control')).toBe(/^(?:_astro|pagefind)/.test(path));
    }
  });
});
