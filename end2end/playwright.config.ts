import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import chromiumFlags from './support/chromium-flags.json';
import { findProgram } from './support/programs';
import type { Options } from './support/test';

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.CHROMIUM || findProgram('chromium', 'chromium-browser', 'google-chrome'),
    args: chromiumFlags,
  },
};

const firefox = {
  browserName: 'firefox' as const,
  // The browser as it is released. Without the channel, Playwright expects a Firefox that it has changed.
  channel: 'moz-firefox',
  launchOptions: { executablePath: process.env.FIREFOX || findProgram('firefox-esr', 'firefox') },
};

const firefoxWithoutScripts = {
  ...firefox,
  // In this browser only the preference has an effect.
  javaScriptEnabled: false,
  launchOptions: { ...firefox.launchOptions, firefoxUserPrefs: { 'javascript.enabled': false } },
};

// The same pixels on every machine: fonts, and how they are drawn.
const chromiumForPictures = {
  ...chromium,
  deviceScaleFactor: 1,
  trace: 'off' as const,
  launchOptions: {
    ...chromium.launchOptions,
    args: [...chromium.launchOptions.args, '--force-color-profile=srgb', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: join(__dirname, 'pictures/fonts.conf') },
  },
};

/** Pixels that the eye cannot tell apart are the same, and a few may differ: a letter's edge in another release. */
const pictures = (pathTemplate: string) => ({
  toHaveScreenshot: { animations: 'allow' as const, threshold: 0.03, maxDiffPixelRatio: 0.0005, pathTemplate },
});

export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  // What a page is compared with is accepted by somebody who has looked at it: `make pictures`.
  updateSnapshots: 'none',
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Kept where it is made, in test-results.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
  },
  projects: [
    { name: 'wasm', testDir: 'tests', grepInvert: /@no-js/, use: chromium },
    { name: 'no-js', testDir: 'tests', grepInvert: /@wasm/, use: { ...chromium, javaScriptEnabled: false } },
    { name: 'firefox', testDir: 'tests', grep: /@main/, grepInvert: /@no-js/, use: firefox },
    { name: 'firefox-no-js', testDir: 'flows', testMatch: 'firefox.spec.ts', use: firefoxWithoutScripts },
    { name: 'webkit', testDir: 'flows', testMatch: 'webkit.spec.ts' },
    { name: 'webkit-no-js', testDir: 'flows', testMatch: 'webkit.spec.ts', use: { javaScriptEnabled: false } },
    // A trace would show what the file itself shows, and takes longer than the test.
    {
      name: 'gallery',
      testDir: 'gallery',
      // All checks of a screen in four languages are one test, so that the page is loaded once for them.
      timeout: 120_000,
      snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
      use: { ...chromium, trace: 'off' },
    },
    {
      name: 'pictures',
      testDir: 'pictures',
      testMatch: 'screens.spec.ts',
      expect: pictures('{testDir}/screens/{arg}{ext}'),
      use: chromiumForPictures,
    },
    {
      name: 'readme',
      testDir: 'pictures',
      testMatch: 'readme.spec.ts',
      expect: pictures('{testDir}/../../docs/screenshots/{arg}{ext}'),
      use: chromiumForPictures,
    },
  ],
});
