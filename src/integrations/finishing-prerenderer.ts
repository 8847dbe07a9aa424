import type { AstroPrerenderer, PathWithRoute } from 'astro';
import type { Finishing } from './finishing.ts';
import type { Remote } from './thread-calls.ts';

/** Pages that only lead elsewhere; search finds none of them. */
const LEADS_ELSEWHERE = /^src\/pages\/(?:m\/\[model\]|\[\.\.\.retired\])\.astro$/;

const isSearched = ({ route }: PathWithRoute): boolean => route.type === 'page' && !LEADS_ELSEWHERE.test(route.component);

/**
 * Astro's own prerenderer, whose pages go through the thread that finishes them before they are written. Several are
 * under way at once (`build.concurrency`): while one is finished there, the next is drawn here. What search does not
 * find is drawn last, beside the writing of the search index.
 * @param checked settles when all content is read and checked; what a mistake there keeps from being drawn fails with it
 * @param site folder of the built pages
 */
export function finishingPrerenderer(
  drawing: AstroPrerenderer,
  checked: Promise<unknown>,
  thread: Remote<Finishing>,
  site: string,
  base: string,
): AstroPrerenderer {
  const turns = new Map<string, number>();
  /** Turns below this number are searched; of them so many are not finished yet. */
  let searched = 0;
  let open = 0;
  const key = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
  /** Where drawing stumbles over a mistake in the content, the mistake is what the reader has to hear of. */
  const rather = async (error: unknown): Promise<never> => {
    await checked;
    throw error;
  };
  const finish = async (response: Response, path: string, turn: number): Promise<Response> => {
    if (!response.headers.get('content-type')?.startsWith('text/html')) {
      await thread.call('pass', turn);
      return response;
    }
    const html = await thread.call('page', turn, path === '/404/' ? '/404.html' : path, await response.arrayBuffer().catch(rather));
    return new Response(html, { status: response.status, headers: response.headers });
  };
  return {
    ...drawing,
    name: 'edition',
    getStaticPaths: async () => {
      const all = await drawing.getStaticPaths().catch(rather);
      const paths = [...all.filter(isSearched), ...all.filter((path) => !isSearched(path))];
      for (const path of paths) {
        if (path.route.type !== 'page' || turns.has(key(path.pathname))) continue;
        turns.set(key(path.pathname), turns.size);
        if (isSearched(path)) open = ++searched;
      }
      return paths;
    },
    render: async (request, options) => {
      const drawn = await drawing.render(request, options).catch(rather);
      if (options.routeData.type !== 'page') return drawn;
      const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      const turn = turns.get(key(path));
      if (turn === undefined) throw new Error(`the page ${path} was drawn, but is not on the list of pages`);
      const finished = await finish(drawn instanceof Response ? drawn : drawn.response, path, turn);
      if (turn < searched && --open === 0) {
        await checked;
        await thread.call('seal', site);
      }
      return drawn instanceof Response ? finished : { ...drawn, response: finished };
    },
  };
}
