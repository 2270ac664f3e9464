import type { Page } from '@playwright/test';

/** Red, green and blue, from 0 to 255. */
export type Colour = [number, number, number];

type Clip = { x: number; y: number; width: number; height: number };

/** WCAG's contrast ratio of two colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours in which a part of the page is painted, each once. */
export async function painted(page: Page, clip: Clip): Promise<Colour[]> {
  const picture = await page.screenshot({ clip, scale: 'css' });
  return page.evaluate(async (data) => {
    // Not by an address: the wizard's policy allows no images from `data:`.
    const file = new Blob([Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))]);
    const image = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(image, 0, 0);
    const { data: bytes } = canvas.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < bytes.length; at += 4) {
      colours.add((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]);
    }
    return [...colours].map((colour): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  }, picture.toString('base64'));
}

/** What is wrong with the contrast of an element's text to whatever is painted behind it, pixel by pixel. */
export async function leastContrast(page: Page, selector: string): Promise<string[]> {
  const target = page.locator(selector);
  const { colour, least, clip } = await target.evaluate((element) => {
    // The ring of what Tab stopped at last is not behind a text.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const style = getComputedStyle(element);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = style.color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    const part = (name: string) => parseFloat(style.getPropertyValue(name));
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(
      (side) => part(`padding-${side}`) + part(`border-${side}-width`),
    );
    const clip = { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom };
    (element as HTMLElement).style.setProperty('-webkit-text-fill-color', 'transparent');
    // What is in it has a contrast of its own, and a sign in the flow stands beside the text, never behind it.
    for (const child of element.children) (child as HTMLElement).style.setProperty('visibility', 'hidden');
    const inFlow = ['before', 'after'].filter((name) => getComputedStyle(element, `::${name}`).position === 'static');
    const sheet = new CSSStyleSheet();
    for (const name of inFlow) sheet.insertRule(`[data-measured]::${name} { visibility: hidden }`);
    document.adoptedStyleSheets.push(sheet);
    element.setAttribute('data-measured', '');
    return { colour: [red, green, blue] as [number, number, number], least: isLarge ? 3 : 4.5, clip };
  });
  const behind = await painted(page, clip);
  await target.evaluate((element) => {
    (element as HTMLElement).style.removeProperty('-webkit-text-fill-color');
    element.removeAttribute('data-measured');
    document.adoptedStyleSheets.pop();
    for (const child of element.children) (child as HTMLElement).style.removeProperty('visibility');
  });
  const worst = Math.min(...behind.map((other) => contrast(colour, other)));
  return worst < least ? [`contrast of ${worst.toFixed(2)} at ${selector}, where ${least} is needed`] : [];
}
