// The README's pictures, which are made of the gallery and grow old no sooner than it does.
import { expect, test } from '@playwright/test';
import { open } from '../gallery/pages';

for (const [picture, screen] of [
  ['sign-in', 'sign-in'],
  ['checkpoint', 'two-factor'],
  ['connected', 'connected'],
]) {
  test(picture, async ({ page }) => {
    await page.setViewportSize({ width: 560, height: 760 });
    await open(page, screen, 'en');
    await expect(page).toHaveScreenshot(`${picture}.png`);
  });
}

test('approval-dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'waiting', 'en');
  await expect(page).toHaveScreenshot('approval-dark.png');
});
