/**
 * What the charts are drawn from: plain values and strings, so that they know nothing of pages, addresses or languages.
 * Labels, links and numerals come as they shall be read; a value that was not reported is null and is never drawn.
 */

/** Which mark stands for a thing: filled circle, open diamond, or circle with an ink ring for a method put on a closed model. */
export type Kind = 'open' | 'closed' | 'method';

/** Text of the accessible structure: the name and the description of one drawing. */
export interface Described {
  /** Unique on the page; ids inside the drawing start with it. Letters, digits and hyphens. */
  id: string;
  title: string;
  desc: string;
}

/** A label that may be a link. */
export interface Labelled {
  label: string;
  href?: string | undefined;
}

/** One benchmark of the catch-up chart. */
export interface CatchUpRow extends Labelled {
  /** GPT-3.5-turbo's value, above 0; it becomes 100. */
  baseline: number;
  /** The best value of the open side, above 0, and the model that holds it. */
  best: Labelled & { value: number; /** Whether a note belongs to the model, whose sign stands behind its name. */ noted?: boolean | undefined };
  /** GPT-4's value, or null where none was reported. */
  gpt4: number | null;
  /** True when one of the drawn cells has an erratum. */
  erratum: boolean;
}

/** An area of the catch-up chart. */
export interface CatchUpGroup {
  label: string;
  rows: readonly CatchUpRow[];
}

/** A value that is shown but takes no part in the ranking. */
export type Unranked = 'withdrawn' | 'incomparable';

/** One model's value on one benchmark. */
export interface BenchmarkRow extends Labelled {
  kind: Kind;
  value: number;
  /** The value as it shall be read, for instance `90.60`. */
  text: string;
  erratum?: boolean | undefined;
  unranked?: Unranked | undefined;
  /** In the corrected edition: the value as published, where it differs. */
  published?: number | undefined;
}

/** A closed model's value that runs as a line through all rows; the label may hold the value, too. */
export interface Baseline extends Labelled {
  value: number;
}

/** One benchmark: its rows, its baselines (the shorter line first: GPT-3.5-turbo, then GPT-4) and its scale. */
export interface BenchmarkInput {
  rows: readonly BenchmarkRow[];
  baselines: readonly Baseline[];
  /** Ends of the linear scale; hand several charts the same pair where they shall be compared. */
  domain: readonly [number, number];
}

/** One benchmark of a model's own chart. */
export interface ModelRow extends Labelled {
  value: number;
  text: string;
  /** The benchmark's own scale. */
  domain: readonly [number, number];
  gpt35: number | null;
  gpt4: number | null;
  erratum?: boolean | undefined;
  unranked?: Unranked | undefined;
}

/** A release on the timeline. */
export interface Release extends Labelled {
  kind: Kind;
  /** `2023-07-18`, or `2023-03` where the day is unknown. */
  date: string;
}

/** The timeline: its releases and the stretch of time that gets most of the room. */
export interface TimelineInput {
  releases: readonly Release[];
  /** First and last month of the wide stretch, the last one not included: `['2023-02', '2024-02']`. */
  focus: readonly [string, string];
  /** Twelve month names, January first. */
  months: readonly string[];
}

/** A node of the lineage. */
export interface Descendant extends Labelled {
  id: string;
  kind: Kind;
  /** Ids of what it was built on, the main one first. Each id must be a node. */
  bases: readonly string[];
  /** False draws its edges dashed: no source vouches for them. */
  sourced: boolean;
  /** True for a base that the survey does not cover. */
  outside?: boolean | undefined;
}

/** One day's table in the race: how far the best open model stands below the best closed one. */
export interface RacePoint {
  date: string;
  /** Closed minus open inside that table, in points. */
  gap: number;
  open: string;
  closed: string;
  /** True where the best open, or the best closed, model is another one than in the table before. */
  newOpen: boolean;
  newClosed: boolean;
  /** The open model's licence excludes commercial use. */
  restricted: boolean;
  /** False where models that the board showed are missing: the gap may be too small, and no line leads there. */
  complete: boolean;
  /** Its label comes before others where there is no room for all. */
  weighty: boolean;
}

/** A stretch of one method of calculation: lines join points inside it only, never across. */
export interface RaceSegment {
  /** The number of the method in the list beside the chart. */
  number: number;
  points: readonly RacePoint[];
}

/** A gap that was read by hand, not from a whole table. */
export interface RaceRecord {
  date: string;
  gap: number;
  label: string;
}

/** One view of the race. Two views that share `from`, `to` and points per height can be read one above the other. */
export interface RaceInput {
  segments: readonly RaceSegment[];
  recorded: readonly RaceRecord[];
  /** First and last day of the axis. */
  from: string;
  to: string;
  /** A day that is marked by a line of its own. */
  event: { date: string; label: string } | null;
  /** Words for the zero line and for a number of points below it. */
  zero: string;
  below: (points: number) => string;
  /** A year as it is written on the axis. */
  year: (year: number) => string;
}
