import type { Page } from '@playwright/test';

/** What must be big enough to be pressed by everybody. */
const targets = 'a[href], button, input:not([type=hidden]), select, summary';
/** What most people press or type into on a screen. */
const primaryTargets = '.primary, .secondary, .choice, input, select';
/** For screen readers only, or a store of shapes: never seen. */
const unseen = '.unseen, .sprite, .sprite *';

/** What makes a page scroll sideways, or lies beyond its edges where nobody can scroll to. */
export async function beyondTheEdges(page: Page): Promise<string[]> {
  return page.evaluate((unseen) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const problems = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, its window ${clientWidth}`] : [];
    for (const element of document.body.querySelectorAll<HTMLElement>(`:not(${unseen}, option)`)) {
      if (!element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > clientWidth + 1)) {
        problems.push(`<${element.localName} class="${element.className}"> reaches from ${left} to ${right} px`);
      }
    }
    return problems;
  }, unseen);
}

/** Spaces text out as WCAG 1.4.12 says that a person may. */
export async function spaceOutText(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `,
  });
}

/**
 * Texts of which something is cut off, or that stick out of what they label. Decoration may be cut off: what it says is
 * said elsewhere.
 */
export async function lostText(page: Page): Promise<string[]> {
  return page.evaluate((unseen) => {
    const problems: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>(`:not(${unseen}, progress, input, option)`)) {
      if (!element.checkVisibility()) continue;
      if (element.closest('[aria-hidden=true]')) continue;
      const style = getComputedStyle(element);
      const name = `<${element.localName} class="${element.className}"> "${element.innerText?.slice(0, 40)}"`;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
      if (hides(style.overflowX) && scrollWidth > clientWidth) problems.push(`${name} is cut off at its side`);
      if (hides(style.overflowY) && scrollHeight > clientHeight) problems.push(`${name} is cut off at its bottom`);
      if (!element.matches('button, a[href], summary, label, .choice')) continue;
      const text = document.createRange();
      text.selectNodeContents(element);
      const [inner, outer] = [text.getBoundingClientRect(), element.getBoundingClientRect()];
      const sticksOut =
        inner.left < outer.left - 1 ||
        inner.right > outer.right + 1 ||
        inner.top < outer.top - 1 ||
        inner.bottom > outer.bottom + 1;
      if (sticksOut && style.display !== 'inline') problems.push(`${name} sticks out of its box`);
    }
    return problems;
  }, unseen);
}

/** What is too small to be pressed by everybody: 24 px at least, and 44 px of height for what most people need. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ targets, primaryTargets }) => {
      const problems: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(targets)) {
        if (!element.checkVisibility()) continue;
        const { width, height } = element.getBoundingClientRect();
        const least = element.matches(primaryTargets) ? 44 : 24;
        if (width < 24 || height < least) {
          problems.push(`<${element.localName}> "${element.innerText.slice(0, 40)}" is ${width} by ${height} px`);
        }
      }
      return problems;
    },
    { targets, primaryTargets },
  );
}

/** What goes on moving although the person asked for less motion. */
export async function restless(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const names = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations === Infinity)
      .map((animation) => (animation as CSSAnimation).animationName),
  );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return names.map((name) => `${name} never ends`);
}
