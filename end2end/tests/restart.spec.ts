import { expect, test as base } from '../support/test';
import { Server } from '../support/server';

/** A server that can be stopped and started anew at the same address. */
const test = base.extend<{ restart: () => Promise<void> }>({
  restart: async ({ wizard }, use) => {
    let server = await Server.start();
    await wizard.open(server.address);
    await use(async () => {
      await server.stop();
      server = await Server.start({ LISTEN: new URL(server.address).host });
    });
    await server.stop();
  },
});

// The page asks while nobody is there.
test.use({ allowedComplaints: [/Failed to load resource/] });

test('a page that waits comes back by itself to a server that was started anew', async ({ wizard, restart }) => {
  await wizard.signIn('approve@sandbox.test');
  await wizard.chooseDevice();
  await restart();
  await wizard.catchUp();
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
});

test('a code for a server that has forgotten the attempt leads back to the start', async ({ wizard, restart }) => {
  await wizard.signIn('code@sandbox.test');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await restart();
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
});
