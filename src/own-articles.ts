/** Articles whose seeds belong to the project; addresses of other people's captures are not promised. */
export const OWN_ARTICLES: ReadonlySet<string> = new Set(['chatgpt-one-year']);
