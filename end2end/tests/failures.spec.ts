import { type Fault } from '../support/sandbox';
import { Server } from '../support/server';
import { expect, test } from '../support/test';
import { Wizard } from '../support/wizard';

const reference = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;

const refusals = [
  { username: 'restricted@sandbox.test', heading: 'Facebook wants you to do something first', code: 'MC-403' },
  { username: 'action@sandbox.test', heading: 'Facebook wants you to do something first', code: 'MC-403' },
  { username: 'trouble@sandbox.test', heading: "That didn't work just now", code: 'MC-503' },
];
for (const { username, heading, code } of refusals) {
  test(`${username} leads to ${code}, with a reference and a way on`, async ({ wizard, server }) => {
    await wizard.open();
    await wizard.signIn(username);
    await expect(wizard.heading).toHaveText(heading);
    await expect(wizard.text(code)).toBeVisible();
    const shown = await wizard.text(reference).innerText();
    expect(server.log, 'the reference is in the log').toContain(shown);
    const facebook = wizard.page.getByRole('link', { name: 'Open Facebook' });
    if (code === 'MC-403') await expect(facebook).toHaveAttribute('href', 'https://www.facebook.com/');
    else await expect(facebook).toHaveCount(0);
    await wizard.button('Try again').click();
    await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
    await expect(wizard.username).toHaveValue(username);
    await expect(wizard.password).toHaveValue('');
  });
}

const problem = (status: number, type: string): Fault['fault'] => ({
  status,
  body: JSON.stringify({ status, type: `errors/${type}`, title: '<i>upstream words</i>', detail: 'upstream words' }),
});
const faults = [
  { what: 'a wrong key', fault: problem(401, 'missing_credentials'), heading: 'This is not your fault', code: 'MC-501' },
  { what: 'an open sign-in', fault: problem(425, 'auth_in_progress'), heading: 'A sign-in is already open', code: 'MC-425' },
  { what: 'an unknown refusal', fault: problem(418, 'teapot'), heading: 'Something went wrong', code: 'MC-500' },
  {
    what: "a proxy's page",
    fault: { status: 502, content_type: 'text/html', body: '<h1>upstream words</h1>' },
    heading: "That didn't work just now",
    code: 'MC-503',
  },
  { what: 'a lost connection', fault: { drop: true }, heading: "That didn't work just now", code: 'MC-503' },
];
test.describe('Unipile answers with', () => {
  // A wrong key is the operator's business, and an error in the log.
  test.use({ allowedComplaints: [/ ERROR .*Unipile refuses this installation/] });

  for (const { what, fault, heading, code } of faults) {
    test(`${what}: ${code}, none of its words, and the next try works`, { tag: '@no-js' }, async ({ wizard, sandbox }) => {
      await sandbox.spoil({ next: 1, operation: 'connect', fault });
      await wizard.open();
      await wizard.signIn('ok@sandbox.test');
      await expect(wizard.heading).toHaveText(heading);
      await expect(wizard.text(code)).toBeVisible();
      await expect(wizard.text(reference)).toBeVisible();
      await expect(wizard.page.getByRole('main')).not.toContainText('upstream words');
      await wizard.button('Try again').click();
      await wizard.signIn('ok@sandbox.test');
      await wizard.expectConnected('Maria Rossi');
      expect(await sandbox.posts(), 'nothing is repeated by itself').toEqual({ connect: 2, solve: 0 });
    });
  }
});

test('an answer that did not get through at the checkpoint can be given again', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await sandbox.spoil({ next: 1, operation: 'solve', fault: problem(503, 'service_unavailable') });
  await wizard.submitCode('123456');
  await expect(wizard.text("That didn't go through. Try again.")).toBeVisible();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
});

test.describe('when Unipile is slow to tell', () => {
  test.use({ alone: true });

  test('a name that comes late is shown all the same', async ({ wizard, sandbox }) => {
    await sandbox.spoil({ next: 1, operation: 'get', fault: { delay_seconds: 30 } });
    await wizard.open();
    await wizard.signIn('ok@sandbox.test');
    await expect(wizard.text('Your account is now connected to Acme.')).toBeVisible();
    await sandbox.advance(30);
    await expect.poll(() => sandbox.calls()).toContainEqual(expect.objectContaining({ operation: 'get', status: 200 }));
    await wizard.catchUp();
    await wizard.expectConnected('Maria Rossi');
  });
});

test.describe('when the server cannot be reached', () => {
  test.use({ allowedComplaints: [/net::ERR_FAILED/] });

  test('the page says so, and keeps what was typed', { tag: '@wasm' }, async ({ wizard }) => {
    await wizard.open();
    await wizard.page.route('**/api/sign_in', (route) => route.abort());
    await wizard.signIn('ok@sandbox.test');
    await expect(wizard.page.getByRole('alert')).toHaveText(/We couldn't reach the server/);
    await expect(wizard.password).toHaveValue('sandbox-pass');
    await wizard.page.unroute('**/api/sign_in');
    await wizard.button('Sign in').click();
    await wizard.expectConnected('Maria Rossi');
  });
});

test.describe("when the page's code cannot be loaded", () => {
  test.use({ allowedComplaints: [/net::ERR_FAILED|Failed to fetch|plain way|preloaded/] });

  test('the plain forms work, and a page that waits goes on', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
    await wizard.page.route('**/*.wasm', (route) => route.abort());
    await wizard.page.goto('/');
    await wizard.signIn('approve@sandbox.test');
    await wizard.chooseDevice();
    await sandbox.approve();
    await expect(wizard.heading).toHaveText('Messenger is connected');
  });
});

test.describe('at an address where nothing is', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('the page says so, with a reference', { tag: '@no-js' }, async ({ wizard }) => {
    for (const address of ['/nothing/here', '/c/not-an-attempt']) {
      await wizard.page.goto(address);
      await expect(wizard.heading).toHaveText('There is nothing at this address');
      await expect(wizard.text('MC-404')).toBeVisible();
      await expect(wizard.text(reference)).toBeVisible();
    }
  });
});

test('an installation that is not open lets nobody in', async ({ browser, hasScripts }) => {
  const server = await Server.start({ UNIPILE_DSN: '127.0.0.1:9', UNIPILE_API_KEY: 'key', BRAND_NAME: 'Umbrella' });
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: hasScripts });
  try {
    const wizard = new Wizard(await context.newPage(), hasScripts);
    await wizard.open();
    await expect(wizard.heading).toHaveText('You need a link to connect');
    await expect(wizard.text('Go back to Umbrella and ask for a new one.')).toBeVisible();
    await expect(wizard.page.getByRole('textbox')).toHaveCount(0);
    await expect(wizard.page.getByText('nothing leaves this machine')).toHaveCount(0);
  } finally {
    await context.close();
    await server.stop();
  }
});
