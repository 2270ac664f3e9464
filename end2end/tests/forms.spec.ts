// What browsers, password managers and thumbs do to the forms.
import { expect, test } from '../support/test';

test('a password manager knows what the fields are', async ({ wizard }) => {
  await wizard.open();
  const form = wizard.page.locator('main form').filter({ has: wizard.password });
  await expect(form).toHaveAttribute('method', 'post');
  await expect(form.getByRole('button', { name: 'Sign in' })).not.toHaveAttribute('type', 'button');
  await expect(form.locator('input[type=password]')).toHaveCount(1);
  await expect(wizard.username).toHaveAttribute('autocomplete', 'username');
  await expect(wizard.username).toHaveAttribute('autocapitalize', 'none');
  await expect(wizard.password).toHaveAttribute('autocomplete', 'current-password');
  await wizard.signIn('code@sandbox.test');
  await expect(wizard.code).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(wizard.code).toHaveAttribute('inputmode', 'numeric');
  // It would cut a pasted message off before the digits in it.
  await expect(wizard.code).not.toHaveAttribute('maxlength');
});

test('Enter sends the sign-in and the code', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.username.fill('code@sandbox.test');
  await wizard.password.fill('sandbox-pass');
  await wizard.password.press('Enter');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await wizard.code.fill('123456');
  await wizard.code.press('Enter');
  await wizard.expectConnected('Jonas Weber');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('Enter in the username sends what is there', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.username.fill('ok@sandbox.test');
  await wizard.username.press('Enter');
  await expect(wizard.text('Enter your password.')).toBeVisible();
  await expect(wizard.password).toBeFocused();
  expect(await sandbox.posts()).toEqual({ connect: 0, solve: 0 });
});

test('a password manager that fills and submits, and submits again, signs in once', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.password.evaluate((password: HTMLInputElement) => {
    const form = password.form as HTMLFormElement;
    const fill = (name: string, value: string) => {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      // Chromium announces a filled field with an event that is called like a key's, and is none.
      field.dispatchEvent(new Event('keydown', { bubbles: true }));
      field.value = value;
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    };
    fill('username', 'ok@sandbox.test');
    fill('password', 'sandbox-pass');
    form.requestSubmit();
    form.requestSubmit();
    form.querySelector('button:not([type])')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await wizard.expectConnected('Maria Rossi');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('what is typed before the code of the page arrives stays', { tag: '@wasm' }, async ({ wizard, sandbox }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await wizard.page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await wizard.page.goto('/', { waitUntil: 'commit' });
  await wizard.username.fill('ok@sandbox.test');
  await wizard.password.pressSequentially('sandbox-');
  await expect(wizard.page.locator('html')).not.toHaveAttribute('data-hydrated');
  arrive();
  await wizard.alive();
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
  await expect(wizard.password).toBeFocused();
  await wizard.page.keyboard.type('pass');
  await expect(wizard.password).toHaveValue('sandbox-pass');
  await wizard.page.keyboard.press('Enter');
  await wizard.expectConnected('Maria Rossi');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

const writings = [
  { digits: 'Arabic', code: '١٢٣٤٥٦' },
  { digits: 'Persian', code: '۱۲۳۴۵۶' },
  { digits: 'full-width', code: '１２３　４５６' },
  { digits: 'grouped', code: '12-34-56' },
];
for (const { digits, code } of writings) {
  test(`a code in ${digits} digits is understood`, async ({ wizard }) => {
    await wizard.reachCheckpoint();
    await wizard.submitCode(code);
    await wizard.expectConnected('Jonas Weber');
  });
}

test('Caps Lock is told of while the password is typed', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.open();
  const press = (modifierCapsLock: boolean) => wizard.password.dispatchEvent('keydown', { key: 'a', modifierCapsLock });
  const hint = wizard.page.getByRole('status').filter({ hasText: 'Caps Lock is on.' });
  await expect(wizard.text('Caps Lock is on.')).toBeHidden();
  await press(true);
  await expect(hint).toBeVisible();
  await expect(wizard.text('Caps Lock is on.')).toBeVisible();
  await press(false);
  await expect(wizard.text('Caps Lock is on.')).toBeHidden();
  // It says nothing of other fields.
  await press(true);
  await wizard.username.dispatchEvent('keydown', { key: 'a', modifierCapsLock: true });
  await expect(wizard.text('Caps Lock is on.')).toBeHidden();
});
