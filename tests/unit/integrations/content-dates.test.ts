import { describe, expect, test } from 'vitest';
import { lastChange, type DatedContent } from '../../../src/integrations/content-dates.ts';
import type { Change } from '../../../src/schemas/changes.ts';

const change = (date: string, pages: Change['pages'], lang?: Change['lang']): Change => ({
  id: 'a',
  date,
  kind: 'addition',
  pages,
  ...(lang && { lang }),
  title: { ja: '題', en: 'title' },
  text: { ja: '文', en: 'text' },
});
const content = (changes: Change[], capturedAt = '2025-01-02T03:04:05Z', snapshots: { date: string }[] = []): DatedContent =>
  ({ articles: [{ id: 'x', lang: 'ja', frontMatter: { capturedAt } }], facts: { changes, since: { snapshots } } }) as unknown as DatedContent;

describe('a page last changed', () => {
  test('with the newest change that concerns it, or a page above it', () => {
    const changes = [change('2026-03-01', ['/']), change('2026-02-01', ['/families/']), change('2026-01-01', 'all')];
    expect(lastChange(content(changes), '/')).toBe('2026-03-01');
    expect(lastChange(content(changes), '/families/')).toBe('2026-02-01');
    expect(lastChange(content(changes), '/families/llama/')).toBe('2026-02-01');
    expect(lastChange(content(changes), '/en/families/llama/')).toBe('2026-02-01');
    expect(lastChange(content(changes), '/about/')).toBe('2026-01-01');
  });

  test('in one language where only that changed', () => {
    const changes = [change('2026-03-01', 'all', 'en'), change('2026-01-01', 'all')];
    expect([lastChange(content(changes), '/about/'), lastChange(content(changes), '/en/about/')]).toEqual(['2026-01-01', '2026-03-01']);
  });

  test('when an article was captured, and when the epilogue got a row', () => {
    const old = [change('2024-01-01', 'all')];
    expect(lastChange(content(old), '/articles/x/')).toBe('2025-01-02');
    expect(lastChange(content(old), '/en/articles/x/')).toBe('2024-01-01');
    expect(lastChange(content(old, 'yesterday'), '/articles/x/')).toBe('2024-01-01');
    expect(lastChange(content(old, undefined, [{ date: '2025-06-01' }, { date: '2025-07-01' }]), '/en/since/')).toBe('2025-07-01');
  });

  test('at no known day where nothing tells one', () => {
    expect(lastChange(content([]), '/about/')).toBeNull();
  });
});
