import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, previewServer, stop } from '../../../src/commands/preview-server.ts';

const BIG = 4_000_000;
const TEXT = '0123456789'.repeat(1000);
const site = mkdtempSync(join(tmpdir(), 'catching-up-served-'));
for (const folder of ['a', 'pagefind', '_astro']) mkdirSync(join(site, folder));
for (const [file, content] of Object.entries({
  'index.html': 'home',
  'a/index.html': 'page',
  '404.html': 'not here',
  'text.txt': TEXT,
  'big.bin': Buffer.alloc(BIG),
  'pagefind/wasm.unknown.pagefind': Buffer.alloc(5000, 'x'),
  _headers: '/base/*\n  X-All: 1\n\n/base/a/\n  X-Own: a: b; c\n\n/base/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
}))
  writeFileSync(join(site, file), content);
symlinkSync(join(site, 'nowhere'), join(site, 'dangling.txt'));
const server = previewServer(site, '/base/');
let port = 0;

interface Answer {
  status: number | undefined;
  body: string;
  headers: IncomingHttpHeaders;
}

/** Asks with the path exactly as written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: 'localhost', path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString('latin1')));
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => void (port = await listen(server, 4700)));
afterAll(() => {
  stop(server);
  rmSync(site, { recursive: true });
});

describe('pages', () => {
  test('lie below the base, with the headers of their path', async () => {
    expect(await ask('/base/')).toMatchObject({ status: 200, body: 'home', headers: { 'x-all': '1' } });
    expect(await ask('/base/a/?q=1')).toMatchObject({ status: 200, body: 'page', headers: { 'x-all': '1', 'x-own': 'a: b; c' } });
    expect(await ask(`http://localhost:${port}/base/a/`)).toMatchObject({ status: 200, body: 'page' });
  });

  test('are redirected to with their query', async () => {
    expect(await ask('/?q=x')).toMatchObject({ status: 302, headers: { location: '/base/?q=x' } });
    expect(await ask('/base?q=x')).toMatchObject({ status: 301, headers: { location: '/base/?q=x' } });
    expect(await ask('/base/a?q=%E8%AA%9E&k=1')).toMatchObject({ status: 301, headers: { location: '/base/a/?q=%E8%AA%9E&k=1' } });
  });

  test('that do not exist answer 404 with the page for it, which is not kept', async () => {
    const missing = await ask('/base/_astro/gone.js');
    expect(missing).toMatchObject({ status: 404, body: 'not here', headers: { 'content-type': 'text/html; charset=utf-8', 'x-all': '1' } });
    expect(missing.headers['cache-control']).toBeUndefined();
    expect(await ask('/base/nowhere/', {}, 'HEAD')).toMatchObject({ status: 404, body: '' });
    for (const path of ['/other/', '/base/dangling.txt', '/base/index.html/', '/base/.git/config'])
      expect(await ask(path), path).toMatchObject({ status: 404 });
  });

  test.each(['//', '/%', '/base/%E3%81', '/base/%00', '/base/..%2f..%2fetc/passwd', '/base/../../etc/passwd', 'http://[', '/base/\\..\\x'])(
    'are not to be had by %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(300);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('root:');
    },
  );
});

describe('methods', () => {
  test('HEAD gives what GET gives, without the body', async () => {
    const [get, head] = [await ask('/base/text.txt'), await ask('/base/text.txt', {}, 'HEAD')];
    expect(head).toMatchObject({ status: 200, body: '' });
    for (const name of ['content-length', 'content-type', 'etag', 'last-modified'] as const) expect(head.headers[name]).toBe(get.headers[name]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed, and the answer says what is', async (method) => {
    for (const path of ['/base/', '/base/nowhere']) expect(await ask(path, {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

// RFC 9110, sections 13 and 14.
describe('ranges and conditions', () => {
  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-9', 0, 9],
    ['bytes=9990-', 9990, 9999],
    ['bytes=-10', 9990, 9999],
    ['bytes=-99999', 0, 9999],
    ['bytes=5-99999999999999999999', 5, 9999],
  ])('%s is that part of the file, as it is', async (range, first, last) => {
    const answer = await ask('/base/text.txt', { range, 'accept-encoding': 'gzip, br' });
    expect(answer).toMatchObject({ status: 206, headers: { 'content-range': `bytes ${first}-${last}/10000` } });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body).toBe(TEXT.slice(first, last + 1));
  });

  test.each(['bytes=10000-', 'bytes=99999-100000', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
    expect(await ask('/base/text.txt', { range })).toMatchObject({ status: 416, body: '', headers: { 'content-range': 'bytes */10000' } });
  });

  test.each(['bytes=5-2', 'bytes=x-y', 'bytes=', 'lines=1-2', 'bytes=0-1,5-6', 'nonsense'])('%s does no harm', async (range) => {
    const { status, body } = await ask('/base/text.txt', { range });
    expect([200, 416]).toContain(status);
    if (status === 200) expect(body).toBe(TEXT);
  });

  test('a file that has not changed is not sent again', async () => {
    const { etag = '', 'last-modified': modified = '' } = (await ask('/base/text.txt')).headers;
    for (const headers of [{ 'if-none-match': etag }, { 'if-none-match': '*' }, { 'if-modified-since': modified }])
      expect(await ask('/base/text.txt', headers as Record<string, string>)).toMatchObject({ status: 304, body: '' });
    expect(await ask('/base/text.txt', { 'if-none-match': '"other"', 'if-modified-since': modified })).toMatchObject({ status: 200 });
    expect(await ask('/base/text.txt', { 'if-match': '"other"' })).toMatchObject({ status: 412 });
    expect(await ask('/base/text.txt', { range: 'bytes=0-1', 'if-range': '"other"' })).toMatchObject({ status: 200 });
  });
});

describe('types and compression', () => {
  test('text is compressed, what is compressed already is not', async () => {
    expect((await ask('/base/text.txt', { 'accept-encoding': 'gzip' })).headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    const packed = (await ask('/base/pagefind/wasm.unknown.pagefind', { 'accept-encoding': 'gzip' })).headers;
    expect([packed['content-type'], packed['content-encoding']]).toEqual(['application/octet-stream', undefined]);
  });
});

describe('the server lives', () => {
  const openFiles = (): number => readdirSync('/proc/self/fd').length;
  const isLinux = existsSync('/proc/self/fd');

  test.skipIf(!isLinux)('and closes the files of readers who have gone', async () => {
    const before = openFiles();
    for (let n = 0; n < 200; n++)
      await new Promise<void>((resolve) => {
        const socket = connect(port, 'localhost', () => socket.write(`GET /base/big.bin HTTP/1.1\r\nHost: x\r\n\r\n`));
        socket.once('data', () => socket.destroy());
        socket.once('close', () => resolve());
      });
    await expect.poll(openFiles, { timeout: 30_000 }).toBeLessThan(before + 10);
    expect(await ask('/base/')).toMatchObject({ status: 200 });
  });

  test('when a file goes while it is asked for, or its folder with the 404 page', async () => {
    const passing = mkdtempSync(join(tmpdir(), 'catching-up-passing-'));
    const other = previewServer(passing, '/');
    const otherPort = await listen(other, port + 1);
    const fetchIt = (path: string): Promise<number> =>
      fetch(`http://localhost:${otherPort}${path}`).then(async (response) => (await response.text(), response.status));
    const file = join(passing, 'x.txt');
    for (let n = 0; n < 50; n++) {
      writeFileSync(file, TEXT);
      const asked = fetchIt('/x.txt').catch(() => 404);
      if (n % 2 === 0) await new Promise(setImmediate);
      rmSync(file);
      expect([200, 404]).toContain(await asked);
    }
    rmSync(passing, { recursive: true });
    expect(await fetchIt('/')).toBe(404);
    stop(other);
  });

  test('with the next free port when its own is taken', async () => {
    const second = previewServer(site, '/');
    const free = await listen(second, port);
    expect(free).toBeGreaterThan(port);
    expect((second.address() as AddressInfo).port).toBe(free);
    stop(second);
  });
});
