/** A number as English writes it: 1,234. */
export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** How many there are of something: 1 value, 1,234 values. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A place: 1st, 22nd, 113th. */
export function ordinal(value: number): string {
  return `${number(value)}${ENDINGS[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

/** A label inside a sentence or after another label. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A fragment of the data at the beginning of a line or a cell. Names of code keep their case. */
export function atStart(text: string): string {
  return /^[a-z]+(?:-[a-z]+)*(?![\w.@/-])/.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

/** A text that stands in quotation marks: its own marks become single ones. */
export function nested(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Several things in a sentence: A, B and C. */
export function list(items: Iterable<string>): string {
  return new Intl.ListFormat('en-GB').format(items);
}
