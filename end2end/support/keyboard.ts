import { type Locator, type Page, expect } from '@playwright/test';
import { type Colour, contrast } from './contrast';

/** What the Tab key stops at. */
const stops = 'a[href], button, input:not([type=hidden]), select, summary, textarea, [tabindex="0"]';

type Stop = {
  name: string;
  /** Among all there are, in the order of the document. */
  place: number;
  isCovered: boolean;
  /** The ring of focus, and all that it is next to. */
  ring: Colour | null;
  around: Colour[];
};

/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
  /** What was wrong on the way. */
  readonly problems: string[] = [];

  constructor(private readonly page: Page) {}

  /** Presses Tab until something has focus, and looks at each stop. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const names: string[] = [];
    while (!(await target.evaluate((element) => element === document.activeElement))) {
      if (names.length > 60) throw new Error(`Tab never comes to ${target}, but to: ${names.join(', ')}`);
      await this.page.keyboard.press('Tab');
      const stop = await focused(this.page);
      names.push(stop?.name ?? '(nothing)');
      if (stop) this.problems.push(...problemsOf(stop));
    }
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** Types into a field in place of what is in it. */
  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }
}

/** What is wrong when somebody presses Tab until everything had its turn: with the focus, the order, or with a way out. */
export async function tabProblems(page: Page): Promise<string[]> {
  const { names, problems } = await page.evaluate(readingOrder, stops);
  const places: number[] = [];
  // Once around, and past the browser's own bars.
  for (let presses = 0; presses <= names.length + 1 && places.length < names.length; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) continue;
    places.push(stop.place);
    problems.push(...problemsOf(stop));
  }
  places.forEach((place, turn) => {
    const expected = (places[0] + turn) % names.length;
    if (place !== expected) problems.push(`Tab stops at ${names[place]} where ${names[expected]} is next`);
  });
  if (places.length < names.length) problems.push(`Tab stops at ${places.length} of ${names.length}`);
  return problems;
}

function problemsOf({ name, isCovered, ring, around }: Stop): string[] {
  if (!ring) return [`${name} does not show that it has focus`];
  const worst = Math.min(...around.map((colour) => contrast(ring, colour)));
  const problems = worst < 3 ? [`the ring of ${name} has a contrast of ${worst.toFixed(2)}`] : [];
  return isCovered ? [...problems, `${name} has focus and is covered`] : problems;
}

async function focused(page: Page): Promise<Stop | null> {
  return page.evaluate((stops) => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return null;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const colour = (css: string): [number, number, number, number] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha];
    };
    /** Of the nearest that has one which lets nothing through. */
    const background = (from: Element | null): [number, number, number] => {
      const [red, green, blue, alpha] = from ? colour(getComputedStyle(from).backgroundColor) : [255, 255, 255, 255];
      return alpha === 255 ? [red, green, blue] : background(from?.parentElement ?? null);
    };
    const style = getComputedStyle(element);
    const isDrawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const around = [background(element.parentElement)];
    if (parseFloat(style.outlineOffset) < 1) around.push(background(element));
    const [red, green, blue] = colour(style.outlineColor);
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    const all = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
    return {
      name: `<${element.localName}> "${(element.innerText || element.id).slice(0, 30)}"`,
      place: all.indexOf(element),
      isCovered: !element.contains(there),
      ring: isDrawn ? [red, green, blue] : null,
      around,
    };
  }, stops);
}

/** Runs in the page: the names of all stops, and which come at another time than they are read. */
function readingOrder(stops: string) {
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
  const names = all.map((stop) => `<${stop.localName}> "${(stop.innerText || stop.id).slice(0, 30)}"`);
  const boxes = all.map((stop) => stop.getBoundingClientRect());
  const problems: string[] = [];
  boxes.slice(1).forEach((box, index) => {
    const before = boxes[index];
    const isAbove = box.bottom <= before.top;
    const isInTheSameRow = box.top < before.bottom && box.bottom > before.top;
    const step = box.left + box.right - before.left - before.right;
    // The direction is that of the row: a part of the page in another language has its own.
    const row = all[index + 1].parentElement;
    const isRightToLeft = row !== null && getComputedStyle(row).direction === 'rtl';
    const goesBack = isInTheSameRow && (isRightToLeft ? step > 0 : step < 0);
    if (isAbove || goesBack) problems.push(`${names[index + 1]} comes after ${names[index]} and is read before it`);
  });
  return { names, problems };
}
