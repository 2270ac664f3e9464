import { expect, test } from '../support/test';

test('an approval on another device connects the account', { tag: '@main' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await expect(wizard.page.getByRole('listitem')).toHaveText([
    'Open Facebook on a phone or computer where you are signed in.',
    'Tap the notification that asks if you are trying to sign in.',
    'Confirm that it is you. This page then goes on by itself.',
  ]);
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('the page goes on without being loaded anew', { tag: ['@main', '@wasm'] }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  let loads = 0;
  wizard.page.on('framenavigated', () => loads++);
  await wizard.chooseDevice();
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
  await expect(wizard.heading).toBeFocused();
  expect(loads).toBe(0);
});

test('a refusal on the other device can be followed by another try', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await sandbox.deny();
  await expect(wizard.text('Facebook says that this sign-in was not approved.')).toBeVisible();
  await wizard.chooseDevice();
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
});

test('a code can be entered while an approval is awaited', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await expect(wizard.choices).toContainText('Waiting for your approval');
  await wizard.submitCode('123456');
  await wizard.expectConnected('Amélie Laurent');
  expect(await sandbox.intents()).toEqual([]);
});

test('an approval also counts while a code is being typed', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await wizard.code.fill('12');
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
});

test('a page where a code is being typed does not load itself anew', { tag: '@no-js' }, async ({ wizard, sandbox }) => {
  const refresh = wizard.page.locator('meta[http-equiv=refresh]');
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await expect(refresh).toHaveAttribute('content', '3');
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await expect(wizard.code).toBeVisible();
  await expect(refresh).toHaveAttribute('content', /^(29\d|300|301)$/);
  await sandbox.reset();
});

test('the way back from the code to the device asks for nothing anew', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await wizard.choices.getByRole('link', { name: 'Approve on a device' }).click();
  await expect(wizard.heading).toHaveText('Approve the login on your device');
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('a wrong code while an approval is awaited leaves both ways open', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await wizard.submitCode('000000');
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  // That the code has taken the approval's place is learnt a moment later.
  await expect(async () => {
    await wizard.catchUp();
    await expect(wizard.choices.getByRole('button', { name: 'Approve on a device' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await wizard.chooseDevice();
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
});

test('the buttons of the sandbox play the other device', async ({ wizard }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  // A page that waits folds the bar up again when it loads itself anew, where no script runs. This one does not.
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await expect(wizard.code).toBeVisible();
  await wizard.unfoldSandbox();
  await wizard.sandboxButton('Deny').click();
  await expect(wizard.text('Facebook says that this sign-in was not approved.')).toBeVisible();
  await wizard.alive();
  await wizard.chooseDevice();
  await wizard.page.getByRole('link', { name: 'Enter a code instead' }).click();
  await expect(wizard.code).toBeVisible();
  await wizard.unfoldSandbox();
  await wizard.sandboxButton('Approve').click();
  await wizard.expectConnected('Amélie Laurent');
});
