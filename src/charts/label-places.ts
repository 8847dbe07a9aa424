/** An upright box. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a label may stand: its box, and what else it covers there, such as a line that leads to it. */
export interface Place {
  box: Area;
  leader?: Area;
}

/** Whether two boxes share more than an edge. */
export function meets(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Gives each label, in the order of the list, the first of its places that is inside and free; a label for which none is
 * left goes without. So the order is one of weight.
 * @param candidates places of each label, the best first
 * @param obstacles boxes that no label may cover
 * @returns the index of each label's place, or -1
 */
export function placeLabels<P extends Place>(candidates: readonly (readonly P[])[], obstacles: readonly Area[], inside: Area): number[] {
  const taken = [...obstacles];
  const leaders: Area[] = [];
  return candidates.map((places) => {
    const index = places.findIndex(
      ({ box, leader }) =>
        box.left >= inside.left &&
        box.right <= inside.right &&
        box.top >= inside.top &&
        box.bottom <= inside.bottom &&
        !taken.some((other) => meets(box, other) || (leader !== undefined && meets(leader, other))) &&
        !leaders.some((other) => meets(box, other)),
    );
    const place = places[index];
    if (place !== undefined) {
      taken.push(place.box);
      if (place.leader) leaders.push(place.leader);
    }
    return index;
  });
}
