// Mehmet Engel works at the Bauhof of Neuenfelde and logs in for the first time. He begins with
// a printed slip and ends with a Nachweis that a stranger can check.
import assert from 'node:assert/strict';
import { questionsOf } from '../lib/quiz.mjs';
import { button, heading, link, openCourse, passTest, path, shows } from '../lib/learner.mjs';

const title = 'Phishing erkennen und melden';
const phishing = questionsOf('phishing-erkennen');
const own = 'Der Bauhof beginnt um sechs.';

export default [
  { name: 'Mehmet kommt mit dem gedruckten Code herein und geht mit einem geprüften Nachweis', run: fromSlipToProof },
];

async function fromSlipToProof(house, keep) {
  const slip = await printsTheSlip((await keep(house.person('j.thielmann'))).page);
  const { page } = await keep(house.visitor());
  await comesIn(page, slip);
  await begins(page);
  await watchesTheFilm(page);
  await readsOn(page);
  await passTest(page, phishing);
  const code = await takesTheNachweis(page, slip.name);
  await isCheckedByAStranger((await keep(house.visitor())).page, code, slip.name);
}

/** What the Technik hands over on paper: nothing of it is a link any more. */
async function printsTheSlip(page) {
  await page.goto('/verwaltung/personen?q=Engel');
  const row = page.locator('tbody tr', { hasText: 'Engel, Mehmet' });
  await row.getByRole('button', { name: /^Einladen/ }).click();
  await shows(heading(page, 'Einladung für Mehmet Engel'));
  await page.emulateMedia({ media: 'print' });
  assert.ok(!await page.getByRole('navigation').first().isVisible(), 'only the slip is printed');
  const paper = page.locator('.paper');
  const code = (await paper.innerText()).match(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/)[0];
  await page.emulateMedia({ media: 'screen' });
  return { name: 'Mehmet Engel', code };
}

async function comesIn(page, { code, name }) {
  await page.goto('/');
  await link(page.locator('main'), 'Anmelden').click();
  await page.getByRole('link', { name: /^Zum ersten Mal hier/ }).click();
  // Typed as people type: small letters, no dashes.
  await page.getByLabel('Code Ihrer Einladung').fill(code.toLowerCase().replaceAll('-', ''));
  await button(page, 'Weiter').click();
  await shows(page.getByText(`Guten Tag, ${name}.`, { exact: false }));
  await page.getByLabel('Ihr neues Passwort').fill(own);
  await button(page, 'Passwort speichern und anmelden').click();
  await shows(heading(page, `Guten Tag, ${name}`));
}

async function begins(page) {
  await openCourse(page, title);
  const film = page.getByRole('listitem').filter({ hasText: 'Montag, 8:12 Uhr' });
  await shows(film.getByText('Film', { exact: true }));
  await button(page, 'Kurs starten').click();
  await shows(heading(page, 'Montag, 8:12 Uhr'));
}

async function watchesTheFilm(page) {
  const film = page.locator('video');
  await film.evaluate((video) => video.play());
  await page.waitForFunction(() => document.querySelector('video').currentTime > 0.5);
  const captions = await film.evaluate((video) => {
    const [track] = video.textTracks;
    return { kind: track.kind, mode: track.mode, cues: track.cues?.length ?? 0 };
  });
  assert.equal(captions.kind, 'captions');
  assert.equal(captions.mode, 'showing');
  assert.ok(captions.cues > 10, `${captions.cues} captions`);
  await film.evaluate((video) => video.pause());
  await page.getByText('Text zum Film', { exact: true }).click();
  await page.locator('button.transcript__line').nth(6).click();
  const there = await page.locator('.transcript__line').nth(6).getAttribute('data-start');
  await page.waitForFunction((second) => Math.abs(document.querySelector('video').currentTime - second) < 3, Number(there));
  await film.evaluate((video) => video.pause());
}

/** The whole course, so that it is done lesson by lesson before the test. */
async function readsOn(page) {
  const seen = [];
  while (!(await path(page)).endsWith('/test')) {
    seen.push(await page.getByRole('heading', { level: 1 }).innerText());
    assert.ok(seen.length < 12, 'the course ends');
    await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  }
  assert.equal(seen.length, 6, seen.join(', '));
}

async function takesTheNachweis(page, name) {
  await link(page, 'Zu Mein Lernen').click();
  const finished = page.getByRole('region', { name: 'Abgeschlossen' }).getByRole('listitem');
  await button(finished.filter({ hasText: title }), 'Nachweis ansehen').click();
  await shows(heading(page, 'Bescheinigung mit Lernerfolgskontrolle'));
  const paper = page.locator('.paper');
  await shows(paper.getByText(name, { exact: true }));
  await shows(paper.getByText(title, { exact: true }));
  return (await paper.innerText()).match(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/)[0];
}

/** Somebody with the sheet in hand, without a login: true code, and one with a slip of the pen. */
async function isCheckedByAStranger(page, code, name) {
  await page.goto('/');
  await link(page, 'Nachweis prüfen').click();
  const wrong = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  await page.getByLabel('Code des Nachweises').fill(wrong);
  await button(page, 'Nachweis prüfen').click();
  await shows(page.getByText('Diesen Code gibt es hier nicht.', { exact: false }));
  await page.getByLabel('Code des Nachweises').fill(code.toLowerCase());
  await button(page, 'Nachweis prüfen').click();
  await shows(page.getByText('Dieser Nachweis ist echt.'));
  await shows(page.getByText(name, { exact: true }));
  await shows(page.getByText(title, { exact: true }));
}
