import { z } from 'astro/zod';
import { bilingual, day } from './schema-parts.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id: small Latin letters, digits, hyphens, a letter first');
const words = z.string().trim().min(1);
/** A model as the board spells it. */
const arenaName = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'a name as the board spells it, such as deepseek-r1');

/** Bounds of ratings: Elo and Bradley–Terry scores of the arena lie far inside. */
export const RATINGS = { min: 500, max: 2500 } as const;
const LARGEST_GAP = RATINGS.max - RATINGS.min;
const rating = z.number().min(RATINGS.min, `a rating of ${RATINGS.min} or more`).max(RATINGS.max, `a rating of ${RATINGS.max} or less`);

/** `owner/repository@commit:path`, a public address without scheme, or the word for a source that could not be identified. */
const source = z
  .string()
  .regex(
    /^(?:[\w.-]+\/[\w.-]+@[0-9a-f]{7,40}:[\w./-]+|[\w.-]+\/[\w.-]+|[\w.-]+\.[a-z]+(?:, [\w.-]+\.[a-z]+)*|unidentified)$/,
    'owner/repository@commit:path, or unidentified',
  );

/** The two views of the board: without style control, and with it. */
export const SERIES = ['raw', 'style-control'] as const;
export type Series = (typeof SERIES)[number];

/** Columns with the ratings of versions of GPT-3.5-turbo and GPT-4, and the models they stand for. */
export const REFERENCES = {
  gpt_3_5_turbo: 'gpt-3.5-turbo',
  gpt_3_5_turbo_0314: 'gpt-3.5-turbo-0314',
  gpt_3_5_turbo_0613: 'gpt-3.5-turbo-0613',
  gpt_3_5_turbo_1106: 'gpt-3.5-turbo-1106',
  gpt_3_5_turbo_0125: 'gpt-3.5-turbo-0125',
  gpt_4: 'gpt-4',
  gpt_4_0314: 'gpt-4-0314',
  gpt_4_0613: 'gpt-4-0613',
} as const;
export type Reference = keyof typeof REFERENCES;
export const REFERENCE_COLUMNS = Object.keys(REFERENCES) as Reference[];

const blank = z.literal('').transform(() => null);
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, { error: 'a number such as 1121.3', abort: true })
  .regex(/^-?(?!0\d)/, 'no zeros before the number')
  .regex(/^[^.]*(?:\.\d{1,2})?$/, 'two decimals at most')
  .transform(Number);
const whole = z
  .string()
  .regex(/^\d+$/, { error: 'a whole number', abort: true })
  .regex(/^(?!0\d)/, 'no zeros before the number')
  .transform(Number)
  .pipe(z.number().min(1, 'a number above 0'));
const ratingCell = decimal.pipe(rating);
const optional = <S extends z.ZodType>(schema: S) => z.union([blank, schema]);

/** A row of `src/data/since/snapshots.csv`: the best open-weight and the best closed model of one day's table. Empty cells are null. */
export const snapshotSchema = z.object({
  date: day,
  series: z.enum(SERIES),
  method: id,
  scope: id,
  source,
  models: whole,
  open_models: whole,
  closed_models: whole,
  open: arenaName,
  open_rating: ratingCell,
  open_low: optional(ratingCell),
  open_high: optional(ratingCell),
  open_votes: optional(whole),
  open_rank: optional(whole),
  closed: arenaName,
  closed_rating: ratingCell,
  closed_low: optional(ratingCell),
  closed_high: optional(ratingCell),
  closed_votes: optional(whole),
  interval_copied_on: optional(day),
  gap: optional(decimal),
  gpt_3_5_turbo: optional(ratingCell),
  gpt_3_5_turbo_0314: optional(ratingCell),
  gpt_3_5_turbo_0613: optional(ratingCell),
  gpt_3_5_turbo_1106: optional(ratingCell),
  gpt_3_5_turbo_0125: optional(ratingCell),
  gpt_4: optional(ratingCell),
  gpt_4_0314: optional(ratingCell),
  gpt_4_0613: optional(ratingCell),
  oldest_ahead: optional(arenaName),
  oldest_ahead_since: optional(day),
  note: optional(id),
});
export type SnapshotColumn = keyof typeof snapshotSchema.shape;
export const SNAPSHOT_COLUMNS = Object.keys(snapshotSchema.shape) as SnapshotColumn[];

/** A snapshot; `gap` is never null (closed minus open where the cell is empty), `cells` holds the figures as written. */
export type Snapshot = Omit<z.infer<typeof snapshotSchema>, 'gap'> & { gap: number; cells: Record<SnapshotColumn, string>; line: number };

/** A row of `src/data/since/survey-models.csv`: one version of a model of the survey in the arena, its first and its last table. */
export const surveyModelSchema = z.object({
  match: z.enum(['exact', 'doubtful']),
  model_id: id,
  arena_name: arenaName,
  version: z.string().regex(/^(?:\S(?:.*\S)?)?$/, 'the version without blanks around it, or leave the cell empty'),
  first_on: day,
  first_rating: ratingCell,
  first_rank: whole,
  first_models: whole,
  last_on: day,
  last_rating: ratingCell,
  last_rank: whole,
  last_models: whole,
  best_open_rank: optional(whole),
  best_open_rank_on: optional(day),
  open_models_then: optional(whole),
  best_rank: whole,
  best_rank_on: day,
  first_method: id,
  last_method: id,
  first_source: source,
  last_source: source,
  note: optional(id),
});
export type SurveyModelColumn = keyof typeof surveyModelSchema.shape;
export const SURVEY_MODEL_COLUMNS = Object.keys(surveyModelSchema.shape) as SurveyModelColumn[];
export type SurveyModel = z.infer<typeof surveyModelSchema> & { cells: Record<SurveyModelColumn, string>; line: number };

const aliases = z.array(words).default([]);

/** An entry of `src/data/since/models.yaml`. */
export const arenaModelSchema = z.discriminatedUnion('open', [
  z.strictObject({
    name: arenaName,
    label: words,
    aliases,
    maker: words,
    open: z.literal(true),
    licence: words,
    non_commercial: z.boolean(),
    weights: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/repository'),
    model_id: id.optional(),
    note: bilingual.optional(),
  }),
  z.strictObject({ name: arenaName, label: words, aliases, maker: words, open: z.literal(false), released: day.optional(), model_id: id.optional() }),
]);
export type ArenaModel = z.infer<typeof arenaModelSchema>;

/** Entries of `src/data/since/boards.yaml`. */
export const methodSchema = z.strictObject({ id, name: bilingual, span: bilingual, about: bilingual, evidence: words });
export const scopeSchema = z.strictObject({ id, complete: z.boolean(), typed: z.literal(true).optional(), name: bilingual });
/**
 * A note on snapshots. `gap`: that of the table itself, where the row has it in whole points only. `leader_missing`: the
 * best closed model of the day is not among those of the row, so that its gap is too small.
 */
export const boardNoteSchema = bilingual.extend({ id, gap: z.number().optional(), leader_missing: z.literal(true).optional() });
export const decisionSchema = bilingual.extend({ id, name: words });

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
const confidence = z.enum(CONFIDENCES);

/** A yardstick of `src/data/since/firsts.yaml`: reach a closed model, or come within so many points of the best one. */
export const yardstickSchema = z
  .strictObject({
    id,
    against: z
      .array(z.enum(REFERENCE_COLUMNS as [Reference, ...Reference[]]))
      .min(1)
      .optional(),
    within: z.number().min(0).max(LARGEST_GAP).optional(),
    name: bilingual,
    remark: bilingual.optional(),
  })
  .refine(({ against, within }) => (against === undefined) !== (within === undefined), 'either against or within, not both');
export type Yardstick = z.infer<typeof yardstickSchema>;

const interval = z.tuple([rating, rating], 'a list of two numbers such as [1255, 1270]').refine(([low, high]) => low <= high, 'the lower end first');
const duel = { date: day, open: arenaName, open_rating: rating, closed: arenaName, closed_rating: rating, source };

/** A first that was read by hand; `gap` is closed minus open, as in the snapshots. */
export const recordedSchema = z.strictObject({
  ...duel,
  id,
  series: z.enum(SERIES),
  supplements: id.optional(),
  typed: z.literal(true).optional(),
  commercial: z.literal(true).optional(),
  name: bilingual,
  open: arenaName.optional(),
  open_rating: rating.optional(),
  closed: arenaName.optional(),
  closed_rating: rating.optional(),
  gap: z.number().min(-LARGEST_GAP, 'a difference of two ratings').max(LARGEST_GAP, 'a difference of two ratings'),
  confidence,
  intervals: z.strictObject({ open: interval, closed: interval, source }).optional(),
  remark: bilingual,
});
export type Recorded = z.infer<typeof recordedSchema>;

/** A comparison with style control that contradicts a first without it. */
export const reversalSchema = z.strictObject({ ...duel, id, yardstick: id });
export type Reversal = z.infer<typeof reversalSchema>;

/** Parts of the page that hold statements. */
export const SECTIONS = ['race', 'firsts', 'leaders', 'survey-models', 'yardsticks'] as const;

/** A statement of `src/data/since/statements.yaml`. */
export const statementSchema = z
  .strictObject({
    id,
    section: z.enum(SECTIONS),
    title: bilingual,
    measures: bilingual.optional(),
    text: bilingual,
    caveat: bilingual,
    rows: z.array(words),
    evidence: words.optional(),
    confidence,
  })
  .refine(({ rows, evidence }) => rows.length > 0 || evidence !== undefined, 'write under rows where its figures come from, or evidence that is elsewhere');
export type Statement = z.infer<typeof statementSchema>;
export const readingNoteSchema = z.strictObject({ id, title: bilingual, text: bilingual });
const SOME = 'one entry at least, since the page has a place for them';
export const wordsSchema = z.strictObject({
  answer: z.array(bilingual).min(1, SOME),
  reservation: bilingual,
  statements: z.array(statementSchema).min(1, SOME),
  reading: z.array(readingNoteSchema).min(1, SOME),
  credit: bilingual,
});

export type Bilingual = z.infer<typeof bilingual>;

/** Everything of `src/data/since/`. */
export interface SinceData {
  snapshots: Snapshot[];
  surveyModels: SurveyModel[];
  models: ArenaModel[];
  methods: z.infer<typeof methodSchema>[];
  scopes: z.infer<typeof scopeSchema>[];
  notes: z.infer<typeof boardNoteSchema>[];
  decisions: z.infer<typeof decisionSchema>[];
  yardsticks: Yardstick[];
  recorded: Recorded[];
  reversals: Reversal[];
  words: z.infer<typeof wordsSchema>;
}

/** The same with what it needs of the survey's models. */
export interface Since extends SinceData {
  /** The day ChatGPT was released, from which days are counted. */
  chatgpt: string;
  /** How many models, products and methods the survey has. */
  surveyed: number;
}

/** The files of the epilogue's data. */
export const SINCE = {
  snapshots: 'src/data/since/snapshots.csv',
  surveyModels: 'src/data/since/survey-models.csv',
  models: 'src/data/since/models.yaml',
  boards: 'src/data/since/boards.yaml',
  firsts: 'src/data/since/firsts.yaml',
  words: 'src/data/since/statements.yaml',
} as const;

/** Where entries stand: an entry of a YAML list by list and id, `recorded/style-within-20`, or what a path within it leads to; a path of the statements. */
export interface SinceLines {
  /** Files in which something could not be read. */
  faulty: ReadonlySet<string>;
  entry: (key: string, path?: readonly PropertyKey[]) => number;
  words: (path: readonly PropertyKey[]) => number;
}

/** What stands in place of data that could not be read; that has been reported. */
export const NO_SINCE: { data: SinceData; lines: SinceLines } = {
  data: {
    snapshots: [],
    surveyModels: [],
    models: [],
    methods: [],
    scopes: [],
    notes: [],
    decisions: [],
    yardsticks: [],
    recorded: [],
    reversals: [],
    words: { answer: [], reservation: { ja: '', en: '' }, statements: [], reading: [], credit: { ja: '', en: '' } },
  },
  lines: { faulty: new Set(), entry: () => 1, words: () => 1 },
};
