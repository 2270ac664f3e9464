import { expect, test } from '../support/test';

test('a reload at the checkpoint comes back to it with no more time than before', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  const [before] = await sandbox.intents();
  await wizard.reload();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  const [after] = await sandbox.intents();
  expect(after.account_id).toBe(before.account_id);
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('a reload while an approval is awaited finds the same request', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.chooseDevice();
  await wizard.reload();
  await expect(wizard.waiting).toBeVisible();
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('a second tab shows the same checkpoint, and both end connected', async ({ wizard, newTab }) => {
  await wizard.reachCheckpoint();
  const second = await newTab();
  await second.open(wizard.page.url());
  await expect(second.heading).toHaveText("Confirm that it's you");
  await second.submitCode('123456');
  await second.expectConnected('Jonas Weber');
  await wizard.catchUp();
  await expect(wizard.heading).toHaveText('Messenger is connected');
});

test.describe('in another browser', () => {
  test.use({ allowedComplaints: [/status of 403/] });

  test('the address of an attempt shows nothing of it', async ({ wizard, otherBrowser }) => {
    await wizard.reachCheckpoint();
    const other = await otherBrowser();
    await other.page.goto(wizard.page.url());
    await expect(other.page.getByText('code@sandbox.test').and(other.page.locator('main *'))).toHaveCount(0);
    await expect(other.code).toHaveCount(0);
    await expect(other.page.getByRole('link', { name: 'Start a new sign-in' })).toBeVisible();
  });
});
