import type { Page } from '@playwright/test';
import { contrast, painted } from './contrast';

/** What can no longer be told apart where the person's own few colours replace those of the page. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  const problems = await page.evaluate(() => {
    const problems: string[] = [];
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const name = (element: HTMLElement) => `<${element.localName}> "${element.innerText.slice(0, 40)}"`;
    const background = getComputedStyle(document.documentElement).backgroundColor;
    const isDrawn = (style: CSSStyleDeclaration, what: 'border-top' | 'outline') =>
      !['none', 'hidden'].includes(style.getPropertyValue(`${what}-style`)) &&
      parseFloat(style.getPropertyValue(`${what}-width`)) > 0 &&
      ![background, 'rgba(0, 0, 0, 0)'].includes(style.getPropertyValue(`${what}-color`));

    for (const element of shown('button, .primary, .secondary, .choice, input, select, .problem, .done')) {
      if (!isDrawn(getComputedStyle(element), 'border-top')) problems.push(`${name(element)} has no edge`);
    }
    // One choice is a link and the other a button, so that their colours differ anyway: what counts is a frame.
    const framed = (element: HTMLElement) => isDrawn(getComputedStyle(element), 'outline');
    for (const choice of shown('.choice')) {
      const isTaken = choice.getAttribute('aria-current') === 'true';
      if (framed(choice) !== isTaken) problems.push(`${name(choice)} looks ${isTaken ? 'free' : 'taken'}`);
    }
    for (const element of shown('.primary[aria-busy=true], .secondary[aria-busy=true], .quiet[aria-busy=true], .waiting')) {
      const mark = getComputedStyle(element, '::before');
      if (mark.content === 'none' || !isDrawn(mark, 'border-top')) problems.push(`${name(element)} does not look busy`);
    }
    return problems;
  });
  for (const progress of await page.locator('progress:visible').all()) {
    const colours = await painted(page, await progress.evaluate(insideOfFrame));
    const best = Math.max(...colours.flatMap((one) => colours.map((other) => contrast(one, other))));
    if (best < 3) problems.push('how far the progress is cannot be seen');
  }
  return problems;
}

/** Runs in the page. */
function insideOfFrame(element: Element) {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return { x: x + clientLeft, y: y + clientTop, width: clientWidth, height: clientHeight };
}
