import { axeProblems } from '../support/axe';
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
