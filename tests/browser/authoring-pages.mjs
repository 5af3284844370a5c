// The pages of the Redaktion in the states that authors meet, for pages.mjs.
import { beginCourse, changes, continueCourse, fillSettings, forgive, publish, quiz, text, write } from './lib/author.mjs';
import { button } from './lib/learner.mjs';

/** Who opens what, by plain addresses. */
export const visits = [
  ['wer keine Kurse schreibt', 's.yildirim', [['/redaktion', 403]]],
  ['Redaktion ohne Entwurf', 'g.hollweg', ['/redaktion', '/hilfe/kurse-schreiben']],
];

/** What is only there after doing something; a state that looks at several pages returns mistakes. */
export const states = [
  ['Redaktion: ein ganzer Kurs', 'w.santoro', wholeCourse],
  ['Redaktion: Kurs ohne Titel', 'l.demirci', async ({ page }) => {
    await page.goto('/redaktion');
    const form = page.locator('form', { has: button(page, 'Kurs anlegen') });
    await form.evaluate((it) => { it.noValidate = true; });
    await button(page, 'Kurs anlegen').click();
    await page.getByText('Der Kurs wurde nicht angelegt.').waitFor();
  }],
  ['Redaktion: ein Paket, das keines ist', 'l.demirci', async ({ page }) => {
    await page.goto('/redaktion');
    await page.getByLabel('Kurspaket (.zip)').setInputFiles(notAsNamed('kurs.zip', 'application/zip'));
    await button(page, 'Kurspaket einlesen').click();
    await page.getByText('Die Datei wurde nicht eingelesen.').waitFor();
  }],
  ['Redaktion: ein neuer Kurs', 'l.demirci', newCourse],
  ['Redaktion: Formulare mit Fehlern', 'l.demirci', formsWithMistakes],
  ['Redaktion: gleichzeitig geändert', 'l.demirci', conflict],
  ['Redaktion: Untertitel und Modul gleichzeitig geändert', 'l.demirci', changedByOthers],
  ['Kurse, die aufeinander aufbauen und sich wichtig ändern', 'l.demirci', rules],
  ['Redaktion mit Entwürfen', 'l.demirci', ({ page }) => page.goto('/redaktion')],
];

const notAsNamed = (name, mimeType) => ({ name, mimeType, buffer: Buffer.from('<!DOCTYPE html>') });

async function look({ page }, addresses, check) {
  const mistakes = [];
  for (const address of addresses) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    mistakes.push(...await check(address));
  }
  return mistakes;
}

/** A published course of the demonstration with films, handouts and all kinds of quizzes. */
async function wholeCourse(visitor, check) {
  const { page } = visitor;
  const course = await continueCourse(page, 'Phishing erkennen und melden');
  const mistakes = await check('Aufbau');
  const sheets = await page.locator('.plan__link').evaluateAll((all) => all.map(({ href }) => href));
  await page.goto(`${course}/medien`);
  await page.locator('.media__vtt textarea').first().evaluate((lines) => {
    lines.value = 'WEBVTT\n\nIrgendwann\nBlick eins.';
    lines.form.submit();
  });
  await page.locator('.kern-error').waitFor();
  mistakes.push(...await check('Untertitel mit Fehler'));
  return mistakes.concat(await look(visitor, [
    ...sheets, `${course}/einstellungen`, `${course}/medien`, `${course}/pruefbericht`, `${course}/veroeffentlichen`,
    `${course}/vergleich`, `${course}/versionen`,
    `${course}/lektion/fuenf-blicke.kurz`, `${course}/lektion/fuenf-blicke.leicht`,
    `${course}/vorschau`, `${course}/vorschau/fuenf-blicke`, `${course}/vorschau/fuenf-blicke.leicht`, `${course}/vorschau/abschluss`, '/redaktion',
  ], check));
}

/** From the template to a report without mistakes, with modules on the way. */
async function newCourse(visitor, check) {
  const { page } = visitor;
  const course = await beginCourse(page, 'Ein neuer Kurs', 'pflicht');
  const mistakes = await look(visitor, [
    course, `${course}/lektion/so-geht-es`, `${course}/lektion/abschluss`, `${course}/medien`,
    `${course}/pruefbericht`, `${course}/veroeffentlichen`, `${course}/vorschau/so-geht-es`,
  ], check);
  await addPart(page, course, 'Handzettel', 'Zum Aufhängen');
  mistakes.push(...await check('Handzettel'));
  await addPart(page, course, 'Modul', 'Grundlagen');
  mistakes.push(...await check('Aufbau mit Modulen'));
  await page.goto(`${course}/lektion/ein-fall`);
  await write(page, text(page), '# Zu groß\n\n![](medien/fehlt.png)\n\n:::unbekannt\nEin Kasten\n:::');
  mistakes.push(...await check('Lektion mit Funden'));
  await button(page, 'Kurzfassung anlegen').click();
  // Where there is no room for it, the preview waits until it is asked for.
  await page.setViewportSize({ width: 1280, height: 900 });
  await write(page, text(page), '![Ein Bild](medien/fehlt.png)');
  await page.locator('.unseen').waitFor();
  mistakes.push(...await check('Kurzfassung, von der nichts zu sehen ist'));
  await button(page, 'Leichte Sprache anlegen').click();
  await write(page, text(page), 'Das wäre die Informationssicherheitsbeauftragte des Hauses.');
  mistakes.push(...await check('Leichte Sprache mit Funden'));
  mistakes.push(...await look(visitor, [`${course}/pruefbericht`], check));
  return mistakes;
}

async function addPart(page, course, kind, title) {
  await page.goto(course);
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.locator('.add').getByRole('button', { name: new RegExp(kind) }).click();
  await page.waitForURL((url) => url.pathname !== course || url.hash !== '');
}

async function formsWithMistakes(visitor, check) {
  const { page } = visitor;
  const course = await beginCourse(page, 'Ein Kurs mit Fehlern', 'leer');
  const mistakes = [];
  const after = async (name, address, act) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await act();
    await page.locator('.kern-error, .kern-alert--danger').first().waitFor();
    mistakes.push(...await check(name));
  };
  await after('Teil ohne Titel', course, () => page.locator('.add button').first().click());
  // Sent as without a script; with it, the line below the text says the same.
  await after('Lektion mit Fehler', `${course}/lektion/worum-es-geht`, () => page.locator('form[data-draft]').evaluate((form) => {
    form.elements.minuten.value = '700';
    HTMLFormElement.prototype.submit.call(form);
  }));
  // The page still tries to save it by itself.
  forgive(visitor, /answered 422$/);
  await after('Einstellungen mit Fehler', `${course}/einstellungen`, async () => {
    await page.locator('form.settings').evaluate((form) => { form.noValidate = true; });
    await page.getByLabel('Titel des Kurses').fill('');
    await button(page, 'Speichern').click();
  });
  await after('Medien mit Fehler', `${course}/medien`, async () => {
    await page.getByLabel('Datei', { exact: true }).setInputFiles(notAsNamed('bild.png', 'image/png'));
    await button(page, 'Hochladen').click();
  });
  await fillSettings(page, course);
  await after('Veröffentlichen mit Fehlern', `${course}/veroeffentlichen`, async () => {
    await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
    await page.getByLabel('Was ist neu?').fill('');
    await page.getByLabel('Fassung', { exact: true }).fill('a b');
    await button(page, 'Jetzt veröffentlichen').click();
  });
  return mistakes.concat(await look(visitor, [`${course}/pruefbericht`, `${course}/veroeffentlichen`], check));
}

/** What comes first, what completes a course, and an important change from both sides. */
async function rules(visitor, check) {
  const { page } = visitor;
  const first = await beginCourse(page, 'Erst die Grundlagen');
  await fillSettings(page, first);
  await publish(page, first);
  const second = await beginCourse(page, 'Dann die Feinheiten');
  await fillSettings(page, second);
  await page.goto(`${second}/einstellungen`);
  await page.locator('summary', { hasText: 'Kurse, die vorher kommen' }).click();
  await page.locator('label', { hasText: 'Erst die Grundlagen' }).click();
  await page.locator('label', { hasText: 'Diese Kurse müssen vorher abgeschlossen sein' }).click();
  await page.locator('label', { hasText: 'Mit dem bestandenen Abschlusstest' }).click();
  await button(page, 'Speichern').click();
  await page.getByText('Dieser Kurs hat keinen Abschlusstest.', { exact: false }).waitFor();
  const mistakes = await check('Einstellungen mit Voraussetzung und ohne Test');
  await page.locator('label', { hasText: 'Mit allen Lektionen' }).last().click();
  await page.getByLabel('Wie viel Prozent der Lektionen genügen?').fill('50');
  await button(page, 'Speichern').click();
  await publish(page, second);
  await page.goto('/kurse/dann-die-feinheiten');
  await page.getByText('Zuerst: Erst die Grundlagen').waitFor();
  mistakes.push(...await check('Kurs, vor dem ein anderer kommt'));
  await page.goto('/kurse/erst-die-grundlagen');
  await button(page, 'Kurs starten').click();
  await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  const draft = await continueCourse(page, 'Erst die Grundlagen');
  await page.goto(`${draft}/lektion/ein-fall`);
  await write(page, text(page), 'Der Fall liegt jetzt anders.');
  await publish(page, draft, 'Der Fall ist neu.', 'Das Recht hat sich geändert.');
  await changes(page, '/kurse/erst-die-grundlagen');
  mistakes.push(...await check('Kurs nach einer wichtigen Änderung'));
  await page.goto('/lernen/erst-die-grundlagen/ein-fall');
  mistakes.push(...await check('Lektion nach einer wichtigen Änderung'));
  await page.goto('/redaktion');
  const again = await continueCourse(page, 'Erst die Grundlagen');
  return mistakes.concat(await look(visitor, [`${again}/versionen`, `${again}/veroeffentlichen`], check));
}

/** Two tabs of one person: the same block of the text and of the quiz. */
async function conflict({ page, context }) {
  const course = await beginCourse(page, 'Zweimal offen');
  await page.goto(`${course}/lektion/so-geht-es`);
  const other = await context.newPage();
  await other.goto(`${course}/lektion/so-geht-es`);
  await write(other, text(other), 'Aus dem anderen Tab.');
  await write(other, quiz(other), (await quiz(other).inputValue()).replace('Ihre Frage', 'die Frage aus dem anderen Tab'));
  await other.close();
  await page.locator('form[data-draft]').evaluate((form) => {
    form.elements.text.value = 'Aus diesem Tab.';
    form.elements.quiz.value = form.elements.quiz.value.replace('Ihre Frage', 'die Frage aus diesem Tab');
    HTMLFormElement.prototype.submit.call(form);
  });
  await page.getByText('Stelle 1 von', { exact: false }).waitFor();
}

/** Captions and the title of a module, sent from a page that shows what stands no more. */
async function changedByOthers({ page, context }, check) {
  const course = await beginCourse(page, 'Zweimal verbessert');
  const captions = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nGuten Morgen.\n';
  for (const [name, mimeType, bytes] of [['rat.mp3', 'audio/mpeg', 'ID3\x04'], ['rat.vtt', 'text/vtt', captions]]) {
    await page.goto(`${course}/medien`);
    await page.getByLabel('Datei', { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await button(page, 'Hochladen').click();
    await page.getByText('Gespeichert', { exact: false }).first().waitFor();
  }
  await addPart(page, course, 'Modul', 'Grundlagen');
  const mistakes = [];
  const twice = async (name, address, summary, field, knob, words) => {
    const send = async (tab, nth) => {
      await tab.locator('summary', { hasText: summary }).click();
      await tab.getByLabel(field, { exact: true }).fill(words(nth));
      const answer = tab.waitForResponse((it) => it.request().method() === 'POST');
      await button(tab, knob).first().click();
      await answer;
    };
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    const other = await context.newPage();
    await other.goto(address);
    await send(other, 'Eins');
    // A page that is closed before it has come keeps the browser waiting.
    await other.goto('about:blank');
    await send(page, 'Zwei');
    await page.locator('.kern-error').first().waitFor();
    mistakes.push(...await check(name));
  };
  await twice('Untertitel, die inzwischen anders lauten', `${course}/medien`, 'Untertitel bearbeiten', 'Untertitel', 'Speichern',
    (nth) => captions.replace('Guten Morgen', nth));
  await twice('Modul, das inzwischen anders heißt', course, 'Mehr: Grundlagen', 'Titel des Moduls', 'Umbenennen',
    (nth) => nth);
  return mistakes;
}
