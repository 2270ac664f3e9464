import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '../support/test';
import { Server } from '../support/server';

/** A server that can be stopped and started anew at the same address. What it has on Unipile's side outlives it. */
const test = base.extend<{ restart: () => Promise<void>; unipile: Server }>({
  // Another server's sandbox plays Unipile.
  unipile: async ({}, use) => {
    const unipile = await Server.start();
    await use(unipile);
    await unipile.stop();
  },
  restart: async ({ wizard, unipile }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'unipile-connect-'));
    const settings = {
      UNIPILE_DSN: unipile.sandbox.address,
      UNIPILE_API_KEY: 'sandbox-key',
      BRAND_NAME: 'Acme',
      OPEN_CONNECT: 'true',
      DATABASE: `sqlite:${join(folder, 'attempts.db')}`,
    };
    let server = await Server.start(settings);
    try {
      await wizard.open(server.address);
      await use(async () => {
        await server.stop();
        server = await Server.start({ ...settings, LISTEN: new URL(server.address).host });
      });
    } finally {
      await server.stop();
      await rm(folder, { recursive: true });
    }
  },
});

// The page asks while nobody is there.
test.use({ allowedComplaints: [/Failed to load resource/] });

test('a code is taken by a server that was started anew', async ({ wizard, restart, unipile }) => {
  await wizard.signIn('code@sandbox.test');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await restart();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  expect(await unipile.sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('a connected account is still connected after a restart', async ({ wizard, restart, page }) => {
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await restart();
  await page.reload();
  await wizard.expectConnected('Maria Rossi');
});
