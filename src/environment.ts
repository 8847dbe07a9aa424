/** Where the site will live, from the environment. */
export interface Environment {
  /** Origin, e.g. `https://example.org`. */
  site: string;
  /** Path below which all pages lie, beginning and ending in `/`. */
  base: string;
}

/** Origin used when SITE is not set: right for reading locally, wrong for publishing. */
export const LOCAL_SITE = 'http://localhost:4321';

/**
 * Reads SITE and BASE.
 * @throws Error with one sentence when either cannot be used.
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const site = env['SITE'] || LOCAL_SITE;
  if (!URL.canParse(site) || !/^https?:\/\/[^/]+\/?$/.test(site)) {
    throw new Error(`SITE is ${JSON.stringify(site)}; give an origin such as https://example.org (a path goes into BASE)`);
  }
  const raw = env['BASE'] || '/';
  const base = `/${raw.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base) || /\/\.{1,2}\//.test(base)) {
    throw new Error(`BASE is ${JSON.stringify(raw)}; give a path such as /catching-up/ made of letters, digits, dots and hyphens`);
  }
  return { site: new URL(site).origin, base };
}

/**
 * Reads PORT, before anything is built.
 * @returns the port to serve at; 4321 when it is not set or empty
 * @throws Error with one sentence when it is no port
 */
export function readPort(env: Record<string, string | undefined>): number {
  const port = env['PORT'] || '4321';
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number < 1 || number > 65_535) throw new Error(`PORT is ${JSON.stringify(port)}; give a number from 1 to 65535`);
  return number;
}
