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

test('twenty posts of one code are one call to Unipile', { tag: '@no-js' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  const form = { ...(await wizard.hiddenFields()), code: '000000' };
  await Promise.all(Array.from({ length: 20 }, () => wizard.page.request.post('/api/submit_code', { form })));
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test("a stranger's post changes nothing", { tag: '@no-js' }, async ({ wizard, otherBrowser, sandbox }) => {
  await wizard.reachCheckpoint();
  const form = { ...(await wizard.hiddenFields()), code: '123456' };
  const other = await otherBrowser();
  await other.open();
  await other.page.request.post('/api/submit_code', { form });
  await other.page.request.post('/api/start_over', { form: { ...form, operation: 'another-operation' } });
  await wizard.reload();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('no key, password or code is in any address, answer or log', async ({ browser, hasScripts }) => {
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
    await wizard.signIn('canary-name@sandbox.test', 'canary-password');
    await expect(wizard.text("didn't accept this login")).toBeVisible();
    await wizard.reload();
    await wizard.signIn('code@sandbox.test');
    await expect(wizard.heading).toHaveText("Confirm that it's you");
    await wizard.submitCode('8888776655');
    await expect(wizard.text("That code didn't work.")).toBeVisible();
    await wizard.reload();
    await wizard.submitCode('12');
    await expect(wizard.text('A code has at least 4 digits.')).toBeVisible();
    await wizard.submitCode('123456');
    await expect(wizard.heading).toHaveText('Messenger is connected');
    expect(await server.sandbox.posts(), 'the canaries were sent').toEqual({ connect: 2, solve: 2 });

    await expect.poll(() => server.log, 'the log was captured').toContain('account connected');
    expect(server.log, 'at the finest level').toContain('TRACE');
    const seen = (await Promise.all(answers)).join('\n');
    expect(seen, 'the answers were captured').toContain('canary-name@sandbox.test');
    const stored = JSON.stringify([await context.storageState(), await page.content()]);
    for (const canary of ['sandbox-key', 'canary-password', '8888776655']) {
      for (const [where, text] of Object.entries({ seen, stored, log: server.log })) {
        expect(text.includes(canary), `${canary} in: ${where}`).toBe(false);
      }
    }
  } finally {
    await context.close();
    await server.stop();
  }
});
