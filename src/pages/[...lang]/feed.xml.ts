import type { APIContext } from 'astro';
import { Feed } from 'feed';
import { getEdition } from '../../edition.ts';
import { stringsFor } from '../../i18n/index.ts';
import { imprint } from '../../imprint.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { inEveryLanguage } from '../../routes.ts';
import { address } from '../../views/addresses.ts';
import { fileIn, urlIn } from '../../views/url.ts';

export const getStaticPaths = inEveryLanguage;

/** The changes of the edition that readers notice, as an Atom feed (RFC 4287). */
export async function GET({ site, currentLocale }: APIContext): Promise<Response> {
  const edition = await getEdition(currentLocale);
  const { lang, changes } = edition;
  const t = stringsFor(lang);
  const whole = (path: string): string => new URL(path, site).href;
  const url = urlIn(lang);
  const feed = new Feed({
    title: `${t.siteShort}${t.punctuation.colon}${t.feed}`,
    description: t.tagline,
    id: whole(url(address.home)),
    link: whole(url(address.about)),
    feedLinks: { atom: whole(fileIn(lang, 'feed.xml')) },
    language: lang,
    copyright: t.footer,
    author: { name: imprint.editor },
    // Days of the record, not of a build.
    updated: dayOf(changes[0]?.date ?? imprint.date),
    generator: imprint.editor,
  });
  for (const { id, date, kind, title, text } of changes)
    feed.addItem({
      id: whole(url(address.change(id))),
      link: whole(url(address.change(id))),
      date: dayOf(date),
      published: dayOf(date),
      title: `${t.changeKind[kind]}${t.punctuation.colon}${title[lang]}`,
      content: `<p>${escapeHtml(text[lang])}</p>`,
      category: [{ name: t.changeKind[kind], term: kind }],
    });
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** A day of the record, as it begins in UTC. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
