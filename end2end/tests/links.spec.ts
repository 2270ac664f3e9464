import { Product } from '../support/product';
import { expect, test as base } from '../support/test';

/** Somebody who comes from a product. */
const test = base.extend<{ product: Product }>({
  product: async ({}, use) => {
    const product = await Product.start();
    await use(product);
    await product.stop();
  },
});

test('who comes by a link connects, goes back to the product, and the product is told @main', async ({ wizard, product }) => {
  await wizard.open(await product.link());
  // The secret of the link is in no address from here on.
  expect(new URL(wizard.page.url()).pathname).toMatch(/^\/c\/[\w-]{22}$/);
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');
  await expect.poll(() => product.told.length).toBe(1);
  const told = JSON.parse(product.told[0].body);
  expect(told).toMatchObject({ status: 'CREATION_SUCCESS', name: 'user-7' });

  await wizard.page.getByRole('link', { name: 'Back to Acme' }).click();
  await expect(wizard.heading).toHaveText('Welcome back');
  const back = new URL(wizard.page.url());
  expect(`${back.origin}${back.pathname}`).toBe(`${product.origin}/done`);
  expect(back.searchParams.get('account_id')).toBe(told.account_id);
  const claims = product.claims(back.searchParams.get('result') ?? '');
  expect(claims).toMatchObject({ account_id: told.account_id, aud: 'acme', name: 'user-7' });
});

test('a product that wants people back at once has them back', async ({ wizard, product }) => {
  await wizard.open(await product.link({ bypass_success_screen: true }));
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Welcome back');
  expect(wizard.page.url()).toContain(`${product.origin}/done?account_id=`);
});

test.describe('a link that is over', () => {
  test.use({ allowedComplaints: [/status of 403/] });

  test('says so, and leads nowhere', async ({ wizard, product }) => {
    const link = await product.link();
    await product.withdrawAll();
    await wizard.open(link);
    await expect(wizard.heading).toHaveText("This link can't be used any more");
    await expect(wizard.page.getByRole('link', { name: 'Back to Acme' })).toBeHidden();
    await expect(wizard.username).toBeHidden();
  });
});
