import { Flow } from '../support/flow';
import { Server } from '../support/server';
import { test as base, expect } from '../support/test';
import { TlsProxy } from '../support/tls';
import { WebKit, type WebKitPage } from '../support/webkit';
import { mainFlows } from './flows';

const test = base.extend<{ webkitPage: WebKitPage; flow: Flow }, { tls: TlsProxy; webkit: WebKit }>({
  // This browser keeps no secure cookie of a plain address, not even on loopback.
  tls: [
    async ({}, use) => {
      const tls = await TlsProxy.start();
      await use(tls);
      tls.stop();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ tls }, use) => {
      const server = await Server.start({ PUBLIC_URL: tls.address });
      tls.target = server.address;
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ tls, server: _ }, use) => use(tls.address),

  webkit: [
    async ({}, use) => {
      const webkit = await WebKit.start();
      await use(webkit);
      await webkit.stop();
    },
    { scope: 'worker' },
  ],

  webkitPage: async ({ webkit, hasScripts, complaints, sandbox: _ }, use, info) => {
    const page = await webkit.open(hasScripts, complaints);
    try {
      await use(page);
      if (info.status !== info.expectedStatus) {
        await info.attach('page.png', { body: await page.screenshot(), contentType: 'image/png' });
      }
    } finally {
      await page.close();
    }
  },

  flow: async ({ webkitPage, baseURL, hasScripts }, use) => use(new Flow(webkitPage, baseURL ?? '', hasScripts)),
});

mainFlows(test);

test('the page is drawn', async ({ webkitPage, flow }) => {
  await webkitPage.goto('about:blank');
  const blank = await webkitPage.screenshot();
  await flow.open();
  const page = await webkitPage.screenshot();
  // Of the same size, but there is little to compress in the blank one.
  expect(page.length).toBeGreaterThan(5 * blank.length);
});
