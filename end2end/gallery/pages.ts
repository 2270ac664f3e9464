import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

const folder = resolve(__dirname, '../../target/gallery');

/** The source, a language of long words, one that is written without spaces, and one from right to left. */
export const languages = ['en', 'de', 'ja', 'ar'] as const;

export type Language = (typeof languages)[number];

/** The screens, as the gallery's files are called: a new one is tested without being named here. */
export const screens = names();

function names(): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^[^.]+\.html$/.test(file) && file !== 'index.html')
      .map((file) => file.slice(0, -'.html'.length));
  } catch {
    throw new Error('There is no gallery to test: run `scripts/gallery.sh` first.');
  }
}

/** Opens a screen as it is at first, and stops whatever moves in it. */
export async function open(page: Page, screen: string, language: Language): Promise<void> {
  const suffix = language === 'en' ? '' : `.${language}`;
  await page.goto(pathToFileURL(`${folder}/${screen}${suffix}.html`).href);
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important; }' });
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 0;
    }
  });
}

/** Unfolds whatever is folded up, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}
