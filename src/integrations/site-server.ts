import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** Header rules of a `_headers` file: a path pattern and the headers it sets. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [string, string][];
}

/** Parses a `_headers` file (Netlify's and Cloudflare's format): a path, then indented `Name: value` lines. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else
      rules.push({
        pattern: new RegExp(
          `^${line
            .trim()
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll('*', '.*')}$`,
        ),
        headers: [],
      });
  }
  return rules;
}

/**
 * A plain static server for a built site: below its base, compressed as hosts do, with the headers the site asks for and
 * its 404 page.
 * @param site folder of the built site
 * @param base path the site was built for, beginning and ending in `/`
 */
export function siteServer(site: string, base: string): Server {
  const headersFile = join(site, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const files = sirv(site, { dev: true, etag: true, extensions: [] });
  const notFound = join(site, '404.html');
  // Its types are those of a framework that it does not need.
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeSafely(request.url ?? '/');
    if (path === null) return void response.writeHead(400).end();
    if (!path.startsWith(base)) return void response.writeHead(path === '/' || `${path}/` === base ? 302 : 404, { location: base }).end();
    const inside = path.slice(base.length);
    if (inside !== '' && !inside.endsWith('/') && existsSync(join(site, inside, 'index.html')))
      return void response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
    request.url = `/${encodeURI(/(?:^|\/)$/.test(inside) ? `${inside}index.html` : inside)}`;
    for (const { pattern, headers } of rules) if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    files(request, response, () => {
      const body = existsSync(notFound) ? readFileSync(notFound) : '';
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : body);
    });
  };
  return createServer((request, response) => compress(request, response, () => answer(request, response)));
}

/** The path of a request in plain, or null when it is none (`//`, `/%`). */
function decodeSafely(address: string): string | null {
  try {
    return decodeURI(new URL(address, 'http://x').pathname);
  } catch {
    return null;
  }
}

/** Listens on the first free port from `from` on. */
export function listen(server: Server, from: number, host = 'localhost'): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = from;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= from + 100) return reject(error);
      server.listen(++port, host);
    });
    server.on('listening', () => resolve(port));
    server.listen(port, host);
  });
}
