/** An item at one place of a merged list, and the orders that have it there. */
export interface Place<T, V> {
  item: T;
  versions: V[];
}

/**
 * Merges several orders of the same items into one list: read for one version alone, it has the items in that version's
 * order. Items that keep their place among the others stand once.
 */
export function mergedOrder<T, V>(orders: ReadonlyMap<V, readonly T[]>): Place<T, V>[] {
  let merged: Place<T, V>[] = [];
  for (const [version, order] of orders) {
    const kept = longestCommon(
      merged.map(({ item }) => item),
      order,
    );
    const next: Place<T, V>[] = [];
    let [at, from] = [0, 0];
    for (const [place, index] of [...kept, [merged.length, order.length] as const]) {
      next.push(...merged.slice(at, place));
      next.push(...order.slice(from, index).map((item) => ({ item, versions: [version] })));
      const both = merged[place];
      if (both) next.push({ ...both, versions: [...both.versions, version] });
      [at, from] = [place + 1, index + 1];
    }
    merged = next;
  }
  return merged;
}

/** The longest common subsequence of two lists, as pairs of indexes. */
function longestCommon<T>(first: readonly T[], second: readonly T[]): (readonly [number, number])[] {
  const length = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      (length[i] as number[])[j] = first[i] === second[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < first.length && j < second.length;) {
    if (first[i] === second[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
