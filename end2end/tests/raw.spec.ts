import { expect, test } from '../support/test';
import { Server } from '../support/server';
import { Wizard } from '../support/wizard';

test('twenty posts of one operation are one call to Unipile', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  const form = { ...(await wizard.hiddenFields()), username: 'code@sandbox.test', password: 'sandbox-pass' };
  const posts = Array.from({ length: 20 }, () => wizard.page.request.post('/api/sign_in', { form }));
  for (const response of await Promise.all(posts)) expect(response.status()).toBe(200);
  expect((await sandbox.posts()).connect).toBe(1);
});

test('two sign-ins at once are one call to Unipile', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  const { attempt } = await wizard.hiddenFields();
  const post = (operation: string) => {
    const form = { attempt, operation, username: 'slow@sandbox.test', password: 'sandbox-pass' };
    return wizard.page.request.post('/api/sign_in', { form });
  };
  await Promise.all([post('operation-one'), post('operation-two')]);
  expect((await sandbox.posts()).connect).toBe(1);
});

test('a post that another site made the browser send is refused', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  const form = { ...(await wizard.hiddenFields()), username: 'code@sandbox.test', password: 'sandbox-pass' };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]) {
    const response = await wizard.page.request.post('/api/sign_in', { form, headers });
    expect(response.status(), JSON.stringify(headers)).toBe(403);
  }
  expect((await sandbox.posts()).connect).toBe(0);
});

test('no key, password or code is in any answer or log', async ({ browser, hasScripts }) => {
  const canaries = ['sandbox-key', 'canary-password', '8888776655'];
  const server = await Server.start({ RUST_LOG: 'trace' });
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: hasScripts });
  try {
    const page = await context.newPage();
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      const body = response.body().then(String, () => '');
      answers.push(body.then((body) => `${response.url()} ${JSON.stringify(response.headers())} ${body}`));
    });
    const wizard = new Wizard(page, hasScripts);
    await wizard.open();
    await wizard.signIn('code@sandbox.test', 'canary-password');
    await expect(wizard.text("didn't accept this login")).toBeVisible();
    await wizard.signIn('code@sandbox.test');
    await expect(wizard.heading).toHaveText("Confirm that it's you");
    await wizard.submitCode('8888776655');
    await expect(wizard.text("That code didn't work.")).toBeVisible();
    await wizard.submitCode('123456');
    await expect(wizard.heading).toHaveText('Messenger is connected');
    const everything = [server.log, ...(await Promise.all(answers))].join('\n');
    expect(server.log, 'the log was captured').toContain('account connected');
    for (const canary of canaries) expect(everything.includes(canary), canary).toBe(false);
  } finally {
    await context.close();
    await server.stop();
  }
});
