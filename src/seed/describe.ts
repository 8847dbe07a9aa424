import { allBlocks, allSections, type Article, type Section } from './article.ts';

/** What a seed gives, for a terminal: outline, names, links, images, and what was cleaned away and why. */
export function describeArticle(article: Article): string {
  const { frontMatter, reference, related, truncated, removals, mentions } = article;
  const blocks = allBlocks(article);
  const links = blocks.flatMap(({ html, line }) =>
    [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => `line ${line}: ${href.replaceAll('&#x26;', '&')}`),
  );
  const images = blocks.flatMap(({ image }) =>
    image ? [`line ${image.line}: ${image.basename} <${image.url}>${image.target ? ` in a link to <${image.target}>` : ''}`] : [],
  );
  const lines = [
    `/articles/${article.id}/  ${frontMatter.title}`,
    `source: ${frontMatter.sourceUrl}`,
    ...(frontMatter.publishDate ? [`published: ${frontMatter.publishDate}`] : []),
    ...(Object.keys(frontMatter.extra).length > 0 ? [`unknown keys, not shown (see below): ${Object.keys(frontMatter.extra).join(', ')}`] : []),
    ...(reference ? [`paper: ${reference.title ?? '(no title)'} (${count(reference.authors.length, 'author')})`] : []),
    '',
    'outline',
    `  lead: ${count(article.lead.length, 'block')}`,
    ...allSections(article.sections).map(describeSection),
    ...list(
      'names',
      mentions.map(({ line, name, model }) => `line ${line}: ${name} → ${model}`),
    ),
    ...list('links', links),
    ...list('images', images),
    ...list(
      'related reading',
      related.map(({ line, title, url }) => `line ${line}: ${title} <${url}>`),
    ),
    ...(truncated ? ['', `cut at line ${truncated.line}: ${truncated.notice}`] : []),
    ...list(
      'cleaned away',
      removals.map(({ line, what, text, why }) => `line ${line}: ${what} (${why}): ${text}`),
    ),
  ];
  return lines.map(forTerminal).join('\n');
}

function describeSection({ id, title, level, line, models, blocks }: Section): string {
  const named = models.length > 0 ? `  → ${models.join(', ')}` : '';
  return `${'  '.repeat(level)}#${id}  ${title}  (line ${line}, ${count(blocks.length, 'block')})${named}`;
}

function list(title: string, entries: readonly string[]): string[] {
  return ['', `${title}: ${entries.length}`, ...entries.map((entry) => `  ${entry}`)];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** A line without characters that a terminal would obey. */
function forTerminal(line: string): string {
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
