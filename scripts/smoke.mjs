// Does a built site work? Starts a server on it and signs in to the sandbox, in a browser, through the page's WASM.
//
//   node scripts/smoke.mjs SERVER SITE_ROOT
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, expect } from '@playwright/test';

const [program, siteRoot] = process.argv.slice(2);

/** Starts the server on a free port; gives its process and its address. */
async function serve() {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, RUST_LOG: 'warn', LISTEN: '127.0.0.1:0', SITE_ROOT: siteRoot };
  const server = spawn(program, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
    createInterface(server.stdout).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length).trim());
    });
  });
  return { server, address };
}

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

const { server, address } = await serve();
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
