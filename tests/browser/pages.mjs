// Every page in the states that people meet, checked as lib/checks.mjs says.
import assert from 'node:assert/strict';
import * as authoring from './authoring-pages.mjs';
import * as review from './review-pages.mjs';
import { assertNone, htmlMistakesOf, mistakesOf } from './lib/checks.mjs';
import { logIn } from './lib/house.mjs';
import { answer, questionsOf } from './lib/quiz.mjs';
import { answerAll, button, check as checkAnswer, failTest, link, openCourse, question, readToTheTest } from './lib/learner.mjs';

const phishing = questionsOf('phishing-erkennen');
const openData = questionsOf('offene-daten');
const title = 'Offene Daten: die ersten drei Datensätze';

// Who opens what, by plain addresses. A number says the status that is expected instead of 200.
const visits = [
  ['Gäste', null, ['/', '/anmelden', '/impressum', '/datenschutz', '/barrierefreiheit', '/hilfe', '/nachweis', ['/nachweis/unbekannt', 404], '/einladung', ['/einladung/unbekannt', 404], '/passwort-vergessen', '/passwort-vergessen/unterwegs', ['/gibt-es-nicht', 404], '/schnittstelle']],
  ['eine neue Person ohne Kurs', 'j.thielmann', [
    '/', '/lernen', '/kurse', '/kurse?feld=technologie&dauer=10', '/kurse/phishing-erkennen', '/kurse/phishing-auffrischen', '/kurse/phishing-erkennen/handzettel/melden', '/konto', '/konto/zugriffsschluessel', '/hilfe', '/impressum',
    '/themen', '/themen/technologie', '/themen/technologie/it-sicherheit', '/themen/strategie-und-politik/digitalstrategien', '/themen/technologie/blockchain',
    ['/kurse/gibt-es-nicht', 404], ['/verwaltung/pflichtschulungen', 403]]],
  ['Personalentwicklung in Neuenfelde', 'm.overbeck', [
    '/', '/verwaltung/pflichtschulungen', '/verwaltung/pflichtschulungen/neu',
    '/verwaltung/personen', '/verwaltung/personen?suche=niemand-heisst-so', '/verwaltung/einheiten', '/verwaltung/nachweise', ['/verwaltung/nachweise/7KQ2-M9XD-4RTB-0VHE', 404], '/verwaltung/einstellungen', '/verwaltung/einstellungen/freigabe', '/verwaltung/einstellungen/aussehen',
    '/verwaltung/matrix', '/verwaltung/matrix?art=1', '/verwaltung/matrix?art=3', ['/verwaltung/matrix?art=9', 400]]],
  ['Personalentwicklung in Sieversrath', 'g.hollweg', ['/verwaltung/matrix', '/verwaltung/einheiten']],
  ['Personalentwicklung in Wellinghorst', 'i.stratmann@wellinghorst.example', ['/verwaltung/pflichtschulungen', '/verwaltung/matrix']],
  ['Betrieb', 'betrieb', ['/betrieb/postausgang', '/betrieb/kommunen', '/betrieb/kommunen/neu']],
  ['Technik in Neuenfelde', 'j.thielmann', [
    '/verwaltung/einstellungen/aussehen', '/verwaltung/einstellungen/aussehen?farbe=%23702a6b', '/verwaltung/einstellungen/aussehen?farbe=%23ffcc00',
    ['/verwaltung/einstellungen/aussehen?farbe=gelb', 422], '/verwaltung/einstellungen/saetze']],
  ['Leitung der Bürgerdienste', 'c.rademacher', ['/verwaltung/matrix', '/verwaltung/pflichtschulungen']],
  ...authoring.visits,
  ...review.visits,
];

// What is only there after doing something. Each returns nothing; the page shows the state.
const states = [
  ['Anmelden mit falschem Passwort', null, async ({ page }, house) => {
    await logIn(page, house.login('j.thielmann'), 'falsch geraten');
    await page.getByText('stimmt nicht').waitFor();
  }],
  ['Wahl der Kommune', 'p.osterkamp', ({ page }) => page.getByText('Für wen lernen Sie gerade?').first().waitFor()],
  ['Konto mit Fehler im Passwort', 'w.santoro', async ({ page }) => {
    await page.goto('/konto');
    await page.getByLabel('Bisheriges Passwort').fill('falsch geraten');
    await page.getByLabel('Neues Passwort').fill('zu kurz');
    await button(page, 'Passwort ändern').click();
    await page.locator('.kern-error').first().waitFor();
  }],
  ['Zugriffsschlüssel, eben angelegt', 'w.santoro', async ({ page }) => {
    await page.goto('/konto/zugriffsschluessel');
    await page.getByLabel('Wofür ist er?').fill('Abgleich');
    await button(page, 'Zugriffsschlüssel anlegen').click();
    await page.locator('code.secret').waitFor();
  }],
  ['Startseite auf Englisch', 'a.grothe', async ({ page }) => {
    await page.goto('/konto');
    await page.getByLabel('Sprache der Oberfläche').selectOption('en');
    await button(page, 'Speichern').click();
    await page.goto('/');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  }],
  ['Passwort vergessen ohne Namen', null, async ({ page }) => {
    await page.goto('/passwort-vergessen');
    await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
    await button(page, 'Link senden').click();
    await page.locator('.kern-error').waitFor();
  }],
  ['Einladung per E-Mail, die wartet', 'f.achenbach', async ({ page }) => {
    await page.goto('/verwaltung/personen');
    await page.getByRole('button', { name: /^Per E-Mail einladen/ }).first().click();
    await page.getByText('Die Einladung ist unterwegs.').waitFor();
  }],
  ['Postausgang mit einer wartenden E-Mail', 'betrieb', async ({ page }) => {
    await page.goto('/betrieb/postausgang');
    await button(page, 'Test-E-Mail an mich senden').click();
    await page.getByText('Die Test-E-Mail ist unterwegs.').waitFor();
    await page.goto('/betrieb/postausgang');
  }],
  ['Logo, das keines ist', 'j.thielmann', async ({ page }) => {
    await page.goto('/verwaltung/einstellungen/aussehen');
    const file = { name: 'seite.png', mimeType: 'image/png', buffer: Buffer.from('<!DOCTYPE html>') };
    await page.getByLabel('Bilddatei').setInputFiles(file);
    await button(page, 'Logo hochladen').click();
    await page.getByText('Das ist kein PNG, JPEG oder WebP.', { exact: false }).waitFor();
  }],
  ['Sätze, einer zu lang', 'j.thielmann', async ({ page }) => {
    await page.goto('/verwaltung/einstellungen/saetze');
    await page.locator('textarea').first().evaluate((area) => area.removeAttribute('maxlength'));
    await page.locator('textarea').first().fill('sehr '.repeat(70));
    await button(page, 'Vorschau').click();
    await page.locator('.kern-error').waitFor();
  }],
  ['Einladung als Zettel', 'j.thielmann', async ({ page }) => {
    await page.goto('/verwaltung/personen?q=Nowicki');
    await page.getByRole('button', { name: /^Einladen/ }).first().click();
    await page.getByText('Der Code ist nur jetzt zu sehen.').waitFor();
  }],
  ['Einladung annehmen, Passwort zu kurz', 'j.thielmann', async ({ page, context }) => {
    await page.goto('/verwaltung/personen?q=Nowicki');
    await page.getByRole('button', { name: /^Einladen/ }).first().click();
    const slip = await page.locator('.paper a').getAttribute('href');
    await context.clearCookies();
    await page.goto(new URL(slip).pathname);
    await page.getByLabel('Ihr neues Passwort').fill('zu kurz');
    await button(page, 'Passwort speichern und anmelden').click();
    await page.locator('.kern-error').waitFor();
  }],
  ['Kommune gründen mit Fehlern', 'betrieb', async ({ page }) => {
    await page.goto('/betrieb/kommunen/neu');
    await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
    await button(page, 'Kommune gründen').click();
    await page.getByText('Bitte prüfen Sie Ihre Eingaben').waitFor();
  }],
  ['Einstellungen mit Fehlern', 'm.overbeck', async ({ page }) => {
    await page.goto('/verwaltung/einstellungen');
    const form = page.getByRole('form', { name: 'Ansprechperson' });
    await form.getByLabel('Telefon (freiwillig)').fill('110');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Schreiben Sie dazu einen Satz').waitFor();
  }],
  ['Pflichtschulung mit Fehlern', 'm.overbeck', async ({ page }) => {
    await page.goto('/verwaltung/pflichtschulungen/neu');
    await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
    await button(page, 'Weiter zur Prüfung').click();
    await page.getByText('Bitte prüfen Sie Ihre Eingaben').waitFor();
  }],
  ['Pflichtschulung vor dem Zuweisen', 'm.overbeck', async ({ page }) => {
    await page.goto('/verwaltung/pflichtschulungen/neu');
    await page.getByLabel('Kurs', { exact: true }).selectOption({ label: title });
    await page.getByLabel('Für welchen Bereich?').selectOption({ index: 2 });
    await page.locator('label', { hasText: 'Gesetzliche Unterweisung' }).click();
    await page.getByLabel('Frist').fill(await page.getByLabel('Frist').getAttribute('min'));
    await button(page, 'Weiter zur Prüfung').click();
    await button(page, 'Jetzt zuweisen').waitFor();
  }],
  ['Lektion mit beantworteten Fragen', 'c.rademacher', async ({ page }) => {
    await startCourse(page, 'Phishing erkennen und melden');
    await page.goto('/lernen/phishing-erkennen/fuenf-blicke');
    await answerExercises(page, phishing);
  }],
  ['Lektion mit einer Lücke im Satz', 'd.wieczorek', async ({ page }) => {
    await startCourse(page, 'Phishing erkennen und melden');
    await page.goto('/lernen/phishing-erkennen/adressen-richtig-lesen');
    await answerExercises(page, phishing);
  }],
  ['Film, der läuft, mit seinem Text', 'd.wieczorek', async ({ page }) => {
    await page.goto('/lernen/phishing-erkennen/montag-8-uhr-12');
    await openAll(page);
    await page.getByRole('button', { name: 'Es ist Montagmorgen in Neuenfelde.' }).click();
    await page.locator('.transcript__line[aria-current]').waitFor();
    await page.locator('video').press('k');
    await page.waitForFunction(() => document.querySelector('video').paused);
  }],
  ['Alle Lektionen', 'd.wieczorek', everyLesson],
  ['Stand eines Bereichs', 'm.overbeck', async ({ page }) => {
    await page.goto('/verwaltung/matrix');
    await page.locator('table.matrix th a').first().click();
    await page.locator('.breadcrumb').waitFor();
  }],
  ['Mein Lernen mit begonnenem Kurs', 'c.rademacher', ({ page }) => page.goto('/lernen')],
  ['Abschlusstest vor dem Start', 'c.rademacher', ({ page }) => page.goto('/lernen/phishing-erkennen/test')],
  ['Fragen aller Arten im Test', 'c.rademacher', everyQuestion],
  ['Alle Fragen auf einer Seite, eine eben gespeichert', 'c.rademacher', async ({ page }) => {
    await page.goto('/lernen/phishing-erkennen/test');
    await link(page, 'Test fortsetzen').click();
    await link(page, 'Alle Fragen auf einer Seite').click();
    await page.locator('label.option__label').first().click();
    await page.getByText('Ihre Antwort ist gespeichert.').waitFor();
  }],
  ['Übersicht vor der Abgabe', 'c.rademacher', async ({ page }) => {
    await page.goto('/lernen/phishing-erkennen/test');
    await link(page, 'Test fortsetzen').click();
    await link(page, 'Zur Übersicht und Abgabe').click();
  }],
  ['Ergebnis nicht bestanden', 'n.aydin', async ({ page }) => {
    await startCourse(page, title);
    await readToTheTest(page);
    await failTest(page, openData);
    await openAll(page);
  }],
  ['Ergebnis bestanden', 'n.aydin', async ({ page }) => {
    await page.goto('/lernen/offene-daten/ergebnis');
    await button(page, 'Erneut versuchen').click();
    await answerAll(page, openData);
    await button(page, 'Test abgeben').click();
    await page.locator('.result--passed').waitFor();
    await openAll(page);
  }],
  ['Kursseite eines abgeschlossenen Kurses', 'n.aydin', ({ page }) => page.goto('/kurse/offene-daten')],
  ['Nachweis zum Drucken', 'n.aydin', async ({ page }) => {
    await page.goto('/kurse/offene-daten');
    await button(page, 'Nachweis ansehen').click();
    await page.getByText('Bescheinigung mit Lernerfolgskontrolle').waitFor();
  }],
  ['Nachweis geprüft', 'n.aydin', async ({ page }) => {
    await page.goto('/kurse/offene-daten');
    await button(page, 'Nachweis ansehen').click();
    await page.locator('.paper__check a').click();
    await page.getByText('Dieser Nachweis ist echt.').waitFor();
  }],
  ['Nachweis widerrufen', 'n.aydin', revokedNachweis],
  ['Mein Lernen mit Abschluss', 'n.aydin', ({ page }) => page.goto('/lernen')],
  ['Anmelden mit wartender Eingabe', 'n.aydin', async ({ page, context }) => {
    await page.goto('/lernen/offene-daten/veroeffentlichen');
    await context.clearCookies();
    await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
    await page.getByText('Ihre Eingabe ist nicht verloren').waitFor();
  }],
  ['Wartende Eingabe nach dem Anmelden', 'n.aydin', async ({ page }, house) => {
    await logIn(page, house.login('n.aydin'));
    await button(page, 'Absenden und weiter').waitFor();
  }],
  ['Redaktion: ein Entwurf, den eine Nachbarkommune liest', 'n.aydin', (visitor, house, options) => review.reviewed(visitor, house, (one, place) => check(one, place, options))],
  ...authoring.states.map(([name, login, reach]) => [name, login, (visitor, house, options) => reach(visitor, (place) => check(visitor, place, options))]),
];

/** One test for each page; those of one person share a login and go one after the other. */
export function pagesOf({ all }) {
  const plain = visits.map(([who, login, addresses]) => ({
    name: `${who}: ${addresses.length} Seiten`,
    run: async (house, keep) => {
      const visitor = await keep(login ? house.person(login) : house.visitor());
      const mistakes = [];
      for (const entry of addresses) {
        const [address, status] = Array.isArray(entry) ? entry : [entry, 200];
        const response = await visitor.page.goto(address);
        if (response.status() !== status) mistakes.push(`${address} answered ${response.status()}`);
        mistakes.push(...await check(visitor, address, { all }));
      }
      assertNone(mistakes);
    },
  }));
  return [...plain, ...byPerson(states).map(([login, list]) => ({
    name: list.map(([name]) => name).join(', '),
    run: async (house, keep) => {
      const visitor = await keep(login ? house.person(login) : house.visitor());
      const mistakes = [];
      for (const [name, , reach] of list) {
        await visitor.page.setViewportSize({ width: 1280, height: 900 });
        await visitor.page.emulateMedia({ colorScheme: 'light' });
        const found = await reach(visitor, house, { all });
        mistakes.push(...(Array.isArray(found) ? found : await check(visitor, name, { all })));
      }
      assertNone(mistakes);
    },
  }))];
}

function byPerson(list) {
  const people = new Map();
  for (const entry of list) people.set(entry[1], [...(people.get(entry[1]) ?? []), entry]);
  return [...people];
}

async function check({ page, html }, name, options) {
  const mistakes = [...await htmlMistakesOf(await html(), name), ...await mistakesOf(page, options)];
  return mistakes.map((mistake) => `${name}: ${mistake}`);
}

async function startCourse(page, name) {
  await openCourse(page, name);
  await page.getByRole('button', { name: 'Kurs starten' }).or(page.getByRole('link', { name: 'Weiterlernen' })).first().click();
}

/** Every second one wrong, so that both kinds of feedback are there. */
async function answerExercises(page, questions) {
  const ids = await question(page).evaluateAll((all) => all.map(({ id }) => id));
  for (const [place, id] of ids.entries()) {
    await answer(page.locator(`#${id}`), questions, { wrongly: place % 2 === 0 });
    await checkAnswer(page, id);
  }
}

/** The courses of the demonstration that everybody sees, lesson by lesson. */
async function everyLesson(visitor, house, options) {
  const { page } = visitor;
  const mistakes = [];
  for (const name of ['Phishing erkennen und melden', 'Digitalstrategie für kleine Kommunen: eine Seite, die der Rat versteht', title]) {
    await startCourse(page, name);
    for (const href of await page.locator('.outline__link').evaluateAll((all) => all.map((a) => a.href))) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(href);
      mistakes.push(...await check(visitor, new URL(href).pathname, options));
      for (const way of await page.locator('.ways__link:not([aria-current])').evaluateAll((all) => all.map((a) => a.href))) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(way);
        mistakes.push(...await check(visitor, way.replace(/.*\/lernen/, ''), options));
      }
    }
  }
  return mistakes;
}

/** Personalentwicklung revokes it; then the page of its owner says so. */
async function revokedNachweis(visitor, house, options) {
  const { page } = visitor;
  await page.goto('/kurse/offene-daten');
  await button(page, 'Nachweis ansehen').click();
  const own = new URL(page.url()).pathname;
  const office = await house.person('f.achenbach');
  const mistakes = [];
  await office.page.waitForURL('/');
  await office.page.goto(`/verwaltung/nachweise/${own.split('/').pop()}`);
  mistakes.push(...await check(office, 'Nachweis der Kommune', options));
  for (const [reason, answer] of [[' ', 'Schreiben Sie, warum der Nachweis nicht gilt.'], ['Auf den falschen Namen ausgestellt.', 'Der Nachweis ist widerrufen.']]) {
    await office.page.getByLabel('Grund').fill(reason);
    await button(office.page, 'Nachweis widerrufen').click();
    await office.page.getByText(answer).waitFor();
    mistakes.push(...await check(office, answer, options));
  }
  await button(office.page, 'Nachweis neu ausstellen').click();
  await office.page.getByText('Der Nachweis ist neu ausgestellt.').waitFor();
  await office.end();
  for (const address of [own, own.replace('/lernen/nachweise', '/nachweis')]) {
    await page.goto(address);
    mistakes.push(...await check(visitor, `${address}, widerrufen`, options));
  }
  return mistakes;
}

/** Starts a test and checks one question of each kind that was drawn. */
async function everyQuestion(visitor, house, options) {
  const { page } = visitor;
  await page.goto('/lernen/phishing-erkennen/test');
  await button(page, 'Test starten').click();
  const kinds = new Map();
  const mistakes = [];
  for (const href of await page.locator('.steps__link').evaluateAll((all) => all.map((a) => a.href))) {
    await page.goto(href);
    const kind = await question(page).evaluate((fieldset) => ['ordering', 'matching', 'cloze'].find((kind) => fieldset.querySelector(`.${kind}`)) ?? fieldset.querySelector('.option__input').type);
    if (kinds.has(kind)) continue;
    kinds.set(kind, href);
    await page.setViewportSize({ width: 1280, height: 900 });
    mistakes.push(...await check(visitor, `Frage ${kind}`, options));
  }
  return mistakes;
}

const openAll = (page) => page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
