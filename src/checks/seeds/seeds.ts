import { attempt, ContentError, didYouMean, type Report } from '../../errors.ts';
import { OWN_ARTICLES } from '../../own-articles.ts';
import type { Article } from '../../seed/article.ts';
import { checkOwnText } from './text.ts';
import { checkSeedTwins } from './twins.ts';
import type { Files } from '../../schemas/facts.ts';
import { readOwnSeed, type OwnSeed } from './seed.ts';
import { isKnown, NOT_KNOWN, url } from '../../schemas/schema-parts.ts';

/** Keys of the front matter of our own seeds. */
const KEYS = ['source_url', 'captured_at', 'title', 'category', 'is_premium', 'publish_date', 'conversion_method', 'file_hash', 'id', 'lang'];

/**
 * Checks the seeds of our own articles more strictly than captures, which are as they are: their text, their front
 * matter, and that all languages of an article have the same parts. Languages are compared where each is right by itself.
 * @param bibtex our bibliography: of two addresses or dates it may know the right one
 */
export function checkOwnSeeds(articles: readonly Article[], files: Files, bibtex: string, report: Report): void {
  const seeds = articles.filter(({ id }) => OWN_ARTICLES.has(id)).flatMap((article) => attempt(report, () => [readOwnSeed(article, files)], []));
  const errors = seeds.flatMap((seed) => [...checkFrontMatter(seed), ...checkOwnText(seed.tree, seed.source, seed.article.lang, seed.at)]);
  (errors.length > 0 ? errors : checkSeedTwins(seeds, bibtex)).forEach(report);
}

function checkFrontMatter({ article: { file }, yaml }: OwnSeed): ContentError[] {
  const values = yaml.value as Record<string, unknown>;
  const fault = (key: string, advice: string, found = `${key} is ${JSON.stringify(values[key])}`): ContentError[] => [
    new ContentError({ file, line: yaml.lineOf([key]) }, found, advice),
  ];
  return Object.entries(values).flatMap(([key, value]): ContentError[] => {
    if (!KEYS.includes(key)) return fault(key, didYouMean(key, KEYS).replace('nearest id', 'nearest key'), `the key ${key}`);
    if (key === 'is_premium') return typeof value === 'boolean' ? [] : fault(key, 'write true or false');
    const address = key === 'source_url' ? url.safeParse(value).error?.issues[0]?.message : undefined;
    if (address !== undefined) return fault(key, `expected ${address}`);
    return /_date$|_at$/.test(key) && !isKnown(String(value).slice(0, 10)) ? fault(key, NOT_KNOWN) : [];
  });
}
