import { CUT } from './lines.ts';

/** Size of every share image, in pixels: the one that Open Graph's readers show large. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What stands for a character that the fonts do not have, where the text is not ours to change: the printer's sign for a missing type. */
export const GETA = '〓';

/** What the share image of one page says. */
export interface Card {
  lang: string;
  /** The part of the site, or the family: the line above the title. */
  section: string;
  title: string;
  figure: Figure;
  /** The site's name. */
  site: string;
  /**
   * Whether the title came out of a capture, whose writing is not ours to choose: characters that the fonts do not have are
   * then set as a geta instead of failing the build.
   */
  isCaptured?: boolean;
}

/** The one figure of an image: a value, what it is of, and where it is from. */
export interface Figure {
  value: string;
  label: string;
  /** Lines below the label. */
  note: string;
  gauge?: Share | Scale;
}

/** So many of so many: one dot each. */
export interface Share {
  part: number;
  whole: number;
}

/** A value on a line from 0 to 1, with the values that it is compared with. */
export interface Scale {
  at: number;
  /** An open model, a closed one, or a method put on a closed one. */
  mark: 'open' | 'closed' | 'method';
  ticks: readonly { at: number; label: string; isLong: boolean }[];
}

/** Every text that is drawn, and the signs that drawing may put in. */
export function textsOf({ section, title, figure, site }: Card): string[] {
  return [
    section,
    title,
    site,
    figure.value,
    figure.label,
    figure.note,
    ...(figure.gauge && 'ticks' in figure.gauge ? figure.gauge.ticks.map(({ label }) => label) : []),
    GETA,
    CUT,
  ];
}

/** The image in words, for those who cannot see it. @param colon what stands between a label and its value */
export function describe({ section, title, figure }: Card, colon: string): string {
  return `${section}${colon}${title} – ${figure.label}${colon}${figure.value}`;
}
