import { didYouMean } from '../../errors.ts';
import { LANGUAGES } from '../../languages.ts';
import type { TellAt } from './known.ts';
import { findPairing } from '../../schemas/since-rows.ts';
import { adviceOnRow, brokenTokens, rowsIn } from '../../schemas/since-tokens.ts';
import type { Bilingual, Since } from '../../schemas/since.ts';
import { unequalTexts } from '../../schemas/twin-texts.ts';

/**
 * Checks `statements.yaml`: ids, the figures in sentences, and the rows from which they come.
 * @param isPartial whether cells may be empty because of mistakes that are told elsewhere
 */
export function checkWords(since: Since, isPartial: boolean, tell: TellAt): void {
  checkIds(since, tell);
  // A row that is not there is told of once, not in every sentence about it.
  const told = new Set<string>();
  const isTold = (row: string): boolean => isPartial || told.has(row) || !told.add(row);
  const text = (path: readonly PropertyKey[], words: Bilingual): void => {
    const broken = LANGUAGES.flatMap((lang) => brokenTokens(since, words[lang]).map((token) => ({ ...token, lang })));
    for (const { raw, advice, row, lang } of broken)
      if (row === null || !isTold(row)) tell([...path, lang], `the token ${raw} names no figure of the rows`, advice);
    // Of figures that are none nothing can be compared.
    if (broken.length === 0) for (const unequal of unequalTexts(words)) tell([...path, ...unequal.path], unequal.found, unequal.advice);
  };
  since.words.answer.forEach((words, index) => text(['answer', index], words));
  text(['reservation'], since.words.reservation);
  since.words.reading.forEach((words, index) => {
    text(['reading', index, 'title'], words.title);
    text(['reading', index, 'text'], words.text);
  });
  text(['credit'], since.words.credit);
  since.words.statements.forEach((statement, index) => {
    text(['statements', index, 'title'], statement.title);
    if (statement.measures) text(['statements', index, 'measures'], statement.measures);
    text(['statements', index, 'text'], statement.text);
    text(['statements', index, 'caveat'], statement.caveat);
    const named = new Set(
      [statement.title, statement.measures, statement.text, statement.caveat].flatMap((words) => Object.values(words ?? {}).flatMap(rowsIn)),
    );
    statement.rows.forEach((row, at) => {
      const known = row.startsWith('survey/') ? since.surveyModels.some(({ arena_name }) => `survey/${arena_name}` === row) : findPairing(since, row) !== null;
      if (known && !named.has(row) && !isPartial)
        tell(['statements', index, 'rows', at], `rows names ${row}, from which the statement takes no figure`, 'take it out, or name the row of the figures');
      if (!known && !isTold(row))
        tell(
          ['statements', index, 'rows', at],
          `rows names the unknown row ${JSON.stringify(row)}`,
          row.startsWith('survey/')
            ? didYouMean(
                row,
                since.surveyModels.map(({ arena_name }) => `survey/${arena_name}`),
              )
            : adviceOnRow(since, row),
        );
    });
  });
}

/** Ids are addresses on the page: one belongs to one statement or note. */
function checkIds({ words }: Since, tell: TellAt): void {
  const taken = new Set<string>();
  for (const list of ['statements', 'reading'] as const)
    words[list].forEach(({ id }, index) => {
      if (taken.has(id)) tell([list, index, 'id'], `a second entry ${id}`, 'it stands already above; give each an id of its own');
      taken.add(id);
    });
}
