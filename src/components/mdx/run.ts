import type { MDXModule } from 'mdx/types.js';
import * as runtime from 'astro/jsx-runtime';

/**
 * Runs a body of prose that was compiled to a function's body. This is what `runSync` of @mdx-js/mdx does; importing that
 * would load the whole compiler, 180 modules, to draw what is compiled already.
 * @param code from `compileMdx`, never from elsewhere: it is run
 */
export function runMdx(code: string): MDXModule {
  const body = new Function(code) as (given: typeof runtime) => MDXModule;
  return body(runtime);
}
