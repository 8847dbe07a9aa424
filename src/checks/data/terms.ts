import { ContentError } from '../../errors.ts';
import { LANGUAGES } from '../../languages.ts';
import { foldName } from '../../names/fold.ts';
import { locate, type Facts } from '../../schemas/facts.ts';

/** One word of a language, however it is spelt, leads to one term of the glossary: its name there, its abbreviation, or a variant. */
export function checkTerms(facts: Facts): ContentError[] {
  const errors = new Map<string, ContentError>();
  for (const lang of LANGUAGES) {
    const taken = new Map<string, string>();
    for (const term of facts.terms) {
      const written: [string, PropertyKey[]][] = [
        [term[lang], [lang]],
        ...term.variants.map((text, index): [string, PropertyKey[]] => [text, ['variants', index]]),
      ];
      const called = written.flatMap(([text, path]) => formsOf(text).map((form): [string, PropertyKey[]] => [form, path]));
      for (const [text, path] of called) {
        const { text: fold } = foldName(text);
        const other = taken.get(fold);
        const { file, line } = locate(facts, `term/${term.id}`, path);
        if (other === undefined) taken.set(fold, term.id);
        else if (other !== term.id)
          errors.set(
            `${line} ${fold}`,
            new ContentError({ file, line }, `${JSON.stringify(text)}, which also names the term ${other}`, 'leave it to one of the two terms'),
          );
      }
    }
  }
  return [...errors.values()];
}

/** A name, and the parts of one with its abbreviation in brackets, `reinforcement learning (RL)`; words there tell homonyms apart. */
function formsOf(name: string): string[] {
  const [whole, short = ''] = /[(（]([A-Za-z\d-]+)[)）]$/.exec(name) ?? [];
  return whole !== undefined && /[A-Z].*[A-Z]/.test(short) ? [name, name.slice(0, -whole.length).trim(), short] : [name];
}
