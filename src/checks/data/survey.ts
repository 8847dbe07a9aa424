import { ContentError } from '../../errors.ts';
import { nameFinder } from '../../names/finder.ts';
import { BIBLIOGRAPHY } from '../../schemas/bibliography-check.ts';
import { entriesOf, fieldOf, personsOf, withoutBraces, type BibEntry } from '../../schemas/bibtex-entries.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { namesIn } from '../../schemas/schemas.ts';

/** Holds what is said of the survey against its entry in the bibliography, its dates against each other, and its early tables against the models. */
export function checkSurvey(facts: Facts): ContentError[] {
  const entry = entryOfSurvey(facts);
  const { arxiv_id } = facts.survey;
  const strange = new ContentError(
    locate(facts, 'survey', ['arxiv_id']),
    `arxiv_id is ${arxiv_id}, which no entry of ${BIBLIOGRAPHY} has under eprint`,
    'make the two agree: every page is cited with the survey',
  );
  return [...(entry ? checkEntry(facts, entry) : [strange]), ...checkDates(facts), ...checkEarlyRows(facts)];
}

function entryOfSurvey({ bibtex, survey }: Facts): BibEntry | undefined {
  return entriesOf(bibtex).find((entry) => fieldOf(entry, 'eprint') === survey.arxiv_id);
}

/** Every page is cited with the survey, in some places from one file, in some from the other. */
function checkEntry(facts: Facts, entry: BibEntry): ContentError[] {
  const { title, doi, authors } = facts.survey;
  const names = personsOf(fieldOf(entry, 'author') ?? '').map((person) => withoutBraces(person.replace(/^([^,{}]*),\s*(.*)$/, '$2 $1')));
  const differs = (path: PropertyKey[], written: string | undefined, other: string | undefined): ContentError[] =>
    written === other
      ? []
      : [
          new ContentError(
            locate(facts, 'survey', path),
            `${String(path[0])} has ${JSON.stringify(written ?? 'nobody')} where ${BIBLIOGRAPHY}:${entry.line} has ${JSON.stringify(other ?? 'nobody')}`,
            'make the two agree: every page is cited with the survey',
          ),
        ];
  const first = Array.from({ length: Math.max(names.length, authors.length) }, (_, index) => index).find((index) => authors[index]?.name !== names[index]) ?? 0;
  return [
    ...differs(['title'], title, withoutBraces(fieldOf(entry, 'title') ?? '')),
    ...differs(['doi'], doi, fieldOf(entry, 'doi')),
    ...differs(['authors', Math.min(first, authors.length - 1)], authors[first]?.name, names[first]),
  ];
}

/** Versions follow each other, and nothing that is said of the tables is older than the month of the first. */
function checkDates(facts: Facts): ContentError[] {
  const { versions, repository_last_change, early_tables } = facts.survey;
  const errors: ContentError[] = [];
  const fault = (path: PropertyKey[], found: string, advice: string): void => void errors.push(new ContentError(locate(facts, 'survey', path), found, advice));
  const first = versions[0]?.date ?? null;
  if (first === null) fault(['versions'], 'versions begins with none that has a date', 'write the first version with its date');
  let before = { number: 0, date: '' };
  for (const [index, { version, date }] of versions.entries()) {
    const number = typeof version === 'string' ? Number(version.slice(1)) : before.number;
    if (number < before.number) fault(['versions', index, 'version'], `v${number} after v${before.number}`, 'write the versions in their order');
    else if (date !== null && date < before.date)
      fault(['versions', index, 'date'], `date is ${date} after ${before.date}`, 'write the versions in their order');
    before = { number, date: date ?? before.date };
  }
  const others = { early_tables: early_tables.date, repository_last_change: repository_last_change.date };
  for (const [key, date] of Object.entries(others))
    if (first !== null && date.slice(0, 7) < first.slice(0, 7))
      fault([key, 'date'], `${key}.date is ${date}, before the month of the survey’s first version (${first})`, 'mend one of the two');
  return errors;
}

/** By how much a gain of one decimal may differ from what its scores give. */
const ROUNDED = 0.06;

/** Rows of the early tables name the model whose id they give, and the gain that their two scores give. */
function checkEarlyRows(facts: Facts): ContentError[] {
  const finder = nameFinder(facts.models.flatMap((model) => namesIn(model).map((text) => ({ id: model.id, text }))));
  return facts.survey.early_tables.rows.flatMap(({ model, model_id, score, baseline_score, gain_listed }, index) => {
    const at = (key: string) => locate(facts, 'survey', ['early_tables', 'rows', index, key]);
    const [named] = finder.within(model);
    const gain = 100 * (score / baseline_score - 1);
    const errors: ContentError[] = [];
    if (named !== model_id && facts.models.some(({ id }) => id === model_id))
      errors.push(new ContentError(at('model_id'), `model_id is ${model_id}, but ${model} names ${named ?? 'no model'}`, 'make model and model_id agree'));
    if (Math.abs(Number.parseFloat(gain_listed) - gain) > ROUNDED)
      errors.push(
        new ContentError(at('gain_listed'), `gain_listed is ${gain_listed}, but the two scores give ${gain.toFixed(1)}%`, 'mend the gain or a score'),
      );
    return errors;
  });
}
