import { Parser } from 'htmlparser2';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../../src/languages.ts';
import { expect, test } from '../support/test.ts';
import { idsOf, ORIGIN, readablePages, siteFiles, sitePages, withoutLanguage } from '../support/site.ts';

const PAGES = sitePages();
const prefixOf = (lang: Lang): string => (lang === DEFAULT_LANGUAGE ? '' : `/${lang}`);
const ofLanguage = (lang: Lang): typeof PAGES =>
  PAGES.filter(({ path }) => (lang === DEFAULT_LANGUAGE ? !LANGUAGES.some((other) => path.startsWith(`/${other}/`)) : path.startsWith(`/${lang}/`)));

/** Previews of terms stand where a page uses a term first, which depends on its words. */
const isPreview = (id: string): boolean => id.startsWith('tip-');

/** All but the page that a host shows for whatever is missing, which exists once. */
const twinned = (path: string): boolean => path !== '/404.html' && siteFiles().includes(`${path.slice(1)}index.html`);

test('every page stands in every language, with the same fragments', () => {
  const ids = idsOf(PAGES);
  const fragments = (path: string): string[] => [...(ids.get(path) ?? [])].filter((id) => !isPreview(id)).sort();
  const own = ofLanguage(DEFAULT_LANGUAGE).filter(({ path, isRedirect }) => twinned(path) && (!isRedirect || path.startsWith('/m/')));
  expect(own.length).toBeGreaterThan(0);
  for (const lang of LANGUAGES.filter((other) => other !== DEFAULT_LANGUAGE)) {
    const twins = own.map(({ path }) => `/${lang}${path}`);
    expect(
      ofLanguage(lang)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(twins.sort());
    for (const path of twins) expect([path, fragments(path)]).toEqual([path, fragments(withoutLanguage(path))]);
  }
});

test('every page says its language and names the same page in the others', () => {
  for (const { path, html } of readablePages().filter((page) => page.path !== '/404.html' && !/name="robots"/.test(page.html))) {
    const lang = LANGUAGES.find((other) => path.startsWith(`${prefixOf(other)}/`) && prefixOf(other) !== '') ?? DEFAULT_LANGUAGE;
    const links = Object.fromEntries(
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, to = '', href = '']) => [to, href]),
    );
    expect([path, /<html lang="([^"]+)"/.exec(html)?.[1]]).toEqual([path, lang]);
    const wanted = Object.fromEntries(LANGUAGES.map((other) => [other, `${ORIGIN}${prefixOf(other)}${withoutLanguage(path)}`]));
    expect([path, links]).toEqual([path, { ...wanted, 'x-default': wanted[DEFAULT_LANGUAGE] }]);
  }
});

test('English pages hold Japanese only where they say so', () => {
  const strays: string[] = [];
  for (const { path, html } of ofLanguage('en')) {
    const languages: string[] = [];
    const say = (text: string): void => {
      if (languages.at(-1) !== 'ja' && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」（）：]/u.test(text))
        strays.push(`${path}: ${text.trim().slice(0, 80)}`);
    };
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          languages.push(name === 'script' || name === 'style' ? 'ja' : (attributes['lang'] ?? languages.at(-1) ?? ''));
          for (const key of ['aria-label', 'title', 'alt', 'content']) say(attributes[key] ?? '');
        },
        ontext: say,
        onclosetag: () => languages.pop(),
      },
      { decodeEntities: true },
    );
    parser.end(html);
  }
  expect(strays).toEqual([]);
});

test('the switch of languages leads to the same section, and the choice is remembered, not forced', async ({ page }) => {
  const switchTo = (lang: Lang) => page.locator(`language-switch a[hreflang="${lang}"]`);
  await page.goto('/families/gpt/#gpt-4');
  await switchTo('en').click();
  await expect(page).toHaveURL(/\/en\/families\/gpt\/#gpt-4$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/families/gpt/');
  await expect(page).toHaveURL(/\/families\/gpt\/$/);
  await expect(switchTo('en')).toHaveAttribute('data-chosen', '');
});

test('a short link of a language leads to the section in that language', async ({ page }) => {
  await page.goto('/en/m/vicuna/');
  await expect(page).toHaveURL(/\/en\/families\/llama\/#vicuna$/);
});
