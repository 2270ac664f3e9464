import { expect, test } from '../support/test';

test('when the five minutes are over the page says so, and a new start keeps the username', { tag: '@main' }, async ({
  wizard,
  sandbox,
}) => {
  await wizard.reachCheckpoint();
  await sandbox.advance(300);
  await wizard.catchUp();
  await expect(wizard.heading).toHaveText('The five minutes are over');
  await expect(wizard.text('MC-408')).toBeVisible();
  await wizard.button('Start again').click();
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await expect(wizard.username).toHaveValue('code@sandbox.test');
  await expect(wizard.password).toHaveValue('');
  expect((await sandbox.posts()).solve).toBe(0);
});

test('an approval that is still awaited when time is over ends with it', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await expect.poll(async () => (await sandbox.intents())[0]?.waiting_for_approval).toBe(true);
  await sandbox.advance(300);
  await expect(wizard.heading).toHaveText('The five minutes are over');
  const solves = (await sandbox.calls()).filter((call) => call.operation === 'solve');
  expect(solves.map((call) => call.status)).toEqual([408]);
});

test('a code after an early time-out is tried again, and then the sign-in has ended', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('early@sandbox.test');
  await sandbox.advance(61);
  await wizard.submitCode('123456');
  await expect(wizard.text("Facebook took too long to answer.")).toBeVisible();
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('This sign-in was ended');
  await expect(wizard.button('Start again')).toBeVisible();
  const solves = (await sandbox.calls()).filter((call) => call.operation === 'solve');
  expect(solves.map((call) => call.status)).toEqual([408, 400]);
});

test('an approval that times out early can be asked for again, and then the sign-in has ended', async ({
  wizard,
  sandbox,
}) => {
  await wizard.reachCheckpoint('early@sandbox.test');
  await wizard.chooseDevice();
  await expect.poll(async () => (await sandbox.intents())[0]?.waiting_for_approval).toBe(true);
  await sandbox.advance(61);
  await expect(wizard.text('Facebook took too long to answer.')).toBeVisible();
  await wizard.choices.getByRole('button', { name: 'Approve on a device' }).click();
  await expect(wizard.heading).toHaveText('This sign-in was ended');
  const solves = (await sandbox.calls()).filter((call) => call.operation === 'solve');
  expect(solves.map((call) => call.status)).toEqual([408, 400]);
});

test('a code that comes too late is not sent', { tag: '@no-js' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.code.fill('123456');
  await sandbox.advance(301);
  await wizard.button('Continue').click();
  await expect(wizard.heading).toHaveText('The five minutes are over');
  expect((await sandbox.posts()).solve).toBe(0);
});

test('a page without scripts loads itself anew when the time is over', { tag: '@no-js' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await sandbox.advance(297);
  await wizard.page.reload();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await expect(wizard.heading).toHaveText('The five minutes are over');
});

test('the buttons of the sandbox move the time', async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await wizard.unfoldSandbox();
  await wizard.follow(wizard.sandboxButton('5 minutes later'));
  await expect(wizard.heading).toHaveText('The five minutes are over');
});

test('a slow sign-in says that it goes on, and ends by itself', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  await expect(wizard.text('Signing in to Facebook. This can take a minute.')).toBeVisible();
  await expect(wizard.button('Sign in')).toHaveAttribute('aria-busy', 'true');
  await expect(wizard.username).toHaveValue('slow@sandbox.test');
  for (const field of [wizard.username, wizard.password]) await expect(field).not.toBeEditable();
  await sandbox.advance(10);
  await wizard.expectConnected('Tomás Silva');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('a sign-in that takes long says so in its second sentence', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  const first = wizard.text('Signing in to Facebook. This can take a minute.');
  const later = wizard.text('Facebook is taking its time. Keep this page open.');
  await expect(first).toBeVisible();
  await expect(later).toBeHidden();
  // The clock of the style sheet, moved.
  await wizard.page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (['leave', 'come'].includes((animation as CSSAnimation).animationName)) animation.finish();
    }
  });
  await expect(later).toBeVisible();
  await expect(first).toBeHidden();
  await sandbox.advance(10);
  await wizard.expectConnected('Tomás Silva');
});

test('a slow sign-in can be given up; if it connects after all, the page says so', { tag: '@main' }, async ({
  wizard,
  sandbox,
}) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  await wizard.button('Cancel').click();
  await expect(wizard.button('Cancel')).toBeHidden();
  await expect(wizard.text('Signing in to Facebook.')).toBeHidden();
  await expect(wizard.username).toHaveValue('slow@sandbox.test');
  await sandbox.advance(10);
  await expect.poll(async () => (await sandbox.calls()).map((call) => call.operation)).toContain('get');
  await wizard.reload();
  await wizard.expectConnected('Tomás Silva');
  expect((await sandbox.posts()).connect).toBe(1);
});
