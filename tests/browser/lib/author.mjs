// What an author does again and again, in the words of the pages.
import assert from 'node:assert/strict';
import { button, heading, link, shows } from './learner.mjs';

export const text = (page) => page.getByRole('textbox', { name: 'Text der Lektion' });
export const quiz = (page) => page.getByRole('textbox', { name: 'Fragen zur Lektion' });
export const state = (page) => page.locator('.savebar__state');

/** Begins a course with a template and returns the address of its structure. */
export async function beginCourse(page, title, template = 'kurz') {
  await page.goto('/redaktion');
  const form = page.locator('form', { has: button(page, 'Kurs anlegen') });
  await form.getByLabel('Titel des Kurses').fill(title);
  await form.getByLabel('Vorlage').selectOption(template);
  await button(page, 'Kurs anlegen').click();
  await shows(page.getByRole('heading', { level: 1, name: title }));
  return new URL(page.url()).pathname;
}

/** Goes on with a course that is published. */
export async function continueCourse(page, title) {
  await page.goto('/redaktion');
  await page.getByRole('button', { name: new RegExp(`^Bearbeiten ?: ${title}$`) }).click();
  await shows(page.getByRole('heading', { level: 1, name: title }));
  return new URL(page.url()).pathname;
}

/** Types at the end of the last line, key by key. */
export async function typeAtEnd(field, words) {
  await field.evaluate((it) => {
    it.focus();
    it.selectionStart = it.value.trimEnd().length;
    it.selectionEnd = it.selectionStart;
  });
  await field.pressSequentially(words);
}

export async function isSaved(page) {
  await shows(state(page).getByText(/^Gespeichert um /), 'what says that it is saved');
}

/** Writes over a text and waits until the page has saved it by itself. */
export async function write(page, field, words) {
  const body = (request) => new URLSearchParams(request.postData() ?? '');
  const isThis = (request) => request.method() === 'POST' && !request.url().endsWith('/vorschau')
    && [...body(request).values()].some((value) => value.replaceAll('\r\n', '\n') === words);
  const [answer] = await Promise.all([page.waitForResponse((response) => isThis(response.request())), field.fill(words)]);
  assert.equal(answer.status(), 200, 'saved by itself');
  await isSaved(page);
}

/** What every course must say about itself before it can be published. */
export async function fillSettings(page, course) {
  await page.goto(`${course}/einstellungen`);
  await page.getByLabel('Kurzbeschreibung').fill('Wohin mit dem Schlüssel am letzten Tag?');
  await page.getByLabel('Lernziele').fill('Sie geben den Schlüssel zurück.');
  await page.getByLabel('Hauptthema').selectOption({ label: 'IT-Sicherheit' });
  await page.getByLabel('Minuten insgesamt').fill('14');
  await button(page, 'Speichern').click();
  await shows(page.getByText('Gespeichert.', { exact: false }));
}

/** With `why` it is an important change, which takes those along who are learning. */
export async function publish(page, course, news = 'Erste Fassung.', why = '') {
  await page.goto(course);
  await link(page.locator('main aside'), 'Veröffentlichen').click();
  await shows(heading(page, 'Veröffentlichen'));
  await page.getByLabel('Was ist neu?').fill(news);
  if (why) {
    await page.locator('label', { hasText: 'Wichtige Änderung: Wer den Kurs gerade lernt' }).click();
    await page.getByLabel('Was sich ändert, und warum').fill(why);
  }
  await button(page, 'Jetzt veröffentlichen').click();
  await shows(page.getByText('Die neue Fassung ist veröffentlicht.'));
}

/** Opens the page of a course until it tells of an important change: those who learn are moved soon after. */
export async function changes(page, address) {
  const told = page.getByText('Dieser Kurs hat sich am', { exact: false });
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto(address);
    if (await told.count() > 0) return;
    await page.waitForTimeout(250);
  }
  assert.fail(`${address} tells of no change`);
}

/** Takes back what the browser complained of where that was to be expected. */
export function forgive({ findings }, expected) {
  const others = findings.filter((finding) => !expected.test(finding));
  findings.splice(0, findings.length, ...others);
}
