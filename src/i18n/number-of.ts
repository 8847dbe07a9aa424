/** The number of a claim or an erratum as readers see it: `c07` is 7, `e21` is 21. Addresses keep the id. */
export function numberOf(id: string): string {
  return id.replace(/^[a-z]+0*/, '');
}
