import type { APIContext } from 'astro';
import { getEdition } from '../../edition.ts';
import { stringsFor } from '../../i18n/index.ts';
import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import { address } from '../../views/addresses.ts';
import { membersOf } from '../../schemas/schemas.ts';
import { getOrThrow } from '../../views/edition.ts';
import { inEveryLanguage } from '../../routes.ts';
import { fileIn, urlIn } from '../../views/url.ts';

export const getStaticPaths = inEveryLanguage;

/** A map of the site for language models, as llmstxt.org has it. */
export async function GET({ site, currentLocale }: APIContext): Promise<Response> {
  const edition = await getEdition(currentLocale);
  const url = urlIn(currentLocale);
  const t = stringsFor(edition.lang);
  const link = (label: string, path: string, note = ''): string =>
    `- [${escapeMarkdown(label)}](${new URL(path, site).href})${note ? `: ${escapeMarkdown(note)}` : ''}`;
  // Pages are named by their Markdown twins.
  const page = (label: string, path: string, note = ''): string => link(label, `${url(path)}index.md`, note);
  const text = [
    `# ${t.site}`,
    '',
    `> ${t.tagline}`,
    '',
    t.llmsNote,
    '',
    `## ${t.pages}`,
    page(t.site, address.home),
    page(t.since.title, address.since),
    page(t.discussion, address.discussion),
    page(t.familiesTitle, address.families),
    page(t.models, address.models),
    page(t.timelineTitle, address.timeline),
    page(t.about, address.about),
    '',
    `## ${t.articles}`,
    ...edition.articles.map((article) => page(article.frontMatter.title, address.article(article.id))),
    '',
    `## ${t.families}`,
    ...edition.families.map((family) =>
      page(
        family.title,
        address.family(family.id),
        membersOf(family)
          .map((id) => getOrThrow(edition.models, id).name)
          .join(', '),
      ),
    ),
    '',
    `## ${t.results}`,
    page(t.resultsTitle, address.results),
    page(t.numbers.tablesTitle, address.tables),
    ...edition.areas.map((area) => page(area.title, address.area(area.id), area.summary)),
    page(t.numbers.data.title, address.data),
    '',
    `## ${t.sources}`,
    page(t.sources, address.sources),
    page(t.glossary, address.glossary),
    ...['bib', 'ris', 'json'].map((format) => link(`references.${format}`, url(`/references.${format}`))),
    ...['results.csv', 'results.json', 'models.json', 'benchmarks.json'].map((file) => link(file, url(address.download(file)))),
    '',
    `## ${t.optional}`,
    link('llms-full.txt', fileIn(currentLocale, 'llms-full.txt'), t.llmsFull),
    link('feed.xml', fileIn(currentLocale, 'feed.xml'), t.feed),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
