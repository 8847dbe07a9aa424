import type { APIContext } from 'astro';
import { getEdition } from '../../edition.ts';
import { stringsFor } from '../../i18n/index.ts';
import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import { address } from '../../views/addresses.ts';
import { membersOf } from '../../schemas/schemas.ts';
import { getOrThrow } from '../../views/edition.ts';
import { inEveryLanguage } from '../../routes.ts';
import { urlIn } from '../../views/url.ts';

export const getStaticPaths = inEveryLanguage;

/** A map of the site for language models, as llmstxt.org has it. */
export async function GET({ site, currentLocale }: APIContext): Promise<Response> {
  const edition = await getEdition(currentLocale);
  const url = urlIn(currentLocale);
  const t = stringsFor(edition.lang);
  const link = (label: string, path: string, note = ''): string =>
    `- [${escapeMarkdown(label)}](${new URL(url(path), site).href})${note ? `: ${escapeMarkdown(note)}` : ''}`;
  const text = [
    `# ${t.site}`,
    '',
    `> ${t.tagline}`,
    '',
    t.llmsNote,
    '',
    `## ${t.articles}`,
    ...edition.articles.map((article) => link(article.frontMatter.title, address.article(article.id))),
    '',
    `## ${t.families}`,
    ...edition.families.map((family) =>
      link(
        family.title,
        address.family(family.id),
        membersOf(family)
          .map((id) => getOrThrow(edition.models, id).name)
          .join(', '),
      ),
    ),
    '',
    `## ${t.results}`,
    ...edition.areas.map((area) => link(area.title, address.area(area.id), area.summary)),
    '',
    `## ${t.sources}`,
    link(t.sources, address.sources),
    link(t.glossary, address.glossary),
    link('references.bib', '/references.bib'),
    ...['results.csv', 'results.json', 'models.json', 'benchmarks.json'].map((file) => link(file, `/data/${file}`)),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
