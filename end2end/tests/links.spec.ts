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

test('an account that is connected already is explained, and connected anew by who wants it', async ({ wizard, product }) => {
  await wizard.open(await product.link());
  await wizard.signIn('ok@sandbox.test');
  await wizard.expectConnected('Maria Rossi');

  await wizard.open(await product.link());
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('This account is already connected');
  await expect(wizard.page.getByRole('link', { name: 'Back to Acme' })).toBeVisible();
  const already = wizard.page.url();
  await wizard.page.getByRole('link', { name: 'Back to Acme' }).click();
  await expect(wizard.heading).toHaveText('Welcome back');
  const claims = product.claims(new URL(wizard.page.url()).searchParams.get('result') ?? '');
  expect(claims).toMatchObject({ status: 'ALREADY_CONNECTED', name: 'user-7' });

  await wizard.open(already);
  await wizard.button('Sign in again').click();
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Messenger is connected again');
  await expect.poll(() => product.told.length).toBe(2);
  const [first, second] = product.told.map((told) => JSON.parse(told.body));
  expect(second).toEqual({ ...first, status: 'RECONNECTED' });
});

test('an account is connected again, by the login that it had', async ({ wizard, product }) => {
  await wizard.open(await product.link());
  await wizard.signIn('ok@sandbox.test');
  await expect.poll(() => product.told.length).toBe(1);
  const { account_id } = JSON.parse(product.told[0].body);

  await wizard.open(await product.linkToReconnect(account_id));
  await expect(wizard.heading).toHaveText('Connect Messenger to Acme again');
  await expect(wizard.username).toHaveValue('ok@sandbox.test');
  await wizard.signIn('code@sandbox.test');
  await expect(wizard.heading).toHaveText('That was a different account');
  await wizard.button('Try again').click();
  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Messenger is connected again');
});

test.describe('in another browser', () => {
  test.use({ allowedComplaints: [/status of 403/] });

  // The product comes first, and so ends last: the page at the checkpoint goes on asking.
  test('a link that was used leads back to the product', async ({ product, wizard, otherBrowser }) => {
    const link = await product.link();
    await wizard.open(link);
    await wizard.signIn('code@sandbox.test');
    await expect(wizard.heading).toHaveText("Confirm that it's you");
    const other = await otherBrowser();
    await other.open(link);
    await expect(other.heading).toHaveText('This link has already been used');
    await expect(other.text('ask for a new link')).toBeVisible();
    await expect(other.page.getByRole('main').getByRole('link')).toHaveCount(0);
  });
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
