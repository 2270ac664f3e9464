// Every way through the wizard without a mouse: Tab, Enter, Space and letters, and no other way to move focus.
import { Keyboard } from '../support/keyboard';
import { expect, test as base } from '../support/test';
import type { Wizard } from '../support/wizard';

/** Tells what to press, and looks at the focus at each stop. */
const test = base.extend<{ keyboard: Keyboard }>({
  keyboard: async ({ wizard }, use) => {
    const keyboard = new Keyboard(wizard.page);
    await use(keyboard);
    expect(keyboard.problems, 'what was wrong at the stops of Tab').toEqual([]);
  },
});

async function signIn(wizard: Wizard, keyboard: Keyboard, username: string, password = 'sandbox-pass'): Promise<void> {
  await wizard.open();
  await keyboard.type(wizard.username, username);
  await keyboard.type(wizard.password, password);
  await wizard.page.keyboard.press('Enter');
}

async function reachCheckpoint(wizard: Wizard, keyboard: Keyboard, username: string): Promise<void> {
  await signIn(wizard, keyboard, username);
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await wizard.alive();
}

test('connects at once', { tag: '@main' }, async ({ wizard, keyboard }) => {
  await signIn(wizard, keyboard, 'ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
});

test('corrects a wrong password', async ({ wizard, keyboard }) => {
  await signIn(wizard, keyboard, 'ok@sandbox.test', 'not-the-password');
  await expect(wizard.text("Facebook didn't accept this login.")).toBeVisible();
  await keyboard.type(wizard.password, 'sandbox-pass');
  await keyboard.press(wizard.button('Sign in'), 'Space');
  await wizard.expectConnected('Maria Rossi');
});

test('looks at the password, and hides it again', { tag: '@wasm' }, async ({ wizard, keyboard }) => {
  await wizard.open();
  await keyboard.type(wizard.password, 'sandbox-pass');
  await keyboard.press(wizard.button('Show password'));
  await expect(wizard.password).toHaveAttribute('type', 'text');
  await keyboard.press(wizard.button('Hide password'), 'Space');
  await expect(wizard.password).toHaveAttribute('type', 'password');
});

test('enters a code, a wrong one first', { tag: '@main' }, async ({ wizard, keyboard }) => {
  await reachCheckpoint(wizard, keyboard, 'code@sandbox.test');
  await keyboard.type(wizard.code, '000000');
  await keyboard.press(wizard.button('Continue'));
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  await keyboard.type(wizard.code, '123456');
  await wizard.page.keyboard.press('Enter');
  await wizard.expectConnected('Jonas Weber');
});

test('approves on a device', async ({ wizard, keyboard, sandbox }) => {
  await reachCheckpoint(wizard, keyboard, 'approve@sandbox.test');
  await keyboard.press(wizard.choices.getByRole('button', { name: 'Approve on a device' }), 'Space');
  await expect(wizard.waiting).toBeVisible();
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
});

// Where no script runs, a page that waits is loaded anew every few seconds, and focus with it.
test('goes from the device to the code, and back', { tag: '@wasm' }, async ({ wizard, keyboard, sandbox }) => {
  await reachCheckpoint(wizard, keyboard, 'approve@sandbox.test');
  await keyboard.press(wizard.choices.getByRole('button', { name: 'Approve on a device' }));
  await keyboard.press(wizard.page.getByRole('link', { name: 'Enter a code instead' }));
  await expect(wizard.code).toBeVisible();
  await keyboard.press(wizard.choices.getByRole('link', { name: 'Approve on a device' }));
  await expect(wizard.heading).toHaveText('Approve the login on your device');
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
});

test('asks for the code again, and for another way', async ({ wizard, keyboard, sandbox }) => {
  await reachCheckpoint(wizard, keyboard, 'code@sandbox.test');
  await sandbox.advance(30);
  for (const [button, answer] of [
    ['Send it again', 'It was sent again.'],
    ['Try another way', 'Facebook offers no other way for this sign-in.'],
  ]) {
    // Folded up, but for a page that was not loaded anew.
    if (!(await wizard.button(button).isVisible())) await keyboard.press(wizard.page.getByText('Having trouble?'));
    await keyboard.press(wizard.button(button), 'Space');
    await expect(wizard.text(answer)).toBeVisible();
    await wizard.alive();
  }
});

test('gives a phone number, with its country', async ({ wizard, keyboard }) => {
  await signIn(wizard, keyboard, 'phone@sandbox.test');
  await expect(wizard.heading).toHaveText('Facebook asks for your phone number');
  await wizard.alive();
  await keyboard.reach(wizard.country);
  await wizard.page.keyboard.type('France');
  await keyboard.type(wizard.number, '06 12 34 56 78');
  await wizard.page.keyboard.press('Enter');
  await expect(wizard.text('That worked. Facebook asks for one more step.')).toBeVisible();
  await wizard.alive();
  await keyboard.type(wizard.code, '123456');
  await wizard.page.keyboard.press('Enter');
  await wizard.expectConnected('Chloé Dubois');
});

test('starts over', async ({ wizard, keyboard }) => {
  await reachCheckpoint(wizard, keyboard, 'code@sandbox.test');
  await keyboard.press(wizard.button('Start over'));
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await keyboard.type(wizard.username, 'ok@sandbox.test');
  await keyboard.type(wizard.password, 'sandbox-pass');
  await wizard.page.keyboard.press('Enter');
  await wizard.expectConnected('Maria Rossi');
});

test('starts again after the five minutes', async ({ wizard, keyboard, sandbox }) => {
  await reachCheckpoint(wizard, keyboard, 'code@sandbox.test');
  await sandbox.advance(300);
  await wizard.catchUp();
  await expect(wizard.heading).toHaveText('The five minutes are over');
  await keyboard.press(wizard.button('Start again'));
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
});

test('gives up a slow sign-in', async ({ wizard, keyboard }) => {
  await signIn(wizard, keyboard, 'slow@sandbox.test');
  await keyboard.press(wizard.button('Cancel'));
  await expect(wizard.button('Cancel')).toBeHidden();
});

test('starts to wait for an approval that takes no code', async ({ wizard, keyboard, sandbox }) => {
  await signIn(wizard, keyboard, 'in-app@sandbox.test');
  await keyboard.press(wizard.button('Wait for my approval'));
  await expect(wizard.waiting).toBeVisible();
  await sandbox.approve();
  await expect(async () => {
    await wizard.catchUp();
    await expect(wizard.heading).toHaveText('Messenger is connected', { timeout: 1_000 });
  }).toPass();
});

test('uses the bar of the sandbox', async ({ wizard, keyboard }) => {
  await wizard.open();
  await keyboard.press(wizard.page.getByText('nothing leaves this machine'));
  await keyboard.press(wizard.page.getByRole('link', { name: 'Connects at once' }));
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
});
