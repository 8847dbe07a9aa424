import type { SourceLocation } from '../../errors.ts';
import type { Surveyed, Tell, TellAt } from './known.ts';
import { SINCE, type Since } from '../../schemas/since.ts';

/** A place of the epilogue that takes a model of the survey for open or closed. */
interface Claim {
  isOpen: boolean;
  where: string;
  tell: (found: string, advice: string) => void;
}

/** Says what is wrong: in an entry of `models.yaml`, in a row of `survey-models.csv`, or in the file of a model of the survey. */
interface Tells {
  model: (name: string) => TellAt;
  row: Tell;
  survey: (at: SourceLocation, found: string, advice: string) => void;
}

/**
 * Holds what the epilogue says of the weights of the survey's models against the models' own files. Where everything
 * denies a model's file, it is told of there, once.
 */
export function checkWeights(since: Since, survey: Surveyed, isModelTold: (name: string) => boolean, isRowTold: (line: number) => boolean, tells: Tells): void {
  for (const { id, weights } of survey.models) {
    if (weights !== 'open' && weights !== 'closed') continue;
    const claims: Claim[] = [
      ...since.models
        .filter(({ name, model_id }) => model_id === id && !isModelTold(name))
        .map((model) => ({
          isOpen: model.open,
          where: `${SINCE.models} (${model.name})`,
          tell: (found: string, advice: string) => tells.model(model.name)(['open'], found, advice),
        })),
      // Only open models have a rank among the open ones.
      ...since.surveyModels
        .filter(({ line, model_id }) => model_id === id && !isRowTold(line))
        .map((row) => ({
          isOpen: row.best_open_rank !== null,
          where: `${SINCE.surveyModels}:${row.line}`,
          tell: (found: string, advice: string) => tells.row(row.line, found, advice),
        })),
    ];
    const denying = claims.filter(({ isOpen }) => isOpen !== (weights === 'open'));
    const said = weights === 'open' ? 'closed' : 'open';
    const at = survey.locate(id, ['weights']);
    if (denying.length === claims.length && denying[0] !== undefined)
      tells.survey(at, `weights is ${weights}`, `${denying[0].where} takes ${id} for ${said}; make them agree`);
    else for (const { tell } of denying) tell(`${id} as a model with ${said} weights`, `${at.file}:${at.line} says ${weights}; make them agree`);
  }
}
