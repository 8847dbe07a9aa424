import { chromium, type FullConfig } from '@playwright/test';
import { listen, previewServer, stop } from '../../src/commands/preview-server.ts';
import { SITE } from './site.ts';

/**
 * Serves the built site with its headers while the specs run, unless SITE_URL says that someone else does, and opens
 * one page, so that no test pays for the first start of the browser.
 */
export default async function serveSite(config: FullConfig): Promise<() => void> {
  if (process.env['SITE_URL']) return () => undefined;
  const server = previewServer(SITE, process.env['BASE'] ?? '/');
  process.env['SITE_URL'] = `http://localhost:${await listen(server, 4400 + (process.pid % 500))}`;
  const browser = await chromium.launch({ ...config.projects[0]?.use.launchOptions, timeout: 300_000 });
  await (await browser.newPage()).goto(process.env['SITE_URL'], { timeout: 300_000 });
  await browser.close();
  return () => stop(server);
}
