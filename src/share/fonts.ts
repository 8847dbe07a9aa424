import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'satori';

const WEIGHTS = [400, 700] as const;
const FAMILY = 'noto-sans-jp';

/** A piece that the packaged font is cut into, with the ranges of characters that it is for. */
interface Piece {
  name: string;
  ranges: { from: number; to: number }[];
}

/** Reads `U+25ee8` or `U+0000-00FF`. */
function readRange(text: string): Piece['ranges'][number] {
  const [from = NaN, to = from] = text
    .trim()
    .slice(2)
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return { from, to };
}

/**
 * The pieces of the packaged font that some texts need, in both weights, the Latin alphabet first as in a browser. The list
 * of ranges promises more letters than the font has: whether a character can be drawn is seen only in drawing.
 * @param root folder of the project, in whose packages the font is
 */
export function fontsFor(root: string, texts: Iterable<string>): Font[] {
  const folder = dirname(createRequire(join(root, 'package.json')).resolve(`@fontsource/${FAMILY}/unicode.json`));
  const pieces = Object.entries(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>)
    .reverse()
    .map(([key, ranges]): Piece => ({ name: key.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(readRange) }));
  const points = [...new Set([...texts].join(''))].map((character) => character.codePointAt(0) ?? 0);
  return pieces
    .filter(({ ranges }) => points.some((point) => ranges.some(({ from, to }) => point >= from && point <= to)))
    .flatMap(({ name }) =>
      WEIGHTS.map((weight): Font => ({ name, weight, style: 'normal', data: readFileSync(join(folder, 'files', `${FAMILY}-${name}-${weight}-normal.woff`)) })),
    );
}
