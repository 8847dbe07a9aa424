import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { readHeaderRules } from './header-rules.ts';

/**
 * A static server for a built site: below its base, compressed as hosts do, with the headers of `_headers` and the
 * site's 404 page. Files, ranges and conditional requests (RFC 9110) are left to `send`, which also closes a file whose
 * reader has gone.
 * @param site folder of the built site
 * @param base path the site was built for, beginning and ending in `/`
 */
export function previewServer(site: string, base: string): Server {
  const rules = readHeaderRules(site);
  const setHeaders = (response: ServerResponse, path: string): void => {
    for (const { pattern, headers } of rules) if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
  };

  const answerNotFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = await readFile(join(site, '404.html'), 'utf8').catch(() => 'Not Found');
    if (response.headersSent) return;
    setHeaders(response, `${base}404.html`);
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : page);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const url = parseTarget(request.url ?? '/');
    const path = url && decode(url.pathname);
    if (!url || path === null) return void response.writeHead(400).end();
    if (path === '/' && base !== '/') return redirect(response, 302, base, url.search);
    if (`${path}/` === base) return redirect(response, 301, base, url.search);
    if (!path.startsWith(base)) return void answerNotFound(request, response);

    send(request, url.pathname.slice(base.length - 1), { root: site, cacheControl: false, dotfiles: 'ignore' })
      .on('headers', () => setHeaders(response, path))
      .on('file', (_: string, { size }: Stats) => allowLongSuffix(request, size))
      .on('directory', () => redirect(response, 301, `${url.pathname.replace(/^\/+/, '/')}/`, url.search))
      .on('error', (error: HttpError) => {
        if (error.status === 404) return void answerNotFound(request, response);
        // The length and type that were set for the file do not hold for an answer without it.
        for (const name of ['content-length', 'content-type', 'cache-control']) response.removeHeader(name);
        response.writeHead(error.status, error.headers).end();
      })
      .pipe(response);
  };

  // Its types are those of a framework that it does not need.
  const compress = compression({ filter: isCompressible }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  return createServer((request, response) => compress(request, response, () => answer(request, response)));
}

/** What `send` reports; `headers` belong to the answer (`Content-Range` of a 416). */
interface HttpError extends Error {
  status: number;
  headers?: Record<string, string>;
}

/** A part of a file is a part of its own bytes, not of compressed ones; and what is no text is compressed already. */
function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  if (response.statusCode === 206 || type.startsWith('application/octet-stream')) return false;
  return compression.filter(request as never, response as never);
}

/** A suffix longer than the file means the whole file (RFC 9110, section 14.1.2); `send` would call it unsatisfiable. */
function allowLongSuffix(request: IncomingMessage, size: number): void {
  const suffix = /^bytes=-(\d+)$/.exec(request.headers.range ?? '')?.[1];
  if (suffix !== undefined && size > 0 && Number(suffix) > size) request.headers.range = 'bytes=0-';
}

/** The target of a request, in origin or absolute form; null when it is neither. */
function parseTarget(target: string): URL | null {
  return URL.parse(target.startsWith('/') ? `http://localhost${target}` : target);
}

/** A path with its percent escapes decoded, or null when they are no text. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, status: 301 | 302, path: string, search: string): void {
  response.writeHead(status, { location: `${path}${search}` }).end();
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

/** Stops a server at once, with the connections that are open. */
export function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
