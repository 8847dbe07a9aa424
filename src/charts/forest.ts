import { hierarchy, type HierarchyNode } from 'd3-hierarchy';
import type { Descendant } from './types.ts';

/** The lineage as trees along the main bases, with what the trees leave out. */
export interface Forest {
  trees: HierarchyNode<Descendant>[];
  /** Nodes that neither have a base nor are one. */
  alone: Descendant[];
  /** How many steps lead to a node from the farthest of all its roots. */
  depths: ReadonlyMap<string, number>;
  /** Edges from a further base, the second and later ones. */
  further: { from: string; to: string; sourced: boolean }[];
}

function depthsOf(nodes: ReadonlyMap<string, Descendant>): Map<string, number> {
  const depths = new Map<string, number>();
  const visit = (id: string, path: readonly string[]): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    if (path.includes(id)) throw new RangeError(`${[...path, id].join(' → ')} goes round in a circle; a model cannot descend from itself`);
    const node = nodes.get(id);
    if (node === undefined) throw new RangeError(`${path.at(-1) ?? ''} names the base ${id}, which is not among the nodes; add it or drop it`);
    const depth = Math.max(-1, ...node.bases.map((base) => visit(base, [...path, id]))) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const id of nodes.keys()) visit(id, []);
  return depths;
}

/** Sum over the further edges between placed trees of how many rows they span. */
function span(trees: readonly HierarchyNode<Descendant>[], further: Forest['further']): number {
  const rows = new Map(trees.flatMap((tree) => tree.descendants()).map((node, row) => [node.data.id, row]));
  return further.reduce((sum, { from, to }) => {
    const [a, b] = [rows.get(from), rows.get(to)];
    return sum + (a === undefined || b === undefined ? 0 : Math.abs(a - b));
  }, 0);
}

/** Largest tree first, then each where it keeps the further edges short. */
function arrange(trees: readonly HierarchyNode<Descendant>[], further: Forest['further']): HierarchyNode<Descendant>[] {
  const bySize = [...trees].sort((a, b) => b.descendants().length - a.descendants().length);
  return bySize.reduce<HierarchyNode<Descendant>[]>((placed, tree) => {
    const options = Array.from({ length: placed.length + 1 }, (_, index) => placed.toSpliced(placed.length - index, 0, tree));
    const costs = options.map((option) => span(option, further));
    return options[costs.indexOf(Math.min(...costs))] ?? [...placed, tree];
  }, []);
}

/**
 * Sorts nodes into trees along their first base. Children keep the order of the list.
 * @throws RangeError for a base that is not among the nodes, an id that occurs twice and a circle.
 */
export function forestOf(list: readonly Descendant[]): Forest {
  const nodes = new Map(list.map((node) => [node.id, node]));
  if (nodes.size < list.length)
    throw new RangeError(
      `the id ${list.find((node, index) => list.findIndex(({ id }) => id === node.id) < index)?.id ?? ''} occurs twice; every model stands in the lineage once`,
    );
  const depths = depthsOf(nodes);
  const further = list.flatMap(({ id, bases, sourced }) => bases.slice(1).map((from) => ({ from, to: id, sourced })));
  const used = new Set(list.flatMap(({ bases }) => bases));
  const roots = list.filter(({ bases }) => bases.length === 0);
  const children = (node: Descendant): Descendant[] => list.filter(({ bases }) => bases[0] === node.id);
  const trees = roots.filter(({ id }) => used.has(id)).map((root) => hierarchy(root, children));
  return { trees: arrange(trees, further), alone: roots.filter(({ id }) => !used.has(id)), depths, further };
}
