import type { Locator, Page } from '@playwright/test';
import { Server } from '../support/server';
import { expect, test } from '../support/test';
import { Wizard } from '../support/wizard';

/** The fields and the form's button, whatever they are called. */
const fields = (page: Page) => ({
  username: page.locator('#username'),
  password: page.locator('#password'),
  code: page.locator('#code'),
  submit: page.locator('main form.fields button.primary'),
});

async function signIn({ page }: Wizard, username = 'code@sandbox.test'): Promise<void> {
  const { username: name, password, submit } = fields(page);
  await name.fill(username);
  await password.fill('sandbox-pass');
  await submit.click();
  await expect(fields(page).code).toBeVisible();
}

/** Chooses a language in the list below the card. */
async function choose(wizard: Wizard, name: string): Promise<void> {
  await wizard.page.locator('.languages summary').click();
  await wizard.follow(wizard.page.locator('.languages').getByRole('link', { name, exact: true }));
}

const language = (wizard: Wizard): Locator => wizard.page.locator('html');

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a browser that names a language gets all steps in it', async ({ wizard }) => {
    await wizard.open();
    await expect(language(wizard)).toHaveAttribute('lang', 'de');
    await expect(wizard.heading).toHaveText('Messenger mit Acme verbinden');
    await expect(wizard.page).toHaveTitle('Messenger mit Acme verbinden · Acme');
    await signIn(wizard);
    await expect(wizard.heading).toHaveText('Bestätige, dass du es bist');
    await expect(wizard.deadline).toHaveText(/^bis \d\d:\d\d Uhr/);
    await fields(wizard.page).code.fill('12');
    await fields(wizard.page).submit.click();
    await expect(wizard.text('Ein Code hat mindestens 4 Ziffern.')).toBeVisible();
    await expect(wizard.page).toHaveTitle('Fehler: Bestätige, dass du es bist · Acme');
    await fields(wizard.page).code.fill('123456');
    await fields(wizard.page).submit.click();
    await expect(wizard.heading).toHaveText('Messenger ist verbunden');
    await expect(wizard.text('Das Konto von Jonas Weber ist jetzt mit Acme verbunden.')).toBeVisible();
  });

  test('the countdown and what is spoken of it are too', { tag: '@wasm' }, async ({ wizard }) => {
    await wizard.page.clock.install();
    await wizard.open();
    await signIn(wizard);
    await expect(wizard.page.getByRole('timer')).toHaveText(/^noch 4:\d\d$/);
    await wizard.page.clock.fastForward(185_000);
    await expect(wizard.page.getByRole('status').filter({ hasText: 'Noch zwei Minuten.' })).toBeAttached();
  });

  test.describe('at an address that is none', () => {
    test.use({ allowedComplaints: [/404/] });

    test('the error page is too', async ({ page }) => {
      await page.goto('/nowhere');
      await expect(page.getByRole('heading')).toHaveText('Unter dieser Adresse gibt es nichts');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    });
  });
});

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-EG' });

  test('the page is mirrored, and its digits are those of the region', async ({ wizard, hasScripts }) => {
    await wizard.open();
    await expect(language(wizard)).toHaveAttribute('dir', 'rtl');
    await signIn(wizard);
    await expect(wizard.heading).toHaveText('تأكيد هويتك');
    await expect(wizard.deadline).toHaveText(/[٠-٩]+:[٠-٩]{2}/);
    if (!hasScripts) return;
    await expect(wizard.timer).toHaveText(/^٤:[٠-٩]{2}$/);
    const timer = await wizard.timer.boundingBox();
    const end = await wizard.deadline.boundingBox();
    expect(timer && end && timer.x > end.x + end.width, 'the time is on the right, the end on the left').toBe(true);
  });

  test('what is spoken of the countdown is Arabic', { tag: '@wasm' }, async ({ wizard }) => {
    await wizard.page.clock.install();
    await wizard.open();
    await signIn(wizard);
    await wizard.page.clock.fastForward(185_000);
    await expect(wizard.page.getByRole('status').filter({ hasText: 'بقيت دقيقتان.' })).toBeAttached();
  });
});

test('the person chooses, at any step, and the choice is kept', async ({ wizard, newTab }) => {
  await wizard.reachCheckpoint();
  const address = new URL(wizard.page.url()).pathname;
  await choose(wizard, 'Français');
  expect(new URL(wizard.page.url()).pathname).toBe(address);
  await expect(language(wizard)).toHaveAttribute('lang', 'fr');
  await expect(fields(wizard.page).code).toBeVisible();
  const other = await newTab();
  await other.open();
  await expect(language(other)).toHaveAttribute('lang', 'fr');
});

test('a link has the first word, and the person may have another', async ({ wizard }) => {
  await wizard.open('/?lang=nl');
  await expect(wizard.heading).toHaveText('Messenger koppelen aan Acme');
  await choose(wizard, '日本語');
  await expect(language(wizard)).toHaveAttribute('lang', 'ja');
  await wizard.open('/?lang=nl');
  await expect(language(wizard)).toHaveAttribute('lang', 'nl');
});

test('the configured language is that of all pages', async ({ browser, hasScripts }) => {
  const server = await Server.start({ LOCALE: 'pl' });
  const context = await browser.newContext({ baseURL: server.address, locale: 'de-DE', javaScriptEnabled: hasScripts });
  try {
    const wizard = new Wizard(await context.newPage(), hasScripts);
    await wizard.open('/?lang=fr');
    await expect(language(wizard)).toHaveAttribute('lang', 'pl');
    await expect(wizard.page.locator('.languages')).toHaveCount(0);
    await signIn(wizard);
    await expect(language(wizard)).toHaveAttribute('lang', 'pl');
  } finally {
    await context.close();
    await server.stop();
  }
});

test('a page stays in its language when another is chosen elsewhere', { tag: '@wasm' }, async ({ wizard, newTab }) => {
  await wizard.open();
  const other = await newTab();
  await other.open('/?lang=it');
  await expect(language(other)).toHaveAttribute('lang', 'it');
  await wizard.button('Sign in').click();
  await expect(wizard.text('Enter your password.')).toBeVisible();
});
