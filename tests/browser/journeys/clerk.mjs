// Selin Yıldırım works in the Bürgerbüro of Neuenfelde. She has begun a course and learns on.
import assert from 'node:assert/strict';
import { answer, questionsOf } from '../lib/quiz.mjs';
import {
  answerAll, button, check, failTest, heading, link, openCourse, path, pictureIsThere, question,
  readToTheTest, shows,
} from '../lib/learner.mjs';

const title = 'Phishing erkennen und melden';
const phishing = questionsOf('phishing-erkennen');
const openData = questionsOf('offene-daten');

export default [
  { name: 'Selin lernt ohne JavaScript vom Start bis zum bestandenen Test', run: learn },
];

async function learn(house, keep) {
  const { page } = await keep(house.person('s.yildirim', { javaScriptEnabled: false }));
  await seesWhatIsDue(page);
  await findsTheCourseByTopic(page);
  await readsAnotherCourse(page);
  await openCourse(page, title);
  await link(page, 'Weiterlernen').click();
  await readToTheTest(page);
  await failsAndReadsWhy(page);
  await passesTheSecondTime(page);
  await isDone(page);
  await showsTheNachweis(page);
}

async function seesWhatIsDue(page) {
  await shows(heading(page, 'Guten Tag, Selin Yıldırım'));
  const resume = page.locator('section.resume');
  await shows(resume.getByText(title));
  await shows(resume.getByText(/^Lektion \d$/));
  await shows(link(resume, 'Weiterlernen'));
  const due = page.getByRole('region', { name: 'Fällig' });
  await shows(link(due, title));
  await shows(due.getByText('Dienstlich angeordnet'));
  await shows(due.getByText(/^Fällig in \d+ Tagen$/));
}

async function findsTheCourseByTopic(page) {
  await link(page, 'Alle Unterthemen').click();
  assert.equal(await page.locator('.subtopic').count(), 30, '30 Unterthemen');
  await link(page, 'IT-Sicherheit').click();
  await link(page, title).click();
  const main = page.locator('main');
  const goals = page.getByRole('region', { name: 'Das lernen Sie' }).getByRole('listitem');
  assert.equal(await goals.count(), 4);
  await shows(main.getByText('39 Minuten'));
  const lessons = page.getByRole('region', { name: 'Lektionen', exact: true }).getByRole('listitem');
  assert.ok(await lessons.count() >= 7, 'six lessons and the test');
  await shows(main.getByText('Studieninstitut Lindenau'));
  await shows(main.getByText('CC BY-SA 4.0'));
}

async function readsAnotherCourse(page) {
  await openCourse(page, 'Offene Daten: die ersten drei Datensätze');
  await button(page, 'Kurs starten').click();
  await shows(heading(page, 'Was offen ist und was nie hineingehört'));
  await pictureIsThere(page.locator('.prose img').first());
  const first = question(page).first();
  const id = await first.getAttribute('id');
  const asked = await answer(first, openData, { wrongly: true });
  await check(page, id);
  const feedback = page.locator(`#${id} .feedback`);
  await shows(feedback.locator('.feedback__verdict'));
  assert.match(await page.locator(`#${id}`).innerText(), /Nicht richtig|Noch nicht richtig/);
  assert.equal(await text(feedback.locator('.feedback__text')), asked.explanation);
  await button(page, 'Erneut versuchen').click();
  await answer(page.locator(`#${id}`), openData);
  await check(page, id);
  await shows(page.locator(`#${id} .feedback--right`), 'praise');
}

async function failsAndReadsWhy(page) {
  await failTest(page, phishing);
  await shows(page.getByText('0 von 10 richtig'));
  const rows = page.locator('details.kern-accordion');
  assert.equal(await rows.count(), 10);
  for (const row of await rows.all()) {
    await row.locator('summary').click();
    const reason = await text(row.locator('.prose'));
    const known = [...phishing.values()].some(({ explanation }) => explanation === reason);
    assert.ok(known, `an explanation from the course: ${reason}`);
  }
}

async function passesTheSecondTime(page) {
  await button(page, 'Erneut versuchen').click();
  if ((await path(page)).endsWith('/test')) await button(page, 'Test starten').click();
  assert.equal(await answerAll(page, phishing), 10);
  await shows(page.getByText('10 von 10 Fragen sind beantwortet.'));
  await button(page, 'Test abgeben').click();
  await shows(page.locator('.result--passed'));
  await shows(page.getByText('10 von 10 richtig'));
  await shows(page.getByText('Der Kurs ist damit für Sie abgeschlossen', { exact: false }));
}

async function isDone(page) {
  await link(page, 'Zu Mein Lernen').click();
  const finished = page.getByRole('region', { name: 'Abgeschlossen' });
  await shows(link(finished, title));
  await link(page, 'Start').click();
  const due = page.getByRole('region', { name: 'Fällig' });
  assert.equal(await link(due, title).count(), 0, 'nothing left to do for this duty');
  await openCourse(page, title);
  await shows(page.getByText(/^Abgeschlossen am /));
}

/** From the sheet to its check, which needs no login. */
async function showsTheNachweis(page) {
  await button(page, 'Nachweis ansehen').click();
  await shows(heading(page, 'Bescheinigung mit Lernerfolgskontrolle'));
  await shows(page.getByText('Selin Yıldırım', { exact: true }).last());
  await page.context().clearCookies();
  await page.locator('.paper__check a').click();
  await shows(page.getByText('Dieser Nachweis ist echt.'));
  await shows(page.getByText(title));
}

const text = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();
