import { expect, test } from '../support/test';

test('a reload at the checkpoint comes back to it with no more time than before', { tag: '@main' }, async ({
  wizard,
  sandbox,
  hasScripts,
}) => {
  await wizard.reachCheckpoint();
  const end = (await wizard.deadline.getAttribute('datetime')) ?? 'no time';
  await sandbox.advance(100);
  await wizard.reload();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await expect(wizard.deadline).toHaveAttribute('datetime', end);
  if (hasScripts) expect(await wizard.secondsLeft()).toBeLessThan(200);
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('who goes elsewhere and comes back finds the checkpoint', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.page.goto('about:blank');
  await wizard.back();
  await expect(wizard.heading).toHaveText("Confirm that it's you");
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
  await wizard.expectConnected('Jonas Weber');
});

test('a second tab follows the first one from step to step', { tag: ['@main', '@wasm'] }, async ({
  wizard,
  newTab,
  sandbox,
}) => {
  await wizard.reachCheckpoint('two-steps@sandbox.test');
  const second = await newTab();
  await second.open(wizard.page.url());
  await wizard.chooseDevice();
  await expect(second.heading).toHaveText('Approve the login on your device');
  await sandbox.approve();
  await expect(second.heading).toHaveText('Enter the code from Facebook');
  await second.submitCode('654321');
  for (const tab of [second, wizard]) await tab.expectConnected('Priya Nair');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 2 });
});

test('a form of an old page changes nothing any more', { tag: '@no-js' }, async ({ wizard, newTab, sandbox }) => {
  await wizard.open();
  const old = await newTab();
  await old.open(wizard.page.url());
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await old.signIn('code@sandbox.test');
  await old.expectConnected('Maria Rossi');
  expect((await sandbox.posts()).connect).toBe(1);
});

test.describe('in another browser', () => {
  test.use({ allowedComplaints: [/status of 403/] });

  test('the address of an attempt shows nothing of it, and leads to a new one', async ({ wizard, otherBrowser }) => {
    await wizard.reachCheckpoint();
    const other = await otherBrowser();
    await other.open(wizard.page.url());
    await expect(other.heading).toHaveText('This sign-in belongs to another browser');
    await expect(other.text('MC-421')).toBeVisible();
    await expect(other.page.getByRole('main')).not.toContainText('sandbox.test');
    await other.follow(other.page.getByRole('link', { name: 'Start a new sign-in' }));
    await expect(other.heading).toHaveText('Connect Messenger to Acme');
    expect(other.page.url()).not.toBe(wizard.page.url());
    await other.signIn('ok@sandbox.test');
    await other.expectConnected('Maria Rossi');
    await wizard.reload();
    await expect(wizard.heading).toHaveText("Confirm that it's you");
  });
});

test('a browser that refuses cookies is told before anything is sent', async ({ wizard, sandbox }) => {
  await wizard.open();
  const page = wizard.page.url();
  await wizard.page.context().clearCookies();
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Your browser refuses our cookie');
  await expect(wizard.page.getByRole('link', { name: 'Open in a new tab' })).toHaveAttribute('target', '_blank');
  expect(await sandbox.posts()).toEqual({ connect: 0, solve: 0 });
  await wizard.follow(wizard.page.getByRole('link', { name: 'Try again' }));
  // Where a product's link has led to, there is no other page to go to.
  expect(wizard.page.url().replace(/\?$/, '')).toBe(page);
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
});
