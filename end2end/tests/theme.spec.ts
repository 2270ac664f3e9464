import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '../support/test';
import { Server } from '../support/server';
import type { Wizard } from '../support/wizard';

// That nothing is refused by the content policy is what every test sees to: it would be a complaint.

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" width="30" height="10">
  <style>rect { fill: #1d1d1b }</style><rect width="30" height="10"/></svg>`;

/** A server that wears a theme. */
const test = base.extend<{ wear: (theme: string) => Promise<string> }>({
  wear: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'unipile-connect-theme-'));
    writeFileSync(join(folder, 'logo.svg'), logo);
    const servers: Server[] = [];
    await use(async (theme) => {
      const file = join(folder, 'theme.toml');
      writeFileSync(file, theme);
      const server = await Server.start({ THEME: file });
      servers.push(server);
      return server.address;
    });
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  },
});

type Colours = Record<'card' | 'brand' | 'label' | 'ring', string>;

/** The colours of a page as they are seen, as `#rrggbb`. */
async function colours(wizard: Wizard): Promise<Colours> {
  await wizard.button('Sign in').focus();
  return wizard.page.evaluate(() => {
    const dots = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const seen = (selector: string, property: string) => {
      const element = document.querySelector(selector);
      if (!element || !dots) throw new Error(`no ${selector}`);
      dots.fillStyle = getComputedStyle(element).getPropertyValue(property);
      dots.fillRect(0, 0, 1, 1);
      const [red, green, blue] = dots.getImageData(0, 0, 1, 1).data;
      return '#' + [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
    };
    return {
      card: seen('main', 'background-color'),
      // Not the button's: that one is on its way for a moment.
      brand: seen('.mark.brand', 'background-color'),
      label: seen('.primary', 'color'),
      ring: seen('.primary', 'outline-color'),
    };
  });
}

/** How well one colour is read on another, as WCAG has it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const [name, colour] of [
  ['yellow', '#ffd400'],
  ['near black', '#16161a'],
  ['blue', '#1877f2'],
]) {
  test(`everything is read well in a ${name}, in light and dark`, async ({ wizard, wear }) => {
    await wizard.page.emulateMedia({ colorScheme: 'light' });
    await wizard.open(await wear(`color = "${colour}"`));
    for (const scheme of ['light', 'dark'] as const) {
      await wizard.page.emulateMedia({ colorScheme: scheme });
      const seen = await colours(wizard);
      expect(seen.card).toBe(scheme === 'light' ? '#ffffff' : '#15181e');
      if (scheme === 'light') expect(seen.brand).toBe(colour);
      expect(contrast(seen.label, seen.brand), `${scheme}: button`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(seen.ring, seen.card), `${scheme}: focus ring`).toBeGreaterThanOrEqual(4.5);
      const button = wizard.page.locator('.primary');
      await expect(button).toHaveCSS('background-color', rgb(seen.brand));
      await button.hover();
      await expect(button).not.toHaveCSS('background-color', rgb(seen.brand));
      await wizard.heading.hover();
    }
  });
}

/** As computed styles have it. */
function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

test('a scheme for everybody overrules what the person prefers', async ({ wizard, wear }) => {
  for (const [scheme, other, card] of [
    ['dark', 'light', '#15181e'],
    ['light', 'dark', '#ffffff'],
  ] as const) {
    await wizard.page.emulateMedia({ colorScheme: other });
    await wizard.open(await wear(`scheme = "${scheme}"`));
    expect((await colours(wizard)).card).toBe(card);
    await expect(wizard.page.locator('html')).toHaveCSS('color-scheme', scheme);
  }
});

test('the logo, the fonts, the corners and the links are there, and stay when the page comes alive', async ({
  wizard,
  wear,
}) => {
  const address = await wear(`
    brand_name = "Globex"
    logo = "logo.svg"
    font = "Courier New, monospace"
    radius = 0
    support_url = "mailto:help@example.com"
    privacy_url = "https://example.com/privacy"
  `);
  await wizard.open(address);
  const picture = wizard.page.locator('.mark.brand img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(30);
  await expect(wizard.page.locator('.mark.brand')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(wizard.page.locator('.mark.brand')).toHaveText('');
  await expect(wizard.button('Sign in')).toHaveCSS('border-radius', '0px');
  await expect(wizard.heading).toHaveCSS('font-family', '"Courier New", monospace');
  const links = wizard.page.getByRole('contentinfo');
  await expect(links.getByRole('link', { name: 'Support' })).toHaveAttribute('href', 'mailto:help@example.com');
  await expect(links.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', 'https://example.com/privacy');

  await wizard.signIn('ok@sandbox.test');
  await expect(wizard.heading).toHaveText('Messenger is connected');
  await expect(picture, 'the next screen keeps it').toBeVisible();
});

test('a page without a theme asks for nothing more', async ({ wizard }) => {
  const asked: string[] = [];
  wizard.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await wizard.open();
  expect(asked.filter((path) => path.endsWith('.css'))).toHaveLength(1);
  expect(asked.filter((path) => /theme|logo/.test(path))).toEqual([]);
});
