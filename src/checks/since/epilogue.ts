import { ContentError, type Report } from '../../errors.ts';
import { checkBoards } from './boards.ts';
import { checkFirsts } from './firsts.ts';
import { checkModels, checkUses } from './models.ts';
import { checkSnapshots } from './snapshots.ts';
import { checkSurveyModels } from './survey.ts';
import { checkWeights } from './weights.ts';
import { checkWords } from './words.ts';
import type { IsSound, Names, Surveyed, Tell, TellAt } from './known.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { SINCE } from '../../schemas/since.ts';

/**
 * Checks what one entry alone cannot show: names, order, intervals, gaps, and the figures in sentences. What refers to a
 * file with mistakes of its own is not checked: what it names may be what could not be read.
 */
export function checkSince(facts: Facts, report: Report): void {
  const { since, sinceLines: lines } = facts;
  const survey: Surveyed = { models: facts.models, ids: facts.modelIds, locate: (id, path) => locate(facts, `model/${id}`, path) };
  const told = new Set<string>();
  const tell = (file: string, line: number, found: string, advice: string): void => {
    told.add(file).add(`${file}:${line}`);
    report(new ContentError({ file, line }, found, advice));
  };
  const inFile =
    (file: string): Tell =>
    (line, found, advice) =>
      tell(file, line, found, advice);
  const inEntry =
    (file: string, list = '') =>
    (key: string): TellAt =>
    (path, found, advice) =>
      tell(file, lines.entry(`${list}${key}`, path), found, advice);
  const isSound: IsSound = (...files) => files.every((file) => !lines.faulty.has(file));
  // Figures are held against those of the snapshots only where these agree with themselves.
  const isRight: IsSound = (...files) => isSound(...files) && !(files.includes(SINCE.snapshots) && told.has(SINCE.snapshots));
  const names: Names = { entries: new Map(since.models.map((model) => [model.name, model])), told: new Set() };
  const models = inEntry(SINCE.models, 'models/');
  if (isSound(SINCE.boards, SINCE.snapshots, SINCE.surveyModels)) checkBoards(since, names.told, inEntry(SINCE.boards));
  if (isSound(SINCE.models, SINCE.snapshots, SINCE.firsts)) checkUses(since, names, models, (found, advice) => tell(SINCE.models, 1, found, advice));
  checkModels(since, survey.models, survey.ids, names, models);
  checkSnapshots(since, names, isSound, inFile(SINCE.snapshots));
  checkSurveyModels(since, survey.ids, names, isRight, inFile(SINCE.surveyModels));
  checkFirsts(since, names, isRight, inEntry(SINCE.firsts));
  if (isSound(SINCE.models, SINCE.surveyModels))
    checkWeights(
      since,
      survey,
      (model) => names.told.has(model),
      (row) => told.has(`${SINCE.surveyModels}:${row}`),
      { model: models, row: inFile(SINCE.surveyModels), survey: ({ file, line }, found, advice) => tell(file, line, found, advice) },
    );
  // A cell may be empty because of what has been told already.
  if (isSound(...Object.values(SINCE))) checkWords(since, told.size > 0, (path, found, advice) => tell(SINCE.words, lines.words(path), found, advice));
}
