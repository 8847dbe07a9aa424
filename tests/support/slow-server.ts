import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileOf } from '../../src/integrations/built-page.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Pages come in pieces of so many bytes, so far apart (in milliseconds); what comes after the first part comes at once. */
const PIECE = 1_500;
const PAUSE = 15;
const FIRST_PART = 100_000;

/** Serves a built site as a slow line does: pages arrive piece by piece, and the browser paints what it has. */
export function slowServer(site: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(site, fileOf(path));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    const body = readFileSync(file);
    if (extname(file) !== '.html') return void response.end(body);
    void (async () => {
      for (let at = 0; at < FIRST_PART; at += PIECE) {
        response.write(body.subarray(at, Math.min(at + PIECE, FIRST_PART)));
        await wait(PAUSE);
        if (at + PIECE >= body.length) break;
      }
      response.end(body.subarray(FIRST_PART));
    })();
  });
}
