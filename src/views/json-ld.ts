import { stringsFor } from '../i18n/index.ts';
import { imprint } from '../imprint.ts';
import { address } from './addresses.ts';
import { cardOf } from './cards.ts';
import type { Edition } from './edition.ts';
import type { Absolute } from './metadata.ts';
import type { Page } from './page.ts';
import { surveyWork } from './survey-work.ts';

/** A thing in the words of schema.org. */
export type Thing = Record<string, unknown>;

/**
 * What schema.org's words tell of a page: what it is, where it stands, and the survey that it is about.
 * @param isArticle whether it is a text to be read from one end to the other, not a list or a tool
 */
export function jsonLdOf(edition: Edition, page: Page, isArticle: boolean, absolute: Absolute): Thing {
  const t = stringsFor(edition.lang);
  const url = absolute(page.path);
  const editor = { '@type': 'Organization', name: imprint.editor };
  const survey = surveyWork(edition);
  const isOurs = !cardOf(edition, page.path).isCaptured;
  return {
    '@context': 'https://schema.org',
    '@type': isArticle ? 'Article' : 'WebPage',
    url,
    [isArticle ? 'headline' : 'name']: page.title,
    // Pages say their description in the head already; an article may be read without it.
    ...(isArticle ? { description: page.description } : {}),
    image: absolute(address.shareImage(edition.lang, page.path)),
    inLanguage: edition.lang,
    dateModified: imprint.date,
    version: imprint.version,
    ...(isOurs ? { license: imprint.licence, author: editor } : {}),
    // Its authors stand in the tags for reference managers, once a page.
    about: { '@type': 'ScholarlyArticle', '@id': survey.url, name: survey.title },
    ...(page.path === address.home
      ? {}
      : { isPartOf: { '@type': 'WebSite', name: t.site, url: absolute(address.home) }, breadcrumb: breadcrumbOf(page, absolute) }),
  };
}

/** The way from the home page to the page. */
function breadcrumbOf({ breadcrumbs, title, path }: Page, absolute: Absolute): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...breadcrumbs, { label: title, href: path }].map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(href),
    })),
  };
}
