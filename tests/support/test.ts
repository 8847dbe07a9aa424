import { expect, test as base, type Page } from '@playwright/test';

interface Options {
  /** Complaints of the browser that a test provokes on purpose. */
  forgiven: RegExp | null;
}

interface Fixtures {
  /** What the browser complained of, or asked of others; nothing is allowed by the end of a test. */
  complaints: string[];
}

/**
 * Playwright's test, with one rule for every page that a test opens: no request leaves the origin, nothing is said on
 * the console as an error, nothing breaks the content policy, no script throws.
 */
export const test = base.extend<Options & Fixtures>({
  forgiven: [null, { option: true }],
  complaints: [
    async ({ context, baseURL, forgiven }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
      });
      context.on('request', (request) => {
        const url = request.url();
        if (!/^(?:data|blob|about):/.test(url) && new URL(url).origin !== origin) complaints.push(`request to ${url}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      await use(complaints);
      expect(complaints.filter((complaint) => !forgiven?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until a page is loaded and laid out. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
