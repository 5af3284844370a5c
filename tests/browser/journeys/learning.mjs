// Learning as it happens on a working day: on two devices, with a break, or with the keyboard.
import assert from 'node:assert/strict';
import { answer, questionsOf } from '../lib/quiz.mjs';
import { logIn } from '../lib/house.mjs';
import { answerAll, button, check, heading, link, openCourse, path, question, readToTheTest, shows } from '../lib/learner.mjs';

const title = 'Phishing erkennen und melden';
const phishing = questionsOf('phishing-erkennen');
const openData = questionsOf('offene-daten');

export default [
  { name: 'Tomasz lernt am zweiten Gerät an derselben Lektion weiter', run: continueElsewhere },
  { name: 'Wer es schon kann, kommt direkt zum Abschlusstest', run: knowsAlready },
  { name: 'Nach dem Abmelden mitten im Test ist die Antwort noch da', run: loggedOutInTheMiddle },
  { name: 'Ursula lernt nur mit der Tastatur', run: keyboardOnly },
];

async function continueElsewhere(house, keep) {
  const { page } = await keep(house.person('t.nowicki'));
  await link(page, 'Weiterlernen').click();
  await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  const place = await path(page);
  const lesson = await page.getByRole('heading', { level: 1 }).innerText();
  const other = (await keep(house.person('t.nowicki', { viewport: { width: 390, height: 844 } }))).page;
  await link(other, 'Weiterlernen').click();
  assert.equal(await path(other), place);
  await shows(heading(other, lesson));
}

async function knowsAlready(house, keep) {
  const { page } = await keep(house.person('h.brinkmann'));
  await openCourse(page, title);
  await button(page, 'Ich kann das schon').click();
  await shows(page.getByText('Vorab, nur für Sie'));
  const ids = await question(page).evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids) {
    await answer(page.locator(`#${id}`), phishing);
    await check(page, id);
  }
  await link(page, 'Direkt zum Abschlusstest').click();
  await button(page, 'Test starten').click();
  await answerAll(page, phishing);
  await button(page, 'Test abgeben').click();
  await shows(page.getByText('Bestanden', { exact: true }));
}

async function loggedOutInTheMiddle(house, keep) {
  const { page, context } = await keep(house.person('personalrat'));
  await openCourse(page, 'Offene Daten: die ersten drei Datensätze');
  await button(page, 'Kurs starten').click();
  await readToTheTest(page);
  await button(page, 'Test starten').click();
  await answer(question(page), openData);
  await button(page, 'Speichern und weiter').click();
  const second = await question(page).getAttribute('id');
  await answer(question(page), openData);
  const given = await fields(question(page));
  await context.clearCookies();
  await button(page, 'Speichern und weiter').click();
  await shows(page.getByText('Ihre Eingabe ist nicht verloren.', { exact: false }));
  await logIn(page, house.login('personalrat'));
  await button(page, 'Absenden und weiter').click();
  await shows(page.getByText('Ihre Antwort ist gespeichert', { exact: false }));
  if (await question(page).getAttribute('id') !== second) await button(page, 'Zurück').click();
  assert.equal(await question(page).getAttribute('id'), second, 'the same question');
  assert.deepEqual(await fields(question(page)), given, 'with the same answer');
  assert.equal(await page.locator('.steps__link--answered').count(), 2, 'and the one before it');
}

const fields = (fieldset) => fieldset.locator('input, select').evaluateAll((all) =>
  all.map((field) => [field.id, field.type.match(/radio|checkbox/) ? field.checked : field.value]));

async function keyboardOnly(house, keep) {
  const { page } = await keep(house.visitor());
  const keys = page.keyboard;
  await page.goto('/anmelden');
  await keys.press('Tab');
  assert.equal(await focused(page), 'Zum Inhalt springen');
  await tabTo(page, (at) => at.id === 'anmeldename');
  await keys.type(house.login('ratsmitglied'));
  await keys.press('Tab');
  await keys.type('gemeinsam-lernen');
  await keys.press('Enter');
  await shows(heading(page, 'Guten Tag, Ursula Kettler'));
  await enter(page, 'Kurse');
  await enter(page, 'Offene Daten: die ersten drei Datensätze');
  await enter(page, 'Kurs starten');
  await shows(question(page));
  const first = question(page).first();
  const wanted = await first.locator('.option__input').first().getAttribute('id');
  await tabTo(page, (at) => at.id === wanted);
  await keys.press('Space');
  await enter(page, 'Antwort prüfen');
  await shows(page.locator('.feedback'));
  const shot = await page.evaluate(() => window.scrollY);
  assert.ok(shot > 0, 'the page is where the question is');
  await filmByKeys(page);
  await testByKeys(page);
}

async function filmByKeys(page) {
  const keys = page.keyboard;
  const isPaused = (wanted) => page.waitForFunction((wanted) => document.querySelector('video').paused === wanted, wanted);
  await enter(page, 'Kurse');
  await enter(page, title);
  await enter(page, 'Kurs starten');
  await tabTo(page, (at) => at.tag === 'VIDEO');
  await keys.press('k');
  await isPaused(false);
  await keys.press('k');
  await isPaused(true);
  await tabTo(page, (at) => at.text === 'Text zum Film');
  await keys.press('Enter');
  for (let line = 0; line < 5; line += 1) await keys.press('Tab');
  const second = await page.evaluate(() => Number(document.activeElement.dataset.start));
  await keys.press('Enter');
  await isPaused(false);
  await keys.press('k');
  await isPaused(true);
  const there = await page.locator('video').evaluate((video) => video.currentTime);
  assert.ok(second > 0 && Math.abs(there - second) < 3, `${there} s is where sentence ${second} s begins`);
}

async function testByKeys(page) {
  const keys = page.keyboard;
  while (!(await path(page)).endsWith('/test')) {
    await tabTo(page, (at) => at.text.startsWith('Als erledigt markieren'));
    await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
  }
  await enter(page, 'Test starten');
  await answerByKeys(page);
  await enter(page, 'Speichern und weiter');
  await shows(page.getByText('1 Antwort gespeichert'));
}

/** Something in every field. */
async function answerByKeys(page) {
  const fields = await question(page).locator('input, select').evaluateAll((all) => all.map(({ id, type }) => ({ id, type })));
  for (const [place, { id, type }] of fields.entries()) {
    await tabTo(page, (at) => at.id === id);
    if (type === 'text') await page.keyboard.type('irgendwas');
    else if (type.startsWith('select')) for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
    else return page.keyboard.press('Space');
  }
}

const focused = (page) => page.evaluate(() => document.activeElement?.textContent.trim());

async function tabTo(page, isThere) {
  for (let step = 0; step < 80; step += 1) {
    const at = await page.evaluate(() => {
      const { id, tagName: tag, textContent } = document.activeElement ?? {};
      const outline = getComputedStyle(document.activeElement);
      return { id, tag, text: textContent?.replace(/\s+/g, ' ').trim(), seen: outline.outlineStyle !== 'none' || outline.boxShadow !== 'none' };
    });
    if (isThere(at)) {
      assert.ok(at.seen || at.id, `focus is visible at ${at.text}`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not get there');
}

async function enter(page, text) {
  await tabTo(page, (at) => at.text === text);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
