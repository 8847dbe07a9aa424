import type { Edition } from './edition.ts';

/** The survey as other programs are told of it. */
export interface SurveyWork {
  title: string;
  authors: string[];
  /** Year of the first version. */
  year: string;
  doi: string;
  /** Where its DOI leads. */
  url: string;
}

/** The survey as a work to be cited. */
export function surveyWork({ survey }: Pick<Edition, 'survey'>): SurveyWork {
  return {
    title: survey.title,
    authors: survey.authors.map(({ name }) => name),
    year: survey.versions[0]?.date?.slice(0, 4) ?? '',
    doi: survey.doi,
    url: `https://doi.org/${survey.doi}`,
  };
}
