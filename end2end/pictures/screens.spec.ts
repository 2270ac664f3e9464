// How the screens look, pixel by pixel, but for what cannot be seen. `make pictures` accepts what has changed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Language, languages, open, screens, unfold } from '../gallery/pages';

type Look = { width: 360 | 1280; colours: 'light' | 'dark'; language: Language };

const others = languages.filter((language) => language !== 'en');

const folder = join(__dirname, 'screens');

/** Of these the whole desktop is pictured; of the others the card, since all around it is the same. */
const onTheWholeDesktop = ['sign-in', 'connected', 'sandbox', 'error-page'];
/** In the other languages too. */
const inEveryLanguage = ['sign-in', 'two-factor', 'waiting', 'phone-other-country'];

function looks(screen: string): Look[] {
  const inEnglish = ([360, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colours): Look => ({ width, colours, language: 'en' })),
  );
  const translated = inEveryLanguage.includes(screen) ? others : [];
  return [...inEnglish, ...translated.map((language): Look => ({ width: 360, colours: 'light', language }))];
}

function picture(screen: string, { width, colours, language }: Look): string {
  return `${[screen, width, colours, ...(language === 'en' ? [] : [language])].join('-')}.png`;
}

test('the fonts are those of the set-up', async ({ page }) => {
  await open(page, 'expired', 'en');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  for (const [selector, font] of [
    ['h1', 'Liberation Sans'],
    ['.support b', 'Liberation Mono'],
  ]) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName)).toEqual([font]);
  }
});

test('there is no picture of a screen that is gone', ({}, { config }) => {
  mkdirSync(folder, { recursive: true });
  const known = new Set(screens.flatMap((screen) => looks(screen).map((look) => picture(screen, look))));
  const gone = readdirSync(folder).filter((file) => !known.has(file));
  if (config.updateSnapshots === 'none') expect(gone).toEqual([]);
  else for (const file of gone) rmSync(join(folder, file));
});

for (const screen of screens) {
  test(screen, async ({ page }) => {
    for (const look of looks(screen)) {
      await page.setViewportSize({ width: look.width, height: look.width === 360 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: look.colours });
      await open(page, screen, look.language);
      if (screen === 'sandbox') await unfold(page);
      const whole = look.width === 360 || onTheWholeDesktop.includes(screen);
      const name = picture(screen, look);
      if (whole) await expect.soft(page).toHaveScreenshot(name, { fullPage: true });
      else await expect.soft(page.locator('#wizard')).toHaveScreenshot(name);
    }
  });
}
