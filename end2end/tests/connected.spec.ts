import { expect, test } from '../support/test';

test.use({ alone: true });

/** What Unipile says of an account whose service is in this state. */
const account = (status: string) => ({
  body: JSON.stringify({
    object: 'Account',
    type: 'MESSENGER',
    id: 'acc_1',
    name: 'Maria Rossi',
    created_at: '2026-11-24T12:00:00.000Z',
    connection_params: { im: { id: '1', username: 'maria.rossi' } },
    sources: [{ id: 'acc_1_MESSAGING', status }],
  }),
});

test('an account that is still being set up says so, and then that it runs', async ({ wizard, sandbox }) => {
  await sandbox.spoil({ next: 1, operation: 'get', fault: account('CONNECTING') });
  await wizard.open();
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await expect(wizard.text('It is still being set up, which goes on by itself.')).toBeVisible();
  await sandbox.advance(3);
  await expect(async () => {
    await wizard.catchUp();
    await expect(wizard.text('Your messages appear in Acme within a few minutes.')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('an account that asks for the login again leads back to it', async ({ wizard, sandbox }) => {
  await sandbox.spoil({ next: 1, operation: 'get', fault: account('CREDENTIALS') });
  await wizard.open();
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await expect(wizard.text('But Facebook asks for the login again already.')).toBeVisible();
  const again = wizard.page.getByRole('link', { name: 'Sign in again' });
  await wizard.follow(again);
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme');
});

test('an account of which Unipile tells nothing is connected all the same', async ({ wizard, sandbox }) => {
  await sandbox.spoil({ next: 3, operation: 'get', fault: { status: 500 } });
  await wizard.open();
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Messenger is connected');
  await expect(wizard.text('Your account is now connected to Acme.')).toBeVisible();
  await expect(wizard.page.getByRole('link', { name: 'Sign in again' })).toBeHidden();
});
