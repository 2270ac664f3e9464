import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { leastContrast } from './contrast';

/** WCAG 2.2 AA, what it includes, axe's own best practices, and its rules on trial. None of these is switched off. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

type Finding = { rule: string; target: string; what: string };
type Report = { violations: Finding[]; undecided: Finding[]; notRun: string[] };

/** What axe has against a page as it is now. axe is injected once for each load. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(arrive);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, undecided, notRun } = await page.evaluate(run, tags);
  const problems = [...violations.map(inWords), ...notRun.map((rule) => `axe did not run ${rule}`)];
  for (const finding of undecided) {
    // Where axe cannot know what is behind a text (a gradient), its pixels tell.
    if (finding.rule !== 'color-contrast') problems.push(`undecided: ${inWords(finding)}`);
    else problems.push(...(await leastContrast(page, finding.target)));
  }
  return problems;
}

function inWords({ rule, target, what }: Finding): string {
  return `${rule} at ${target}: ${what}`;
}

/** Runs in the page: what fades in has its final colours. */
function arrive(): void {
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (const transition of transitions) transition.finish();
}

/** Runs in the page. */
async function run(tags: string[]): Promise<Report> {
  const engine = (window as unknown as { axe: typeof axe }).axe;
  const results = await engine.run(document, { runOnly: tags });
  const findings = (list: typeof results.violations) =>
    list.flatMap(({ id, nodes }) =>
      nodes.map((node) => ({
        rule: id,
        target: node.target.join(' '),
        what: [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; '),
      })),
    );
  const seen = [results.passes, results.inapplicable, results.violations, results.incomplete].flat();
  // All that a rule on trial says when it cannot decide is that there is something hidden, or a style sheet.
  const undecided = results.incomplete.filter((rule) => !rule.tags.includes('experimental'));
  const wanted = engine.getRules(tags).filter((rule) => !rule.tags.includes('deprecated'));
  return {
    violations: findings(results.violations),
    undecided: findings(undecided),
    notRun: wanted.map((rule) => rule.ruleId).filter((id) => !seen.some((rule) => rule.id === id)),
  };
}
