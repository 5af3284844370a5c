// What a first visit costs: requests and bytes over the wire of some pages, on a phone with an
// empty cache, logged in. `weight.sh` prints a table for tests/load/RESULTS.md.
import { startDemo } from './lib/demo.mjs';
import { House, openBrowser } from './lib/house.mjs';

const pages = [
  ['course page', '/kurse/phishing-erkennen'],
  ['Start', '/'],
  ['catalogue', '/kurse'],
  ['lesson with a film, not played', '/lernen/phishing-erkennen/montag-8-uhr-12'],
];

/** Loads one page in a browser that has nothing but the login. */
async function weigh(browser, demo, cookies, path) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const sent = new Set();
  const total = { requests: 0, bytes: 0 };
  network.on('Network.requestWillBeSent', ({ request, requestId }) => {
    if (!request.url.startsWith('data:')) sent.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!sent.has(requestId)) return;
    total.requests += 1;
    total.bytes += encodedDataLength;
  });
  await page.goto(new URL(path, demo.address).href);
  await page.waitForLoadState('networkidle');
  await context.close();
  return total;
}

console.log('| what | measured | reach |\n|---|---|---|');
const demo = await startDemo();
const browser = await openBrowser();
try {
  const house = new House(browser, demo);
  const { page, end } = await house.person('s.yildirim');
  const cookies = await page.context().cookies();
  for (const [what, path] of pages) {
    const { requests, bytes } = await weigh(browser, demo, cookies, path);
    console.log(`| first visit: ${what} | ${Math.round(bytes / 1024)} KB, ${requests} requests | ≤ 150 KB, ≤ 12 |`);
  }
  await end();
} finally {
  await browser.close();
  await demo.stop();
}
