import { createHash } from 'node:crypto';
import { stringsFor } from '../i18n/index.ts';
import { imprint } from '../imprint.ts';
import { LANGUAGES } from '../languages.ts';
import { address } from './addresses.ts';
import { jsonFiles, hashOf, publishedSchemas, resultRowSchema, resultRows, resultsCsv, type ResultRow, type SchemaName } from './downloads.ts';
import type { Edition } from './edition.ts';
import { makePage, type Page } from './page.ts';
import { surveyWork } from './survey-work.ts';

/** One file to download. */
export interface Download {
  file: string;
  href: string;
  about: string;
  version: string;
  kilobytes: string;
  entries: string;
}

/** The page of downloads with the data dictionary. */
export interface DataPage extends Page {
  downloads: Download[];
  columns: { name: string; about: string }[];
  schemas: { name: SchemaName; href: string; about: string }[];
  /** The page's schema.org description. */
  jsonLd: Record<string, unknown>;
}

/** What can be downloaded, how it is versioned and what its columns mean. `absolute` makes an address whole. */
export function dataPage(edition: Edition, absolute: (path: string) => string): DataPage {
  const t = stringsFor(edition.lang);
  const words = t.numbers.data;
  const json = jsonFiles(edition);
  const csv = resultsCsv(edition);
  const rows = resultRows(edition).length;
  const made = (file: keyof typeof words.about, text: string, entries: string): Download & { text: string } => ({
    file,
    href: address.download(file),
    about: words.about[file],
    version: file.endsWith('.json') ? (JSON.parse(text) as { version: string }).version : hashOf(text),
    kilobytes: String(Math.ceil(Buffer.byteLength(text) / 1000)),
    entries,
    text,
  });
  const files = [
    made('results.csv', csv, words.rows(rows)),
    made('results.json', json['results.json'], words.rows(rows)),
    made('benchmarks.json', json['benchmarks.json'], words.entries(edition.benchmarks.size + edition.datasets.size)),
    made('models.json', json['models.json'], words.entries(edition.models.size + edition.bases.size)),
  ];
  const toc = [
    { id: 'files', label: words.files, children: [] },
    { id: 'columns', label: words.dictionary, children: [] },
    { id: 'schemas', label: words.schemas, children: [] },
    { id: 'cite', label: t.howToCite, children: [] },
  ];
  return {
    ...makePage(edition, { path: address.data, title: words.title, description: words.lead, activeNav: address.results, toc }),
    downloads: files.map(({ text: _, ...download }) => download),
    columns: Object.keys(resultRowSchema.shape).map((name) => ({
      name,
      about: t.columns.results[name as keyof ResultRow],
    })),
    schemas: (Object.keys(publishedSchemas) as SchemaName[]).map((name) => ({
      name,
      href: address.download(`schema/${name}.json`),
      about: words.schemaOf[name],
    })),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: words.datasetName,
      description: words.datasetAbout,
      url: absolute(address.data),
      inLanguage: LANGUAGES,
      version: hashOf(files.map(({ version }) => version).join()),
      license: imprint.licence,
      isBasedOn: [surveyWork(edition).url, edition.survey.repository],
      citation: surveyWork(edition).url,
      creator: { '@type': 'Organization', name: t.site, url: absolute(address.home) },
      variableMeasured: [...edition.benchmarks.values()]
        .filter(({ id }) => edition.results.some((result) => result.benchmark_id === id))
        .map(({ name }) => name),
      distribution: files.map(({ file, text }) => ({
        '@type': 'DataDownload',
        name: file,
        contentUrl: absolute(address.download(file)),
        encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/json',
        sha256: createHash('sha256').update(text).digest('hex'),
      })),
    },
  };
}
