/** A source without its remarks in brackets, which the about page gives once for all. */
export function withoutRemarks(source: string): string {
  return source.replace(/（[^（）]*）| \([^()]*\)/g, '');
}
