// Measures the sign-in page of the release build on a phone, as Lighthouse imagines one. Run by `make lighthouse`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../scripts/serve.mjs';

/** The least that each category may have, of 100. */
const needed = { performance: 98, accessibility: 100, 'best-practices': 100 };
/** Times are measured and therefore vary: the middle one of these counts. */
const runs = 3;

const root = fileURLToPath(new URL('../..', import.meta.url));
const flags = JSON.parse(readFileSync(new URL('../support/chromium-flags.json', import.meta.url), 'utf8'));

/** One report. Chromium's recording now and then lacks its beginning, which says nothing about the page. */
async function measure(address) {
  const attempts = 3;
  for (let attempt = 1; ; attempt++) {
    const report = await record(address);
    if (!report.runtimeError) return report;
    if (attempt === attempts) throw new Error(report.runtimeError.message);
    console.error(`once more, since Lighthouse said: ${report.runtimeError.message}`);
  }
}

async function record(address) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: ['--headless=new', ...flags] });
  try {
    const options = { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(needed) };
    return (await lighthouse(address, options)).lhr;
  } finally {
    chrome.kill();
  }
}

const score = (report, category) => Math.round(report.categories[category].score * 100);

/** The report whose score is the middle one. */
function median(reports, category) {
  const sorted = reports.toSorted((a, b) => score(a, category) - score(b, category));
  return sorted[Math.floor(sorted.length / 2)];
}

/** What keeps a category from 100, in Lighthouse's words. */
function shortcomings(report, category) {
  return report.categories[category].auditRefs
    .map(({ id, weight }) => ({ ...report.audits[id], weight }))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map((audit) => {
      const elements = (audit.details?.items ?? []).map((item) => item.node?.snippet ?? item.description ?? item.url);
      const value = audit.displayValue ? `: ${audit.displayValue}` : '';
      return [`    ${audit.title}${value}`, ...elements.filter(Boolean).map((text) => `      ${text}`)].join('\n');
    });
}

const { server, address } = await serve(`${root}/target/release/unipile-connect`, `${root}/target/site`);
const reports = [];
try {
  for (let run = 0; run < runs; run++) reports.push(await measure(address));
} finally {
  server.kill();
}

for (const [category, least] of Object.entries(needed)) {
  const report = median(reports, category);
  const reached = score(report, category);
  const all = reports.map((report) => score(report, category)).join(', ');
  console.log(`${category}: ${reached} of 100 (${all}); ${least} needed`);
  if (reached < 100) for (const line of shortcomings(report, category)) console.log(line);
  if (reached < least) process.exitCode = 1;
}
