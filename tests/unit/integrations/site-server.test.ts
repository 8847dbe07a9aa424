import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, parseHeaders, siteServer } from '../../../src/integrations/site-server.ts';

const site = mkdtempSync(join(tmpdir(), 'catching-up-served-'));
const server = siteServerOf();
let port = 0;

function siteServerOf(): ReturnType<typeof siteServer> {
  mkdirSync(join(site, 'a'));
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, 'a', 'index.html'), 'page');
  writeFileSync(join(site, '404.html'), 'not here');
  writeFileSync(join(site, '_headers'), '# a remark\n/base/*\n  X-All: 1\n\n/base/a/\n  X-Own: a: b; c\n');
  return siteServer(site, '/base/');
}

/** Asks with the path exactly as written. */
function ask(path: string, method = 'GET'): Promise<{ status: number | undefined; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: 'localhost', path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  port = await listen(server, 4700);
});
afterAll(() => void server.close());

describe('the server of a built site', () => {
  test('answers pages below its base, with the headers of their path', async () => {
    expect(await ask('/base/')).toMatchObject({ status: 200, body: 'home', headers: { 'x-all': '1' } });
    const answer = await ask('/base/a/?q=1');
    expect(answer).toMatchObject({ status: 200, body: 'page', headers: { 'x-all': '1', 'x-own': 'a: b; c' } });
  });

  test('leads to the base and to the closing slash', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/base/' } });
    expect(await ask('/base')).toMatchObject({ status: 302, headers: { location: '/base/' } });
    expect(await ask('/base/a')).toMatchObject({ status: 301, headers: { location: '/base/a/' } });
  });

  test('answers what is not there with the page for it', async () => {
    expect(await ask('/base/nowhere/')).toMatchObject({ status: 404, body: 'not here', headers: { 'content-type': 'text/html; charset=utf-8', 'x-all': '1' } });
    expect(await ask('/base/nowhere/', 'HEAD')).toMatchObject({ status: 404, body: '' });
    expect(await ask('/other/')).toMatchObject({ status: 404 });
  });

  test.each(['//', '/%', '/base/%E3%81', '/base/..%2f..%2fetc/passwd', '/base/../../etc/passwd', 'http://[', '/base/\\..\\x'])('survives %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.body).not.toContain('root:');
    expect(await ask('/base/')).toMatchObject({ status: 200 });
  });

  test('takes the next free port', async () => {
    const second = siteServer(site, '/');
    expect(await listen(second, port)).toBe(port + 1);
    expect((second.address() as AddressInfo).port).toBe(port + 1);
    second.close();
  });
});

test('_headers: paths, stars, remarks and values with colons', () => {
  const rules = parseHeaders("# remark\n/a.b/*\n  X-One: 1\n  Content-Security-Policy: default-src 'none'; img-src data:\n\n/c\n\tX-Two: 2\n");
  expect(rules.map(({ headers }) => headers)).toEqual([
    [
      ['X-One', '1'],
      ['Content-Security-Policy', "default-src 'none'; img-src data:"],
    ],
    [['X-Two', '2']],
  ]);
  expect(['/a.b/', '/a.b/c/d', '/axb/', '/c'].map((path) => rules.map(({ pattern }) => pattern.test(path)))).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [false, true],
  ]);
});
