import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Options } from './support/test';

/** The system's Chromium; without one, Playwright's own. */
function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const program = join(folder, name);
      try {
        accessSync(program, constants.X_OK);
        return program;
      } catch {
        // Not there.
      }
    }
  }
  return undefined;
}

const takesScreenshots = process.env.SCREENSHOTS === '1';

export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    timezoneId: 'Europe/Berlin',
    // Kept where it is made, in test-results.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: takesScreenshots
    ? [{ name: 'screenshots', testMatch: 'screenshots.ts', use: { deviceScaleFactor: 1 } }]
    : [
        { name: 'wasm', testDir: 'tests', grepInvert: /@no-js/ },
        { name: 'no-js', testDir: 'tests', grepInvert: /@wasm/, use: { javaScriptEnabled: false } },
      ],
});
