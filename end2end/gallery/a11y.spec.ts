// Every screen in every state against WCAG 2.2 AA, as far as a machine can tell: ../../docs/ACCESSIBILITY.md.
import { expect, test } from '@playwright/test';
import { axeProblems } from '../support/axe';
import { lostInForcedColours } from '../support/forced-colours';
import { tabProblems } from '../support/keyboard';
import { beyondTheEdges, lostText, restless, smallTargets, spaceOutText } from '../support/layout';
import { languages, open, screens, unfold } from './pages';

const desktop = { width: 1280, height: 1024 };
/** The narrowest window that must do, and what zooming to 400 % makes of a desktop's. */
const narrow = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

for (const screen of screens) {
  test(screen, async ({ page }) => {
    const problems: string[] = [];
    for (const language of languages) {
      const note = (where: string, found: string[]) =>
        problems.push(...found.map((problem) => `${language}, ${where}: ${problem}`));
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await open(page, screen, language);
      note('light', await axeProblems(page));
      if (language === 'en') note('light', await tabProblems(page));
      await unfold(page);
      // Colours and motion are the same in all languages of a direction; what words do to the layout is not.
      if (language === 'en' || language === 'ar') {
        await page.emulateMedia({ colorScheme: 'dark' });
        note('dark, unfolded', await axeProblems(page));
        if (language === 'ar') note('dark, unfolded', await tabProblems(page));
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        note('forced colours', await lostInForcedColours(page));
        await page.emulateMedia({ forcedColors: 'none' });
        note('less motion', await restless(page));
      }

      for (const window of narrow) {
        await page.setViewportSize(window);
        const where = `${window.width} by ${window.height} px`;
        note(where, await beyondTheEdges(page));
        note(where, await smallTargets(page));
      }
      await spaceOutText(page);
      for (const window of [narrow[0], desktop]) {
        await page.setViewportSize(window);
        const where = `text spaced out at ${window.width} px`;
        note(where, await beyondTheEdges(page));
        note(where, await lostText(page));
      }
    }
    expect(problems).toEqual([]);
  });
}
