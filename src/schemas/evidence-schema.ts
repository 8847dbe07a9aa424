import { z } from 'astro/zod';
import { bilingual, id, text } from './schema-parts.ts';

/** A file of a repository at one commit, which no later change can move, and the lines where not the whole of it is meant. */
export const pinned = z
  .string()
  .regex(
    /^https:\/\/github\.com\/[^/\s]+\/[^/\s]+\/blob\/(?!0{40})[0-9a-f]{40}\/[^\s#]+(#L[1-9]\d*(-L[1-9]\d*)?)?$/,
    'a GitHub address with a whole commit and lines, …/blob/<commit>/<file>#L12',
  )
  .refine((address) => {
    const [, first, last] = /#L(\d+)-L(\d+)$/.exec(address) ?? [];
    return first === undefined || Number(first) < Number(last);
  }, 'an address whose first line comes before the last, …#L5-L9');

const links = z.array(z.strictObject({ url: pinned, shows: text })).min(1);

/** An entry of `evidence` in `src/data/evidence.yaml`. Its id is that of an erratum, a claim or a finding. */
export const evidenceSchema = z
  .strictObject({
    id: z.string().regex(/^(e\d{2,3}|c\d{2,3}|f\d{2})$/, 'the id of an erratum, a claim or a finding'),
    links: links.optional(),
    /** What the links do not cover, or why there is none. */
    rest: bilingual.optional(),
  })
  .refine(({ links: given, rest }) => given !== undefined || rest !== undefined, 'give links, or under rest why there is none');

/** An entry of `survey` there: lines about the survey's tables and list themselves. */
export const surveyEvidenceSchema = z.strictObject({ id, of: bilingual, links });

export type Evidence = z.infer<typeof evidenceSchema>;
export type SurveyEvidence = z.infer<typeof surveyEvidenceSchema>;
