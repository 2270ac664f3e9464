import { expect, test } from '../support/test';

test('a code connects the account', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 1 });
});

test('after a wrong code the right one connects', { tag: '@main' }, async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.submitCode('000000');
  await expect(wizard.code).toHaveAccessibleDescription(/^That code didn't work\. Check it and try again\./);
  await expect(wizard.code).toBeFocused();
  await expect(wizard.page).toHaveTitle(/^Error: /);
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 2 });
});

test('a wrong code stays in its field, selected', { tag: ['@main', '@wasm'] }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await wizard.submitCode('000000');
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  await expect(wizard.code).toHaveValue('000000');
  await wizard.page.keyboard.type('123456');
  await expect(wizard.code).toHaveValue('123456');
});

const badCodes = [
  { what: 'no code', code: '', says: 'Enter the code.' },
  { what: 'a code without a digit', code: 'TRY_ANOTHER_WAY', says: 'A code is made of digits. Enter those.' },
  { what: 'a code that is too short', code: '123', says: 'A code has at least 4 digits. Enter all of it.' },
  { what: 'a code that is too long', code: '1234567890123', says: 'A code has at most 12 digits. Enter the code alone.' },
];
for (const { what, code, says } of badCodes) {
  test(`${what} is refused in its own words, and nothing is sent`, async ({ wizard, sandbox }) => {
    await wizard.reachCheckpoint();
    await wizard.submitCode(code);
    await expect(wizard.text(says)).toBeVisible();
    await expect(wizard.code).toHaveAttribute('aria-invalid', 'true');
    await expect(wizard.code).toBeFocused();
    expect(await sandbox.posts()).toEqual({ connect: 1, solve: 0 });
    await wizard.submitCode('123456');
    await wizard.expectConnected('Jonas Weber');
  });
}

test('a whole text message can be pasted', async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await wizard.submitCode('Your code is FB-123 456');
  await wizard.expectConnected('Jonas Weber');
});

test('a second step says that the first one worked, and keeps the time', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('two-steps@sandbox.test');
  const deadline = await wizard.deadline.getAttribute('datetime');
  await expect(wizard.text('Your authenticator app shows it. A backup code works too.')).toBeVisible();
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('Enter the code from Facebook');
  await expect(wizard.text('That worked. Facebook asks for one more step.')).toBeVisible();
  await expect(wizard.code).toHaveValue('');
  await expect(wizard.choices).toBeHidden();
  await expect(wizard.deadline).toHaveAttribute('datetime', deadline ?? '');
  await wizard.submitCode('654321');
  await wizard.expectConnected('Priya Nair');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 2 });
});

test('the fifth wrong code ends the sign-in', async ({ wizard }) => {
  await wizard.reachCheckpoint();
  for (const code of ['000001', '000002', '000003', '000004']) {
    const answered = wizard.page.waitForResponse((response) => response.url().includes('/api/submit_code'));
    await wizard.submitCode(code);
    await answered;
    await expect(wizard.button('Continue')).not.toHaveAttribute('aria-busy', 'true');
    await expect(wizard.text("That code didn't work.")).toBeVisible();
  }
  await wizard.submitCode('000005');
  await expect(wizard.heading).toHaveText('This sign-in was ended');
  await expect(wizard.text('MC-410')).toBeVisible();
  await wizard.button('Start again').click();
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await expect(wizard.username).toHaveValue('code@sandbox.test');
});

test('starting over keeps the username and forgets the checkpoint', { tag: '@main' }, async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await wizard.button('Start over').click();
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
  await expect(wizard.username).toHaveValue('code@sandbox.test');
  await expect(wizard.password).toHaveValue('');
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
});
