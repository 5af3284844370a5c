// Lighthouse with its mobile settings on what a learner opens most: one row per page for
// tests/load/RESULTS.md, the median of RUNS runs (five) for performance, the worst for the rest.
//   node lighthouse.mjs [--why]   with every audit that is not perfect on stderr
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { startDemo } from './lib/demo.mjs';
import { House, openBrowser } from './lib/house.mjs';

const pages = [
  ['Start', '/'],
  ['course page', '/kurse/phishing-erkennen'],
  ['lesson with a film', '/lernen/phishing-erkennen/montag-8-uhr-12'],
];
const wanted = { accessibility: 100, 'best-practices': 100, seo: 100 };
const runs = Number(process.env.RUNS ?? 5);
const isAskedWhy = process.argv.includes('--why');

console.log('| what | measured | reach |\n|---|---|---|');
const port = await freePort();
const demo = await startDemo();
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
let missed = 0;
try {
  const { page, context } = await new House(browser, demo).person('s.yildirim');
  const Cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await page.getByRole('heading', { level: 1, name: 'Selin' }).waitFor();
  await context.close();
  for (const [what, path] of pages) {
    const reports = [];
    for (let run = 0; run < runs; run += 1) reports.push(await measure(path, { Cookie }));
    tell(what, reports);
  }
} finally {
  await browser.close();
  await demo.stop();
}
process.exitCode = missed ? 1 : 0;

async function measure(path, extraHeaders) {
  const { lhr } = await lighthouse(new URL(path, demo.address).href, { port, extraHeaders, logLevel: 'error' });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
  return lhr;
}

function tell(what, reports) {
  const score = (report, category) => Math.round(report.categories[category].score * 100);
  const performance = reports.map((report) => score(report, 'performance')).sort((a, b) => a - b);
  const median = performance[Math.floor(performance.length / 2)];
  const rest = Object.keys(wanted).map((category) => Math.min(...reports.map((report) => score(report, category))));
  const paint = reports.map(({ audits }) => audits['largest-contentful-paint'].numericValue).sort((a, b) => a - b);
  const seconds = (paint[Math.floor(paint.length / 2)] / 1000).toFixed(1);
  console.log(`| Lighthouse: ${what} | performance ${median} (${performance[0]} to ${performance.at(-1)}, largest paint after ${seconds} s), `
    + `accessibility ${rest[0]}, best practices ${rest[1]}, SEO ${rest[2]} | ≥ 99, 100, 100, 100 |`);
  if (median < 99 || rest.some((value) => value < 100)) missed += 1;
  if (isAskedWhy) explain(what, reports.at(-1));
}

function explain(what, { audits, categories }) {
  const counted = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id)));
  for (const { id, score, title, displayValue = '', details } of Object.values(audits)) {
    if (!counted.has(id) || score === null || score === 1) continue;
    const items = (details?.items ?? []).slice(0, 3).map((item) => JSON.stringify(item).slice(0, 300));
    console.error([`${what}: ${id} ${score}: ${title} ${displayValue}`, ...items].join('\n    '));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
