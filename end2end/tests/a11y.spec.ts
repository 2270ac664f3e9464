import { axeProblems } from '../support/axe';
import { beyondTheEdges, lostText } from '../support/layout';
import { expect, test } from '../support/test';

// Where axe cannot know a contrast the pixels tell, and Playwright puts a style into a page that it takes a picture of.
test.use({ allowedComplaints: [/blocked an inline style/] });

// axe needs scripts in the page. As the server sends them, the pages are those of the gallery.
const tag = ['@wasm', '@main'];

test('axe has nothing against any step of a sign-in that takes all turns', { tag }, async ({ wizard, sandbox }) => {
  const expectNothing = async (step: string) => expect(await axeProblems(wizard.page), step).toEqual([]);

  await wizard.open();
  await expectNothing('sign-in');
  await wizard.signIn('approve@sandbox.test', 'not-the-password');
  await expect(wizard.text("Facebook didn't accept this login.")).toBeVisible();
  await expectNothing('wrong password');
  await wizard.signIn('approve@sandbox.test');
  await expect(wizard.heading).toHaveText("Confirm that it's you");
  await wizard.alive();
  await wizard.page.getByText('Having trouble?').click();
  await expectNothing('two-factor');
  await wizard.submitCode('000000');
  await expect(wizard.text("That code didn't work.")).toBeVisible();
  await expectNothing('wrong code');
  await wizard.chooseDevice();
  await expectNothing('waiting');
  await sandbox.approve();
  await wizard.expectConnected('Amélie Laurent');
  await expectNothing('connected');
});

test('axe has nothing against the page that describes the API, in either scheme, and it fits a phone', { tag }, async ({ page }) => {
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('unipile-connect API');
  for (const width of [320, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeProblems(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
    // On a phone the head of a table is for those who hear it.
    const lost = (await lostText(page)).filter((problem) => !problem.startsWith('<thead'));
    expect([...(await beyondTheEdges(page)), ...lost], `${width} px`).toEqual([]);
  }
  // Its rows are blocks on a phone, and rows of a table all the same.
  await page.setViewportSize({ width: 320, height: 900 });
  const row = page.getByRole('table', { name: 'Body' }).first().getByRole('row').filter({ hasText: 'expiresOn' });
  await expect(row.getByRole('cell', { name: 'required' })).toBeVisible();
});
