import { type BrowserContext, type Request, test as base, expect } from '@playwright/test';
import type { Sandbox } from './sandbox';
import { Server } from './server';
import { Wizard } from './wizard';

export { expect };

export type Options = {
  /** What a browser may complain about in this test. */
  allowedComplaints: RegExp[];
  /** Does this test need a server that no other test has used? On a shared one, the server may still be asking Unipile about
   * an account of an earlier test, and meet what was prepared for this one. */
  alone: boolean;
};

type Fixtures = Options & {
  wizard: Wizard;
  sandbox: Sandbox;
  /** The server that the test runs on. */
  running: Server;
  /** Does the page's own code run? */
  hasScripts: boolean;
  /** The wizard in a new tab of the same browser. */
  newTab: () => Promise<Wizard>;
  /** The wizard in another browser. */
  otherBrowser: () => Promise<Wizard>;
};

/** Notes whatever must not happen in any page of a browser. */
function watch(context: BrowserContext, hasScripts: boolean, complaints: string[]): void {
  context.on('console', (message) => {
    // Without scripts nobody fetches what was preloaded for them, and Chromium says so after a while.
    if (!hasScripts && message.text().includes('was preloaded using link preload')) return;
    if (['warning', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  // In Chromium's words, whose console tells of these. Firefox's does not.
  context.on('response', (response) => {
    const status = response.status();
    if (status >= 400) complaints.push(`Failed to load resource: a status of ${status}: ${response.url()}`);
  });
  context.on('request', (request) => {
    if (hasScripts && isPlainForm(request)) complaints.push(`a form went the plain way: ${request.url()}`);
  });
}

function isPlainForm(request: Request): boolean {
  return request.isNavigationRequest() && request.method() === 'POST' && request.url().includes('/api/');
}

export const test = base.extend<Fixtures & { complaints: string[] }, { server: Server }>({
  allowedComplaints: [[], { option: true }],
  alone: [false, { option: true }],

  // A server for each worker: whoever moves its clock disturbs nobody.
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  running: async ({ alone, server }, use) => {
    if (!alone) return use(server);
    const own = await Server.start();
    await use(own);
    await own.stop();
  },

  baseURL: async ({ running }, use) => use(running.address),

  hasScripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  sandbox: async ({ running }, use) => {
    await running.sandbox.reset();
    await use(running.sandbox);
  },

  complaints: async ({ running, allowedComplaints }, use, info) => {
    const complaints: string[] = [];
    const begin = running.log.length;
    await use(complaints);
    const log = running.log.slice(begin);
    complaints.push(...log.split('\n').filter((line) => / ERROR |panicked/.test(line)));
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: log, contentType: 'text/plain' });
    const unexpected = complaints.filter((text) => !allowedComplaints.some((allowed) => allowed.test(text)));
    expect(unexpected, 'what the browser and the server complained about').toEqual([]);
  },

  context: async ({ context, hasScripts, complaints, sandbox: _ }, use) => {
    watch(context, hasScripts, complaints);
    await use(context);
  },

  wizard: async ({ page, hasScripts }, use) => use(new Wizard(page, hasScripts)),

  newTab: async ({ context, hasScripts }, use) => {
    await use(async () => new Wizard(await context.newPage(), hasScripts));
  },

  otherBrowser: async ({ browser, baseURL, hasScripts, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: hasScripts });
      watch(context, hasScripts, complaints);
      contexts.push(context);
      return new Wizard(await context.newPage(), hasScripts);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
