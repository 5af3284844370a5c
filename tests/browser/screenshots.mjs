// Takes the pictures of frontend/screenshots/ on a demonstration of its own: twelve pages, wide
// and narrow, light and dark, each as large as the window.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, startDemo } from './lib/demo.mjs';
import { continueCourse, text, write } from './lib/author.mjs';
import { House, openBrowser } from './lib/house.mjs';
import { questionsOf } from './lib/quiz.mjs';
import { answerAll, button, link, openCourse } from './lib/learner.mjs';

const folder = join(root, 'frontend/screenshots');
const largest = 250 * 1024;
const looks = [
  ['light', 1280, 800], ['dark', 1280, 800], ['light', 390, 844], ['dark', 390, 844],
];
const phishing = questionsOf('phishing-erkennen');

async function take(page, name) {
  for (const [colorScheme, width, height] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.evaluate(() => Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode().catch(() => {}); })));
    await page.evaluate(() => document.fonts.ready);
    // A player turns its wheel for a moment after the film is there.
    if (await page.locator('video').count()) await page.waitForTimeout(1500);
    const path = join(folder, `${name}-${width}-${colorScheme}.png`);
    await page.screenshot({ path });
    const { size } = statSync(path);
    if (size > largest) throw new Error(`${path} has ${size} bytes`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function learner(house) {
  const { page, end } = await house.person('s.yildirim');
  await take(page, 'start');
  await page.goto('/kurse');
  await take(page, 'kurse');
  await openCourse(page, 'Phishing erkennen und melden');
  await take(page, 'kurs');
  await page.goto('/lernen/phishing-erkennen/montag-8-uhr-12');
  await take(page, 'film');
  await page.goto('/lernen/phishing-erkennen/fuenf-blicke');
  await take(page, 'lektion');
  await page.goto('/lernen/phishing-erkennen/test');
  await button(page, 'Test starten').click();
  await take(page, 'test');
  await answerAll(page, phishing);
  await button(page, 'Test abgeben').click();
  await take(page, 'ergebnis');
  await page.goto('/kurse/offene-daten');
  await button(page, 'Kurs starten').click();
  await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await link(page, 'Mein Lernen').click();
  await take(page, 'mein-lernen');
  await end();
}

async function personnel(house) {
  const { page, end } = await house.person('m.overbeck');
  await page.goto('/verwaltung/matrix');
  await take(page, 'stand');
  await end();
}

async function author(house) {
  const { page, end } = await house.person('w.santoro');
  const course = await continueCourse(page, 'Phishing erkennen und melden');
  await take(page, 'aufbau');
  await page.goto(`${course}/lektion/fuenf-blicke`);
  await take(page, 'schreiben');
  const words = await text(page).inputValue();
  await write(page, text(page), words.replace('die Frau Keller um 8:12 Uhr bekommen hat', 'die Frau Keller am Montag um 8:12 Uhr erreicht hat'));
  await page.goto(`${course}/vergleich`);
  await take(page, 'vergleich');
  await end();
}

mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await openBrowser();
try {
  const house = new House(browser, demo);
  await learner(house);
  await personnel(house);
  await author(house);
} finally {
  await browser.close();
  await demo.stop();
}
