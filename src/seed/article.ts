import type { Lang } from '../languages.ts';
import type { FrontMatter } from './front-matter.ts';
import type { HoistedImage } from './images.ts';
import type { Truncation } from './membership.ts';
import type { Reference, Related } from './reference.ts';
import type { Removal } from './removal.ts';

/** One article, read from one seed. Plain data: it survives JSON. */
export interface Article {
  /** The same in every language that an article is written in. */
  id: string;
  lang: Lang;
  /** Path of the seed as shown in messages, e.g. `seeds/x.md`. */
  file: string;
  frontMatter: FrontMatter;
  reference: Reference | null;
  related: RelatedReading[];
  truncated: Truncation | null;
  /** What stands before the first heading. */
  lead: Block[];
  sections: Section[];
  /** Footnotes of the whole article as safe HTML, or empty. */
  footnotes: string;
  /** Every mark for a claim: in the text, related reading and bibliographic lines, and where none may stand. */
  claimMarks: ClaimMark[];
  /** Every name of a model, in the order of the text. */
  mentions: Mention[];
  removals: Removal[];
}

/** A mark for a claim and the line it stands on. */
export interface ClaimMark {
  id: string;
  line: number;
  /** Id of the section that it stands in, or `lead`. */
  section: string;
  /** Headings and notes have no margin: a mark there stays text. */
  place: 'text' | 'heading' | 'note';
}

/** A name as it stands in the text, the model it means, and its line. */
export interface Mention {
  model: string;
  name: string;
  line: number;
}

/** A related-reading pointer and the section (null: the lead) that it stood in. */
export interface RelatedReading extends Related {
  section: string | null;
  line: number;
  /** Models that its title names. */
  named: string[];
}

/** A heading with its own text and the sections below it. */
export interface Section {
  id: string;
  title: string;
  /** Depth in the tree, from 1; skipped heading levels are closed up. */
  level: number;
  line: number;
  /** Models that the heading names. */
  models: string[];
  blocks: Block[];
  children: Section[];
}

/** One block of text (paragraph, list, table, quote, code) or an image. */
export interface Block {
  line: number;
  html: string;
  image: HoistedImage | null;
  /** Claims marked in the block, in order. */
  claims: string[];
  /** Passages of the block that are about models: the whole block, or single items of a list. */
  passages: Passage[];
  /** Models named in the block: each line, item and cell is read by itself. */
  named: string[];
}

/** A run of text attributed to models, by its run-in label or by the heading it stands under. */
export interface Passage {
  models: string[];
  by: 'label' | 'heading';
  html: string;
  claims: string[];
}

/** All sections of an article in reading order. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** All blocks of an article in reading order. */
export function allBlocks(article: Pick<Article, 'lead' | 'sections'>): Block[] {
  return [...article.lead, ...allSections(article.sections).flatMap((section) => section.blocks)];
}
