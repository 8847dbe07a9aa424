import tokens from '../styles/tokens.css?raw';

/** A colour of the site by its name in `tokens.css`, as on paper. @throws Error for a name without one */
export function colour(name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{3,8}),`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`src/styles/tokens.css has no colour --${name}`);
  return found;
}
