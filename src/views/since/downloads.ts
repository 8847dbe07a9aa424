import { stringsFor } from '../../i18n/index.ts';
import { SNAPSHOT_COLUMNS, SURVEY_MODEL_COLUMNS, type Snapshot, type SurveyModel } from '../../schemas/since.ts';
import { address } from '../addresses.ts';
import { meanings } from '../columns.ts';
import { hashOf } from '../downloads.ts';
import type { Edition } from '../edition.ts';
import { perEdition } from '../per-edition.ts';

/** Files of the epilogue's data. */
export const SINCE_FILES = ['since-snapshots.csv', 'since-survey-models.csv', 'since.json'] as const;
export type SinceFile = (typeof SINCE_FILES)[number];

function csv(columns: readonly string[], rows: readonly { cells: Record<string, string> }[]): string {
  const field = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [columns, ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''))].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** A row without what only the reader of the file needs. */
function plain<T extends Snapshot | SurveyModel>({ cells: _cells, line: _line, ...row }: T): Omit<T, 'cells' | 'line'> {
  return row;
}

/** The downloads of the epilogue: name to text. Gaps that the data leave empty are filled in. */
export const sinceFiles = perEdition((edition): Record<SinceFile, string> => {
  const { snapshots, surveyModels, words, chatgpt: _chatgpt, surveyed: _surveyed, ...lists } = edition.since;
  const entries = { snapshots: snapshots.map(plain), survey_models: surveyModels.map(plain), ...lists, statements: words.statements };
  const head = {
    title: 'catching-up: Since the survey',
    version: hashOf(JSON.stringify(entries)),
    licence: 'CC-BY-4.0',
    credit: words.credit,
    columns: { snapshots: meanings('snapshots'), survey_models: meanings('surveyModels') },
  };
  return {
    'since-snapshots.csv': csv(SNAPSHOT_COLUMNS, snapshots),
    'since-survey-models.csv': csv(SURVEY_MODEL_COLUMNS, surveyModels),
    'since.json': `${JSON.stringify({ ...head, ...entries }, null, 1)}\n`,
  };
});

/** A download as the page lists it. */
export interface SinceDownload {
  file: SinceFile;
  href: string;
  about: string;
  kilobytes: string;
  version: string;
}

/** The downloads with size and version. */
export function sinceDownloads(edition: Edition): SinceDownload[] {
  const files = sinceFiles(edition);
  const { data } = stringsFor(edition.lang).since;
  return SINCE_FILES.map((file) => ({
    file,
    href: address.download(file),
    about: data.files[file],
    kilobytes: String(Math.ceil(Buffer.byteLength(files[file]) / 1000)),
    version: hashOf(files[file]),
  }));
}
