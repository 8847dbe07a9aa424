import type { HierarchyNode } from 'd3-hierarchy';
import { forestOf, type Forest } from './forest.ts';
import { textWidth } from './text.ts';
import { lanes } from './timeline.ts';
import type { Descendant, Kind } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

/** A node: its mark at `x`, `y`, its label starting at `labelX`. */
export interface LineageNode {
  id: string;
  label: string;
  href: string | undefined;
  kind: Kind;
  outside: boolean;
  /** Labels of everything it was built on. */
  bases: string[];
  x: number;
  y: number;
  labelX: number;
}

/** An edge as the corners of a line of horizontals and verticals, from the base to what was built on it. */
export interface LineageEdge {
  from: string;
  to: string;
  /** False for a further base. */
  main: boolean;
  sourced: boolean;
  points: [number, number][];
}

/** One drawing of the lineage. */
export interface LineageDrawing {
  width: number;
  height: number;
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** Text baseline of the heading over the nodes that stand alone; null when there are none. */
  aloneY: number | null;
}

interface Spot {
  x: number;
  y: number;
  /** Right end of the label. */
  end: number;
}

const ROW = 25;
const LABEL = 10;
const LANE = 7;
const TREE_GAP = 9;
const HEAD = 34;

type Edge = Forest['further'][number];

/** One lane for each base of further edges, so that lines of two bases never share a vertical. */
function laneOf(edges: readonly Edge[], y: (id: string) => number): Map<string, number> {
  const sources = [...new Set(edges.map(({ from }) => from))];
  const spans = sources
    .map((from) => {
      const ys = [y(from), ...edges.filter((edge) => edge.from === from).map(({ to }) => y(to))];
      return { id: from, from: Math.min(...ys), to: Math.max(...ys) + ROW / 2 };
    })
    .sort((a, b) => a.from - b.from);
  const assigned = lanes(spans);
  return new Map(spans.map(({ id }, index) => [id, (assigned[index] ?? 1) - 1]));
}

function collect(forest: Forest, spots: ReadonlyMap<string, Spot>, labels: ReadonlyMap<string, string>): LineageNode[] {
  const all = [...forest.trees.flatMap((tree) => tree.descendants().map(({ data }) => data)), ...forest.alone];
  return all.map((node) => {
    const { x, y } = at(spots, node.id);
    return {
      id: node.id,
      label: node.label,
      href: node.href,
      kind: node.kind,
      outside: node.outside === true,
      bases: node.bases.map((id) => labels.get(id) ?? id),
      x: round(x),
      y: round(y),
      labelX: round(x + LABEL),
    };
  });
}

function at(spots: ReadonlyMap<string, Spot>, id: string): Spot {
  const spot = spots.get(id);
  if (spot === undefined) throw new RangeError(`no place for ${id}`);
  return spot;
}

function rounded(points: readonly [number, number][]): [number, number][] {
  return points.map(([x, y]) => [round(x), round(y)]);
}

/** Edges of the trees. One without a source keeps only its own branch where its siblings draw the stem anyway, lest a solid line cover the dashes. */
function mainEdges(forest: Forest, draw: (from: string, to: string) => [number, number][]): LineageEdge[] {
  const links = forest.trees
    .flatMap((tree) => tree.links())
    .map(({ source, target }) => ({
      from: source.data.id,
      to: target.data.id,
      main: true,
      sourced: target.data.sourced,
      points: rounded(draw(source.data.id, target.data.id)),
    }));
  return links.map((link) => {
    const y = link.points.at(-1)?.[1] ?? 0;
    const stem = links.filter(({ from, sourced }) => sourced && from === link.from).flatMap(({ points }) => points.map(([, corner]) => corner));
    return link.sourced || y < Math.min(...stem) || y > Math.max(...stem) ? link : { ...link, points: link.points.slice(-2) };
  });
}

/** Rows of a tree read from left to right: a leaf takes the next row, a parent the middle of its children. */
function tidyRows(tree: HierarchyNode<Descendant>, start: number): { rows: Map<string, number>; next: number } {
  const rows = new Map<string, number>();
  let next = start;
  tree.eachAfter((node) => {
    const children = (node.children ?? []).map((child) => rows.get(child.data.id) ?? 0);
    rows.set(node.data.id, children.length === 0 ? next : ((children[0] ?? 0) + (children.at(-1) ?? 0)) / 2);
    if (children.length === 0) next += ROW;
  });
  return { rows, next };
}

/**
 * The lineage for 640 px and more: columns by descent, from left to right; further bases run through the gutter behind
 * their own column.
 * @throws RangeError as `forestOf` does.
 */
export function lineageWide(list: readonly Descendant[]): LineageDrawing {
  const forest = forestOf(list);
  const rows = new Map<string, number>();
  let y = ROW / 2;
  for (const tree of forest.trees) {
    const tidy = tidyRows(tree, y);
    tidy.rows.forEach((row, id) => rows.set(id, row));
    y = tidy.next + TREE_GAP;
  }
  const depth = (id: string): number => forest.depths.get(id) ?? 0;
  const yOf = (id: string): number => rows.get(id) ?? 0;
  const width = (node: Descendant): number => LABEL + textWidth(node.label, WIDE_TEXT);
  const placed = list.filter(({ id }) => rows.has(id));
  const columns = Math.max(0, ...placed.map(({ id }) => depth(id))) + 1;
  const gutters = Array.from({ length: columns }, (_, column) =>
    laneOf(
      forest.further.filter(({ from }) => depth(from) === column),
      yOf,
    ),
  );
  const left: number[] = [8];
  for (let column = 1; column < columns; column++) {
    const widest = Math.max(0, ...placed.filter(({ id }) => depth(id) === column - 1).map(width));
    const taken = Math.max(-1, ...(gutters[column - 1]?.values() ?? [])) + 1;
    left.push((left[column - 1] ?? 0) + widest + 44 + taken * LANE);
  }
  const spots = new Map(
    placed.map((node): [string, Spot] => {
      const x = left[depth(node.id)] ?? 0;
      return [node.id, { x, y: yOf(node.id), end: x + width(node) }];
    }),
  );
  const aloneY = forest.alone.length === 0 ? null : round(y + 14);
  const across = 3;
  forest.alone.forEach((node, index) => {
    const x = 8 + (index % across) * Math.floor(WIDE / across);
    spots.set(node.id, { x, y: y + HEAD + Math.floor(index / across) * ROW, end: x + width(node) });
  });
  const main = mainEdges(forest, (from, to) => {
    const [base, own] = [at(spots, from), at(spots, to)];
    const trunk = (left[depth(from) + 1] ?? own.x) - 20;
    return [
      [base.end + 6, base.y],
      [trunk, base.y],
      [trunk, own.y],
      [own.x - 8, own.y],
    ];
  });
  const further = forest.further.map(({ from, to, sourced }): LineageEdge => {
    const [base, own] = [at(spots, from), at(spots, to)];
    const lane = (left[depth(from) + 1] ?? own.x) - 28 - (gutters[depth(from)]?.get(from) ?? 0) * LANE;
    return {
      from,
      to,
      main: false,
      sourced,
      points: rounded([
        [base.end + 6, base.y + 4],
        [lane, base.y + 4],
        [lane, own.y + 4],
        [own.x - 7, own.y + 4],
      ]),
    };
  });
  const bottom = forest.alone.length === 0 ? y - TREE_GAP - ROW / 2 : y + HEAD + (Math.ceil(forest.alone.length / across) - 0.5) * ROW;
  return { width: WIDE, height: round(bottom + 4), nodes: collect(forest, spots, labelsOf(list)), edges: [...main, ...further], aloneY };
}

/**
 * The lineage for a phone: an indented list, every node on its own row; further bases run along the right edge.
 * @throws RangeError as `forestOf` does.
 */
export function lineageNarrow(list: readonly Descendant[]): LineageDrawing {
  const forest = forestOf(list);
  const spots = new Map<string, Spot>();
  const indent = 18;
  let y = ROW / 2;
  const put = (node: Descendant, depth: number): void => {
    const x = 8 + depth * indent;
    spots.set(node.id, { x, y, end: x + LABEL + textWidth(node.label, NARROW_TEXT) });
    y += ROW;
  };
  for (const tree of forest.trees) {
    tree.eachBefore((node) => put(node.data, node.depth));
    y += TREE_GAP;
  }
  const aloneY = forest.alone.length === 0 ? null : round(y + 8);
  if (aloneY !== null) y += HEAD - 2;
  forest.alone.forEach((node) => put(node, 0));
  const lane = laneOf(forest.further, (id) => at(spots, id).y);
  const main = mainEdges(forest, (from, to) => {
    const [base, own] = [at(spots, from), at(spots, to)];
    return [
      [base.x, base.y + 8],
      [base.x, own.y],
      [own.x - 8, own.y],
    ];
  });
  const further = forest.further.map(({ from, to, sourced }): LineageEdge => {
    const [base, own] = [at(spots, from), at(spots, to)];
    const x = NARROW - 4 - (lane.get(from) ?? 0) * LANE;
    return {
      from,
      to,
      main: false,
      sourced,
      points: rounded([
        [base.end + 6, base.y + 4],
        [x, base.y + 4],
        [x, own.y - 4],
        [own.end + 6, own.y - 4],
      ]),
    };
  });
  return { width: NARROW, height: round(y - ROW / 2 + 4), nodes: collect(forest, spots, labelsOf(list)), edges: [...main, ...further], aloneY };
}

function labelsOf(list: readonly Descendant[]): Map<string, string> {
  return new Map(list.map(({ id, label }) => [id, label]));
}
