/**
 * A value as JSON that can stand inside a script element, whose text ends at `</script` and changes its meaning at
 * `<!--`: every `<` is written as an escape.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
