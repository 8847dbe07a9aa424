/** A text's extent on a drawing. */
export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Width by the rule of thumb: a full-width character is 1 em, any other 0.55 em. */
export function roughWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 1 : 0.55), 0) * size;
}

/** The box of a text at its baseline, anchored at its start, middle or end. */
export function boxOf(text: string, x: number, baseline: number, size: number, anchor: 'start' | 'middle' | 'end' = 'start'): Box {
  const width = roughWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: baseline - size * 0.78, bottom: baseline + size * 0.2 };
}

/** Pairs of boxes that overlap. */
export function overlaps(boxes: readonly Box[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.text, b.text]),
  );
}

/** Boxes that reach out of a drawing. */
export function outside(boxes: readonly Box[], { width, height }: { width: number; height: number }): string[] {
  return boxes.filter(({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5).map(({ text }) => text);
}
