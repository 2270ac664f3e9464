import { expect, test } from '../support/test';
import { type Wizard, seconds } from '../support/wizard';

/** The time left that the server wrote into a page. */
function written(html: string): string {
  return /role="timer"[^]*?<b[^>]*>(\d+:\d\d)/.exec(html)?.[1] ?? 'no time';
}

/** Loads the page anew while its clock stands still, and gives the time that the server wrote into it. */
async function reloadInStandstill({ page }: Wizard): Promise<string> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const response = await page.reload();
  return written((await response?.text()) ?? '');
}

test('the browser takes the page over without changing the time', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await sandbox.advance(100);
  const fromServer = await reloadInStandstill(wizard);
  await wizard.alive();
  await expect(wizard.timer).toHaveText(fromServer);
  const { page } = wizard;
  await page.clock.runFor(3_000);
  expect(await wizard.secondsLeft()).toBe(seconds(fromServer) - 3);
});

test('the time that the code needs to arrive is taken off', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await wizard.page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await wizard.page.clock.install();
  await wizard.page.clock.pauseAt(Date.now() + 60_000);
  const loaded = await wizard.page.reload({ waitUntil: 'domcontentloaded' });
  const fromServer = written((await loaded?.text()) ?? '');
  await expect(wizard.timer).toHaveText(fromServer);
  await wizard.page.clock.fastForward(20_000);
  release();
  await wizard.alive();
  await expect.poll(() => wizard.secondsLeft()).toBe(seconds(fromServer) - 20);
});

test('a page that was asleep shows the right time at once, and asks the server', { tag: '@wasm' }, async ({
  wizard,
  sandbox,
}) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  const before = await wizard.secondsLeft();
  await sandbox.advance(120);
  await wizard.page.clock.fastForward('02:00');
  const after = await wizard.secondsLeft();
  expect(before - after).toBeGreaterThanOrEqual(120);
  expect(before - after).toBeLessThan(130);
  const question = wizard.page.waitForRequest((request) => /\/api\/view\?attempt=[^&]+$/.test(request.url()));
  await wizard.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await question;
  expect(await wizard.secondsLeft()).toBeLessThanOrEqual(after);
});

test('a clock that was set forward does not cost the person any time', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  await wizard.page.clock.fastForward('02:00');
  expect(await wizard.secondsLeft()).toBeLessThanOrEqual(180);
  await wizard.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => wizard.secondsLeft()).toBeGreaterThan(280);
  await expect(wizard.heading).toHaveText("Confirm that it's you");
});

test('at zero the page asks the server, and believes it', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  const question = wizard.page.waitForRequest((request) => /\/api\/view\?attempt=[^&]+$/.test(request.url()));
  await wizard.page.clock.fastForward('05:01');
  await question;
  await expect.poll(() => wizard.secondsLeft()).toBeGreaterThan(280);
  await expect(wizard.code).toBeVisible();
});

test('the last minutes are also spoken', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  for (const [jump, words] of [
    [185_000, 'Two minutes left.'],
    [60_000, 'One minute left.'],
    [30_000, '30 seconds left.'],
  ] as const) {
    await wizard.page.clock.fastForward(jump);
    await expect(wizard.page.getByRole('status').filter({ hasText: words })).toBeAttached();
  }
});

test('that the time is over is spoken too, before the server has said what follows', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.page.clock.install();
  await wizard.reachCheckpoint();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await wizard.page.route(/\/api\/view\?attempt=[^&]+$/, async (route) => {
    await held;
    await route.continue();
  });
  await wizard.page.clock.fastForward('05:01');
  await expect(wizard.page.getByRole('status').filter({ hasText: 'The time is over.' })).toBeAttached();
  release();
  await expect.poll(() => wizard.secondsLeft()).toBeGreaterThan(280);
});

test('the end is told by the clock on the wall where the person is', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  const end = new Date((await wizard.deadline.getAttribute('datetime')) ?? '');
  const inBerlin = end.toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });
  await expect(wizard.deadline).toHaveText(`until ${inBerlin}`);
});

test('the end is told in world time, and nothing counts, where no script runs', { tag: '@no-js' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  const end = (await wizard.deadline.getAttribute('datetime')) ?? '';
  await expect(wizard.deadline).toHaveText(`until ${end.slice(11, 16)} UTC`);
  await expect(wizard.timer).toBeHidden();
});
