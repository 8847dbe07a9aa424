import { en } from './en.ts';
import { ja, type Strings } from './ja.ts';

const languages: Record<string, Strings> = { ja, en };

/** The words of the interface in a language. @throws Error for a language nobody has written yet. */
export function stringsFor(lang: string): Strings {
  const strings = languages[lang];
  if (!strings) throw new Error(`no interface texts for ${lang}; write src/i18n/${lang}.ts`);
  return strings;
}
