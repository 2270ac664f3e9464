import { expect, test } from '../support/test';
import { seconds } from '../support/wizard';

test('when the five minutes are over the page says so, and a new start keeps the username', async ({
  wizard,
  sandbox,
}) => {
  await wizard.reachCheckpoint();
  await sandbox.advance(300);
  await wizard.catchUp();
  await expect(wizard.heading).toHaveText('The five minutes are over');
  await wizard.button('Start again').click();
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
  await expect(wizard.button('Start again')).toBeVisible();
  const solves = (await sandbox.calls()).filter((call) => call.operation === 'solve');
  expect(solves.map((call) => call.status)).toEqual([408, 400]);
});

test('a slow sign-in says that it goes on, and ends by itself', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  await expect(wizard.button('Cancel')).toBeVisible();
  await sandbox.advance(10);
  await expect(wizard.heading).toHaveText('Messenger is connected');
});

test('a slow sign-in can be given up', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  await wizard.button('Cancel').click();
  await expect(wizard.button('Cancel')).toBeHidden();
  await expect(wizard.username).toHaveValue('slow@sandbox.test');
  expect((await sandbox.posts()).connect).toBe(1);
});

test('the first frame of the page shows the time that the server wrote', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  const response = await wizard.page.reload();
  const written = /role="timer"[^]*?<b[^>]*>(\d+:\d\d)/.exec((await response?.text()) ?? '')?.[1] ?? '';
  await wizard.alive();
  const difference = seconds(written) - (await wizard.secondsLeft());
  expect(difference).toBeGreaterThanOrEqual(0);
  expect(difference).toBeLessThanOrEqual(2);
});

test('after a sleep the page shows the time that is left at once', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  const before = await wizard.secondsLeft();
  await wizard.page.clock.fastForward('02:00');
  await expect.poll(() => wizard.secondsLeft()).toBeLessThanOrEqual(before - 119);
});

test('the time is told in words where no script runs', { tag: '@no-js' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await expect(wizard.deadline).toContainText('UTC');
});
