// What a screen reader finds on the main screens, word by word: the roles, names and states of all there is, in order.
// `make pictures` accepts what has changed. As texts, since `toMatchAriaSnapshot` is content with a part of the tree, and
// with a file that is missing.
import { expect, test } from '@playwright/test';
import { open } from './pages';

const screens = [
  'sign-in',
  'signing-in',
  'wrong-password',
  'both-missing',
  'sandbox',
  'two-factor',
  'checking',
  'wrong-code',
  'one-more-step',
  'sent-again',
  'waiting',
  'waiting-with-code',
  'not-approved',
  'phone',
  'connected',
  'needs-sign-in',
  'expired',
  'only-at-facebook',
  'error-page',
];

for (const screen of screens) {
  test(`the tree of ${screen}`, async ({ page }) => {
    await open(page, screen, 'en');
    // A few of the countries stand for all.
    await page.evaluate(() => document.querySelectorAll('option:nth-child(n + 4)').forEach((option) => option.remove()));
    expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot(`${screen}.yml`);
  });
}
