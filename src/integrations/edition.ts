import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { attempt, ContentErrors, type ContentError } from '../errors.ts';
import { parseBibtex, type CslEntry } from '../schemas/bibliography.ts';
import { checkContent, type Content } from '../checks/content.ts';
import { FILES, type Facts } from '../schemas/facts.ts';
import { seedImages } from '../seed-images.ts';
import { checkImages } from '../seed/pictures.ts';
import { openStaging, type Staging } from './atomic-output.ts';
import { filesBelow, readPages } from './built-page.ts';
import { headersFile } from './headers.ts';
import { lastChange } from './content-dates.ts';
import { writePageFiles } from './page-files/index.ts';
import { serveLastIndex } from './last-index.ts';
import { narrowPolicy } from './narrow-policy.ts';
import { checkSite } from './site-checks.ts';
import { writeSearchIndex } from './search-index/index.ts';

/** The integration, and what it knows of the content it has read. */
export interface EditionIntegration extends AstroIntegration {
  /** The day on which the page at an address last changed, by its content; null before a build has read it. */
  lastChange: (url: string) => string | null;
}

/**
 * Checks all content before a build, builds into a folder aside, indexes and checks the built pages, and only then puts
 * them in the place of the last good site. In development it tells mistakes in the content and goes on.
 */
export function edition(): EditionIntegration {
  let root = '';
  let base = '/';
  let origin = '';
  /** Folder of the last good site. */
  let target = '';
  let isBuild = false;
  let staging: Staging | undefined;
  let content: Content | undefined;
  return {
    name: 'edition',
    lastChange: (url) => (content ? lastChange(content, new URL(url).pathname.slice(base.length - 1)) : null),
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        origin = config.site ?? '';
        isBuild = command === 'build';
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        if (!isBuild) return;
        const opened = openStaging(target);
        // A failed build, however it fails, leaves no half-made site behind.
        process.once('exit', () => opened.abandon());
        staging = opened;
        updateConfig({ outDir: pathToFileURL(`${opened.staging}/`) });
      },
      // Before Astro reads the collections, so that mistakes are told with file and line.
      'astro:config:done': async () => {
        if (!isBuild) return;
        content = await checkAll(root);
        for (const sentence of seedImages(root, content.articles).ambiguities) console.warn(sentence);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!serveLastIndex(server, target, base)) logger.warn('search has no index yet: run npm run build once');
        const check = (): void => {
          try {
            checkContent(root);
          } catch (error) {
            if (!(error instanceof ContentErrors)) throw error;
            logger.error(error.message);
          }
        };
        check();
        server.watcher.on('change', (path) => {
          if (/\.(?:mdx?|txt|ya?ml|csv|bib)$/.test(path)) check();
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!staging || !content) return;
        const site = fileURLToPath(dir);
        const pages = readPages(site);
        writePageFiles(site, pages, surveyOf(content.facts), base);
        writeFileSync(join(site, '_headers'), headersFile(base));
        checkSite({ site, pages, files: filesBelow(site), root, origin, base });
        for (const page of pages) writeFileSync(join(site, page.file), narrowPolicy(page));
        await writeSearchIndex(site, pages, content.facts);
        staging.commit();
      },
    },
  };
}

/** Checks content and images. @throws ContentErrors, the mistakes of both */
async function checkAll(root: string): Promise<Content> {
  const errors: ContentError[] = [];
  const report = (error: ContentError): void => void errors.push(error);
  const content = attempt(report, () => checkContent(root), null);
  await checkImages(root).catch((error: unknown) => {
    if (!(error instanceof ContentErrors)) throw error;
    error.errors.forEach(report);
  });
  if (content === null || errors.length > 0) throw new ContentErrors(errors);
  return content;
}

/** The survey among the works of the bibliography. @throws Error where the bibliography does not hold it */
function surveyOf({ bibtex, survey }: Facts): CslEntry {
  const work = parseBibtex(bibtex).find(({ DOI }) => DOI?.toLowerCase() === survey.doi.toLowerCase());
  if (!work) throw new Error(`${FILES.bibliography}: no work with the DOI ${survey.doi}; add the survey, which every page is cited with`);
  return work;
}
