import { ContentError, type Report } from '../errors.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../languages.ts';

/** The names of a folder that holds one file for each language. In the order of the languages; a language without one is reported, and a file of none. */
export function languageFiles(folder: string, names: readonly string[], report: Report): string[] {
  const due = LANGUAGES.map((lang) => `${lang}.yaml`);
  const fault = (name: string, found: string, advice: string): void => report(new ContentError({ file: `${folder}/${name}`, line: 1 }, found, advice));
  for (const name of due)
    if (!names.includes(name))
      fault(name, 'no such file', `restore it from version control; that of a new language is written as ${folder}/${DEFAULT_LANGUAGE}.yaml`);
  for (const name of names)
    if (!due.includes(name)) fault(name, 'a file of no language', `this folder holds ${due.join(', ')}: rename it, or move it elsewhere`);
  return due.filter((name) => names.includes(name));
}
