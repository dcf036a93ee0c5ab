import { type BrowserContext, expect, test as base } from '@playwright/test';
import { serveForStories, type Served } from './served-elsewhere';
import { fillByTyping } from './typed-fill';

export { expect } from '@playwright/test';

interface Watch {
  /** Console errors and warnings that this test provokes on purpose. */
  expectedConsole: RegExp[];
  /** Policy violations that this test provokes on purpose. */
  expectedViolations: RegExp[];
  /** Origins besides the server's that this test provokes requests to on purpose. */
  otherOrigins: RegExp[];
  /** What must not happen and did; the test fails unless this is empty at its end. */
  trouble: string[];
}

/** The browser's own log of an answer the page shows to the user in its own words. */
const failedAnswer = /^Failed to load resource: the server responded with a status of [45]\d\d/;
const local = /^(data|blob|about):/;

/** The one `test` of all specs: a violation, an error or a foreign request anywhere fails the test. */
export const test = base.extend<Watch, { server: Served }>({
  /**
   * Two stories in one workspace are in each other's way: until a machine is created, everybody is told the same next
   * app id, and the same document is prepared for whoever asked last. So each worker has a server of its own, and so
   * has a story that is told once more, since that is done by a new worker.
   */
  server: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- it is asked for nothing
    async ({}, give) => {
      const server = await serveForStories();
      await give(server);
      await server.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, give) => give(server.address),
  async page({ page, browserName }, give) {
    if (browserName === 'firefox') fillByTyping(page);
    await give(page);
  },
  expectedConsole: [[], { option: true }],
  expectedViolations: [[], { option: true }],
  otherOrigins: [[], { option: true }],
  trouble: [
    async ({ context, baseURL, expectedConsole, expectedViolations, otherOrigins }, use) => {
      const trouble: string[] = [];
      await watchPolicy(context, (text) => {
        if (expectedViolations.some((one) => one.test(text))) return;
        trouble.push(`policy violation: ${text}`);
      });
      context.on('weberror', (error) => {
        const { message, stack } = error.error();
        // Firefox tells of a refusal of the policy in this way.
        if (expectedConsole.some((one) => one.test(message))) return;
        trouble.push(`page error: ${message} ${stack}`);
      });
      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        const text = message.text();
        if (failedAnswer.test(text) || expectedConsole.some((one) => one.test(text))) return;
        const { url, lineNumber } = message.location();
        trouble.push(`console ${message.type()}: ${text} at ${url}:${lineNumber}`);
      });
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        const url = request.url();
        if (local.test(url) || new URL(url).origin === own) return;
        if (otherOrigins.some((one) => one.test(url))) return;
        trouble.push(`request to another origin: ${url}`);
      });
      await use(trouble);
      expect(trouble, 'nothing the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/** Reported by an event and not only by the console, whose wording changes with the browser. */
async function watchPolicy(context: BrowserContext, report: (text: string) => void): Promise<void> {
  await context.exposeFunction('reportPolicyViolation', report);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const place = `${event.sourceFile}:${event.lineNumber}`;
      const tell: unknown = Reflect.get(window, 'reportPolicyViolation');
      const text = `${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${place}`;
      if (typeof tell === 'function') tell(text);
    });
  });
}
