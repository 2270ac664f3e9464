// Does a built site work? Starts a server on it and signs in to the sandbox, in a browser, through the page's WASM.
//
//   node scripts/smoke.mjs SERVER SITE_ROOT
import { chromium, expect } from '@playwright/test';
import { serve } from './serve.mjs';

const [program, siteRoot] = process.argv.slice(2);

async function signIn(page, address) {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', { timeout: 20_000 });
  // Gone if the form went the plain way, which loads a new page.
  await page.evaluate(() => (window.samePage = true));
  await page.locator('input[name=username]').fill('ok@sandbox.test');
  await page.locator('input[name=password]').fill('sandbox-pass');
  await page.locator('button.primary').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('connected', { timeout: 20_000 });
  expect(await page.evaluate(() => window.samePage), 'the sign-in went through the WASM').toBe(true);
}

const { server, address } = await serve(program, siteRoot);
let browser;
try {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await signIn(page, address);
  expect(complaints, 'what the browser complained about').toEqual([]);
} finally {
  await browser?.close();
  server.kill();
}
