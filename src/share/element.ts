/** Style of an element, as satori reads it: numbers are pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** An element as satori takes it: no library that makes them is needed. */
export interface Element {
  type: 'div';
  key: null;
  props: { style: Style; children?: Child[] | string };
}

type Child = Element | null;

/** A box with what it holds; every box is laid out by flexbox. */
export function box(style: Style, children?: Child[] | string): Element {
  return { type: 'div', key: null, props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...(children === undefined ? {} : { children }) } };
}
