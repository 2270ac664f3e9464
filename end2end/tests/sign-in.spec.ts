import { expect, test } from '../support/test';

test('the right password connects at once, and the account has its own name', { tag: '@main' }, async ({ wizard, sandbox }) => {
  await wizard.open();
  await expect(wizard.page).toHaveTitle('Connect Messenger to Acme · Acme');
  await wizard.signIn('OK@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await expect(wizard.page).toHaveTitle('Messenger is connected · Acme');
  await expect(wizard.page.getByRole('main')).not.toContainText('sandbox.test');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('a connected attempt stays connected after a reload', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await wizard.reload();
  await wizard.expectConnected('Maria Rossi');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('after a wrong password the username is kept and the password is not', { tag: '@main' }, async ({ wizard }) => {
  await wizard.open();
  await wizard.signIn('wrong@sandbox.test', 'not-the-password');
  const message = wizard.text("Facebook didn't accept this login. Check both fields, and type your password again.");
  await expect(message).toBeVisible();
  await expect(wizard.page.getByRole('main').locator('.problem, .field-error').filter({ visible: true })).toHaveCount(1);
  await expect(wizard.username).toHaveValue('wrong@sandbox.test');
  await expect(wizard.password).toHaveValue('');
  await expect(wizard.password).toBeFocused();
  for (const field of [wizard.username, wizard.password]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/didn't accept this login/);
  }
  await expect(wizard.page).toHaveTitle(/^Error: /);
});

test('after a wrong password the right one connects', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('ok@sandbox.test', 'not-the-password');
  await expect(wizard.text("Facebook didn't accept this login.")).toBeVisible();
  await wizard.password.fill('sandbox-pass');
  await wizard.button('Sign in').click();
  await wizard.expectConnected('Maria Rossi');
  expect(await sandbox.posts()).toEqual({ connect: 2, solve: 0 });
});

test('empty fields are named, and nothing is sent', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.button('Sign in').click();
  await expect(wizard.username).toHaveAccessibleDescription('Enter your email, phone number or username.');
  await expect(wizard.password).toHaveAccessibleDescription('Enter your password.');
  await expect(wizard.username).toBeFocused();
  expect(await sandbox.posts()).toEqual({ connect: 0, solve: 0 });
});

test('a missing password alone is named, and the username is kept', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.username.fill('ok@sandbox.test');
  await wizard.button('Sign in').click();
  await expect(wizard.text('Enter your password.')).toBeVisible();
  await expect(wizard.text('Enter your email, phone number or username.')).toBeHidden();
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
  await expect(wizard.password).toBeFocused();
  expect(await sandbox.posts()).toEqual({ connect: 0, solve: 0 });
});

test('a magic sign-in of the sandbox fills the form', async ({ wizard }) => {
  await wizard.open();
  await wizard.unfoldSandbox();
  await wizard.follow(wizard.page.getByRole('link', { name: 'Connects at once' }));
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
  await expect(wizard.password).toHaveValue('sandbox-pass');
  await wizard.button('Sign in').click();
  await wizard.expectConnected('Maria Rossi');
});

test('a double click on the button sends one sign-in', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.username.fill('ok@sandbox.test');
  await wizard.password.fill('sandbox-pass');
  await wizard.button('Sign in').dblclick();
  await wizard.expectConnected('Maria Rossi');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
});

test('the password can be looked at, and is hidden again when it is sent', { tag: '@wasm' }, async ({ wizard }) => {
  await wizard.open();
  await wizard.password.fill('not-the-password');
  await wizard.button('Show password').click();
  await expect(wizard.password).toHaveAttribute('type', 'text');
  await wizard.button('Hide password').click();
  await expect(wizard.password).toHaveAttribute('type', 'password');
  await wizard.button('Show password').click();
  await wizard.signIn('wrong@sandbox.test', 'not-the-password');
  await expect(wizard.text("Facebook didn't accept this login.")).toBeVisible();
  await expect(wizard.password).toHaveAttribute('type', 'password');
});

test('nobody is offered to look at the password where that cannot work', { tag: '@no-js' }, async ({ wizard }) => {
  await wizard.open();
  await expect(wizard.button('Show password')).toBeHidden();
});
