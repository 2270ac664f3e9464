// Takes the README's pictures: `SCREENSHOTS=1 node_modules/.bin/playwright test --config end2end`.
import { expect, test } from './support/test';

const folder = 'docs/screenshots';

test.use({ viewport: { width: 560, height: 760 }, contextOptions: { reducedMotion: 'reduce' } });

test('the sign-in and the checkpoint', async ({ wizard }) => {
  await wizard.open();
  await wizard.page.screenshot({ path: `${folder}/sign-in.png` });
  await wizard.signIn('code@sandbox.test');
  await expect(wizard.code).toBeVisible();
  // Nothing moves on a page that was just loaded.
  await wizard.reload();
  await wizard.page.screenshot({ path: `${folder}/checkpoint.png` });
  await wizard.submitCode('123456');
  await wizard.expectConnected('Jonas Weber');
  await wizard.page.screenshot({ path: `${folder}/connected.png` });
});

test.describe('in the dark, on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('the waiting for an approval', async ({ wizard }) => {
    await wizard.reachCheckpoint('approve@sandbox.test');
    await wizard.chooseDevice();
    await wizard.page.screenshot({ path: `${folder}/approval-dark.png` });
  });
});
