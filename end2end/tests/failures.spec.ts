import { expect, test } from '../support/test';

for (const [username, code, way] of [
  ['restricted@sandbox.test', 'MC-403', 'Open Facebook'],
  ['action@sandbox.test', 'MC-403', 'Open Facebook'],
  ['trouble@sandbox.test', 'MC-503', undefined],
] as const) {
  test(`${username} gets a screen with a code, a reference and a way on`, async ({ wizard }) => {
    await wizard.open();
    await wizard.signIn(username);
    await expect(wizard.text(code)).toBeVisible();
    await expect(wizard.text(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();
    if (way) await expect(wizard.page.getByRole('link', { name: way })).toBeVisible();
    await wizard.button('Try again').click();
    await expect(wizard.username).toHaveValue(username);
  });
}

test.describe('at an address where nothing is', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('the page says so, with a reference', async ({ wizard }) => {
    await wizard.page.goto('/nothing/here');
    await expect(wizard.heading).toHaveText('There is nothing at this address');
    await expect(wizard.text('MC-404')).toBeVisible();
  });
});
