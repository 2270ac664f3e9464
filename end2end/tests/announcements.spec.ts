// What a screen reader is given: where focus goes, and what is told without it.
import { type Page } from '@playwright/test';
import { expect, test } from '../support/test';

const wasm = { tag: '@wasm' };

test('focus goes to the heading of a new step, and to the field or the message after an error', wasm, async ({
  wizard,
  sandbox,
}) => {
  await wizard.open();
  await wizard.signIn('approve@sandbox.test', 'not-the-password');
  await expect(wizard.password).toBeFocused();
  await wizard.signIn('approve@sandbox.test');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await expect(wizard.heading).toBeFocused();
  await expect(wizard.page).toHaveTitle(/^Confirm/);

  await wizard.askForHelp('Try another way');
  await expect(wizard.text('Facebook offers no other way for this sign-in.')).toBeVisible();
  await expect(wizard.message).toBeFocused();
  await wizard.submitCode('000000');
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  await expect(wizard.code).toBeFocused();

  await wizard.chooseDevice();
  await expect(wizard.heading).toBeFocused();
  await sandbox.deny();
  await expect(wizard.text('Facebook says that this sign-in was not approved.')).toBeVisible();
  await expect(wizard.message).toBeFocused();
  await expect(wizard.page).toHaveTitle(/^Error: Confirm/);

  await wizard.button('Start over').click();
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await expect(wizard.heading).toBeFocused();
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await expect(wizard.heading).toBeFocused();
});

test('focus goes to the heading when the time is over by itself', wasm, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.code.fill('12');
  await sandbox.advance(300);
  await expect(wizard.heading).toHaveText('The five minutes are over');
  await expect(wizard.heading).toBeFocused();
});

test('the heading of a second step comes with the news that the first one worked', wasm, async ({ wizard }) => {
  await wizard.reachCheckpoint('two-steps@sandbox.test');
  await expect(wizard.heading).toHaveAccessibleDescription('');
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('Enter the code from Facebook');
  await expect(wizard.heading).toBeFocused();
  await expect(wizard.heading).toHaveAccessibleDescription('That worked. Facebook asks for one more step.');
});

test('focus goes to the heading of the device, whichever answer tells of it first', wasm, async ({ wizard }) => {
  await wizard.reachCheckpoint('approve@sandbox.test');
  await wizard.submitCode('000000');
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await wizard.page.route('**/api/await_approval', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await wizard.choices.getByRole('button', { name: 'Approve on a device' }).click();
  await expect(wizard.choices).toContainText('Waiting for your approval');
  release();
  await expect(wizard.heading).toHaveText('Approve the login on your device');
  await expect(wizard.heading).toBeFocused();
});

test('focus is not lost with a button that goes when it was pressed', wasm, async ({ wizard }) => {
  await wizard.open();
  await wizard.signIn('slow@sandbox.test');
  await wizard.button('Cancel').click();
  await expect(wizard.button('Cancel')).toBeHidden();
  await expect(wizard.heading).toBeFocused();
  await wizard.signIn('in-app@sandbox.test');
  await wizard.button('Wait for my approval').click();
  await expect(wizard.waiting).toBeVisible();
  await expect(wizard.heading).toBeFocused();
});

/** Marks the places that are listened to, before there is anything to say. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const place of document.querySelectorAll('[role=status], [role=alert]')) {
      if (place.checkVisibility()) place.setAttribute('data-listened-to', '');
    }
  });
}

/** Something is told where a screen reader was listening already: what comes together with its place goes unheard. */
async function expectTold(page: Page, words: string): Promise<void> {
  await expect(page.locator('[data-listened-to]').filter({ hasText: words })).toBeAttached();
}

test('a sign-in that takes its time is told of', wasm, async ({ wizard }) => {
  await wizard.open();
  await listen(wizard.page);
  await wizard.signIn('slow@sandbox.test');
  await expectTold(wizard.page, 'Signing in to Facebook. This can take a minute.');
});

test('the waiting for an approval is told of', wasm, async ({ wizard }) => {
  await wizard.open();
  await wizard.signIn('in-app@sandbox.test');
  await expect(wizard.button('Wait for my approval')).toBeVisible();
  await listen(wizard.page);
  await wizard.button('Wait for my approval').click();
  await expectTold(wizard.page, 'Waiting for your approval');
});

test('what becomes of a code is told', wasm, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await listen(wizard.page);
  await sandbox.advance(30);
  await wizard.askForHelp('Send it again');
  await expectTold(wizard.page, 'It was sent again.');
  await sandbox.spoil({ next: 1, operation: 'solve', fault: { delay_seconds: 30 } });
  await wizard.submitCode('123456');
  await expectTold(wizard.page, 'Checking the code. This can take a minute.');
});

test.describe('when Unipile is slow to tell', () => {
  test.use({ alone: true });

  test('a name that comes late is told', wasm, async ({ wizard, sandbox }) => {
    await sandbox.spoil({ next: 1, operation: 'get', fault: { delay_seconds: 30 } });
    await wizard.open();
    await wizard.signIn('ok@sandbox.test');
    await expect(wizard.text('Your account is now connected to Acme.')).toBeVisible();
    await listen(wizard.page);
    await sandbox.advance(30);
    await expectTold(wizard.page, "Maria Rossi's account is now connected to Acme.");
  });
});

test('the timer itself is silent', async ({ wizard }) => {
  await wizard.reachCheckpoint();
  const timer = wizard.page.locator('[role=timer]');
  await expect(timer).toHaveText(/^\s*\d:\d\d left$/);
  await expect(timer).not.toHaveAttribute('aria-live');
  await expect(wizard.page.locator(':is([aria-live], [role=status], [role=alert], [role=log]) [role=timer]')).toHaveCount(0);
});
