import { expect, test } from '../support/test';

test('a phone number is asked for by country, and then the code that is sent there', { tag: '@main' }, async ({
  wizard,
  sandbox,
}) => {
  await wizard.open();
  await wizard.signIn('phone@sandbox.test');
  await expect(wizard.heading).toHaveText('Facebook asks for your phone number');
  await wizard.alive();
  const { country, number } = wizard;
  await expect(country.locator('option')).toHaveCount(246);

  await wizard.button('Continue').click();
  await expect(country).toHaveAccessibleDescription('Choose the country of your number.');
  await country.selectOption({ label: 'France (+33)' });
  await number.fill('+49 170 1234567');
  await wizard.button('Continue').click();
  await expect(country).toHaveAccessibleDescription(/another country's code/);
  await country.selectOption({ label: 'France (+33)' });
  await number.fill('06 99 99 99 99');
  await wizard.button('Continue').click();
  await expect(number).toHaveAccessibleDescription(/Facebook didn't accept this number/);
  await country.selectOption({ label: 'France (+33)' });
  await number.fill('06 12 34 56 78');
  await wizard.button('Continue').click();

  await expect(wizard.text('That worked. Facebook asks for one more step.')).toBeVisible();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Chloé Dubois');
  expect(await sandbox.posts()).toEqual({ connect: 1, solve: 3 });
});

test('a code is sent again once the first had time to arrive', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint();
  await wizard.askForHelp('Send it again');
  await expect(wizard.text('It was sent a moment ago.')).toBeVisible();
  await sandbox.advance(30);
  await wizard.askForHelp('Send it again');
  await expect(wizard.text('It was sent again.')).toBeVisible();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
});

test('where nothing is sent again the page says so, and offers it no more', async ({ wizard, sandbox }) => {
  await wizard.reachCheckpoint('no-resend@sandbox.test');
  await sandbox.advance(30);
  await wizard.askForHelp('Send it again');
  await expect(wizard.text("Facebook doesn't send it again. What it sent before still works.")).toBeVisible();
  await expect(wizard.button('Send it again')).toBeHidden();
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('Messenger is connected');
});

test('another way asks for something else in the same step', async ({ wizard }) => {
  await wizard.open();
  await wizard.signIn('another-way@sandbox.test');
  await expect(wizard.heading).toHaveText('Approve the login on your device');
  await wizard.askForHelp('Try another way');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await expect(wizard.text('Facebook now asks in another way.')).toBeVisible();
  await expect(wizard.text('That worked. Facebook asks for one more step.')).toBeHidden();
  await wizard.submitCode('123456');
  await expect(wizard.heading).toHaveText('Messenger is connected');
});

test('where there is no other way the page says so, and the code still counts', async ({ wizard }) => {
  await wizard.reachCheckpoint();
  await wizard.askForHelp('Try another way');
  await expect(wizard.text('Facebook offers no other way for this sign-in.')).toBeVisible();
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
});

test('a captcha can only be solved at Facebook, and the page says how', async ({ wizard }) => {
  await wizard.open();
  await wizard.signIn('captcha@sandbox.test');
  await expect(wizard.heading).toHaveText("Facebook asks for something this page can't show");
  await expect(wizard.text('MC-406')).toBeVisible();
  await expect(wizard.page.getByRole('link', { name: 'Open Facebook' })).toBeVisible();
  await wizard.button('Try again').click();
  await expect(wizard.username).toHaveValue('captcha@sandbox.test');
});

const others = [
  { username: 'otp@sandbox.test', heading: 'Enter the code from Facebook', name: 'Lucía Fernández' },
  { username: 'unknown@sandbox.test', heading: 'Facebook asks for a code', name: 'Freya Olsen' },
];
for (const { username, heading, name } of others) {
  test(`${username} is answered with a code`, async ({ wizard }) => {
    await wizard.open();
    await wizard.signIn(username);
    await expect(wizard.heading).toHaveText(heading);
    await expect(wizard.choices).toBeHidden();
    await wizard.submitCode('123456');
    await wizard.expectConnected(name);
  });
}

test('an approval in the app takes no code', async ({ wizard, sandbox }) => {
  await wizard.open();
  await wizard.signIn('in-app@sandbox.test');
  await expect(wizard.heading).toHaveText('Approve the login on your device');
  await expect(wizard.page.getByRole('link', { name: 'Enter a code instead' })).toBeHidden();
  await wizard.button('Wait for my approval').click();
  await expect(wizard.waiting).toBeVisible();
  await sandbox.approve();
  await expect(async () => {
    await wizard.catchUp();
    await expect(wizard.heading).toHaveText('Messenger is connected', { timeout: 1_000 });
  }).toPass();
});
