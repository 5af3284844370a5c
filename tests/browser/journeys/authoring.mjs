// Lale Demirci works in two units of Neuenfelde and writes courses for it, in the half day she has.
// Martin Overbeck from Personalentwicklung may write at every draft of the town.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginCourse, changes, continueCourse, fillSettings, forgive, isSaved, publish, quiz, state, text, typeAtEnd, write } from '../lib/author.mjs';
import { logIn } from '../lib/house.mjs';
import { focused, press } from '../lib/keys.mjs';
import { button, check, link, openCourse, question, shows } from '../lib/learner.mjs';
import { answer, questionsIn } from '../lib/quiz.mjs';

export default [
  { name: 'Redaktion: Lale macht aus einer Vorlage einen Kurs mit Quiz, und ein Kollege lernt ihn', run: fromTemplate },
  { name: 'Redaktion: Zwei schreiben in einer Lektion: Absätze fügen sich zusammen, dieselbe Stelle wird verglichen', run: together },
  { name: 'Redaktion: Eine wichtige Änderung nimmt mit, wer gerade lernt', run: important },
  { name: 'Redaktion: nur mit der Tastatur', run: withKeysOnly },
  { name: 'Redaktion: ohne JavaScript', run: withoutScript },
  { name: 'Redaktion: Ein Kurspaket wird exportiert, von Hand geändert, eingelesen und veröffentlicht', run: byHand },
  { name: 'Redaktion: Beim Schreiben fällt die Leitung aus, und die Anmeldung läuft ab', run: interrupted },
];

const exercise = `## Wohin kommt der Schlüssel? {#wohin}
- ( ) In die Schublade :: Dort findet ihn niemand.
- (x) In die Mappe am Empfang
> In der Mappe liegt auch der Zettel zum Unterschreiben.
`;

async function fromTemplate(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  await link(page, 'Redaktion').first().click();
  const course = await beginCourse(page, 'Schlüssel zurückgeben');
  await link(page, 'So geht es').click();
  await shows(page.locator('.toolbar').first(), 'the toolbar');
  await write(page, text(page), 'Der Schlüssel kommt in die **Mappe**.\n\n- Datum\n- Name');
  await shows(page.locator('.preview strong', { hasText: 'Mappe' }), 'the preview beside it');
  await write(page, quiz(page), exercise);
  await shows(page.locator('.preview').getByText('Wohin kommt der Schlüssel?'));
  await page.reload();
  assert.match(await text(page).inputValue(), /die \*\*Mappe\*\*/);
  assert.equal((await quiz(page).inputValue()).trim(), exercise.trim());
  await fillSettings(page, course);
  await link(page.locator('.tabs'), 'Aufbau').click();
  await publish(page, course);
  const colleague = (await keep(house.person('d.wieczorek'))).page;
  await openCourse(colleague, 'Schlüssel zurückgeben');
  await button(colleague, 'Kurs starten').click();
  await colleague.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await shows(colleague.getByText('Der Schlüssel kommt in die Mappe.'));
  await answer(question(colleague).first(), questionsIn(exercise));
  await check(colleague, await question(colleague).first().getAttribute('id'));
  await shows(colleague.locator('.feedback--right'), 'praise');
}

async function important(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  await page.waitForURL('/');
  const course = await beginCourse(page, 'Melden im Notfall', 'pflicht');
  await page.goto(`${course}/lektion/so-geht-es`);
  await write(page, text(page), 'Rufen Sie die 030 23125 001 an.');
  await fillSettings(page, course);
  await publish(page, course);
  const colleague = (await keep(house.person('d.wieczorek'))).page;
  await openCourse(colleague, 'Melden im Notfall');
  await shows(colleague.getByText('Abgeschlossen ist der Kurs, wenn Sie den Abschlusstest bestehen.', { exact: false }));
  await button(colleague, 'Kurs starten').click();
  for (const lesson of ['ein-fall', 'so-geht-es']) {
    await colleague.goto(`/lernen/melden-im-notfall/${lesson}`);
    await colleague.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  }
  const draft = await continueCourse(page, 'Melden im Notfall');
  await page.goto(`${draft}/lektion/so-geht-es`);
  await write(page, text(page), 'Rufen Sie die 030 23125 999 an.');
  await publish(page, draft, 'Neue Nummer.', 'Die alte Nummer ist seit gestern abgeschaltet.');
  await changes(colleague, '/kurse/melden-im-notfall');
  await shows(colleague.getByText('Die alte Nummer ist seit gestern abgeschaltet.').first());
  const row = colleague.locator('.lessons__item', { hasText: 'So geht es' });
  await shows(row.getByText('Erledigt'));
  await shows(row.getByText('Geändert', { exact: true }));
  await link(row, 'So geht es').click();
  await shows(colleague.getByText('Rufen Sie die 030 23125 999 an.'));
  await shows(colleague.getByText('Die alte Nummer ist seit gestern abgeschaltet.'));
  await colleague.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await colleague.goto('/kurse/melden-im-notfall');
  assert.equal(await colleague.getByText('Dieser Kurs hat sich am', { exact: false }).count(), 0);
  assert.equal(await row.getByText('Geändert', { exact: true }).count(), 0);
}

async function together(house, keep) {
  const lale = (await keep(house.person('l.demirci'))).page;
  const course = await beginCourse(lale, 'Urlaub beantragen');
  const lesson = `${course}/lektion/ein-fall`;
  await lale.goto(lesson);
  await write(lale, text(lale), 'Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz.');
  const visitor = await keep(house.person('m.overbeck'));
  const martin = visitor.page;
  await martin.waitForURL('/');
  await martin.goto(lesson);
  await shows(martin.getByText('Auch diese Lektion offen: Lale Demirci'));
  await lale.getByLabel('Titel', { exact: true }).fill('Ein Fall aus dem Urlaub');
  await write(lale, text(lale), 'Erster Absatz von Lale.\n\nZweiter Absatz.\n\nDritter Absatz.');
  await typeAtEnd(text(martin), ' Von Martin.');
  await shows(martin.getByText('Änderungen anderer sind eingefügt', { exact: false }));
  const both = 'Erster Absatz von Lale.\n\nZweiter Absatz.\n\nDritter Absatz. Von Martin.';
  assert.equal((await text(martin).inputValue()).trim(), both);
  assert.equal(await martin.getByLabel('Titel', { exact: true }).inputValue(), 'Ein Fall aus dem Urlaub');
  await shows(martin.getByText('Auch Lale Demirci bearbeitet diese Lektion'));
  await lale.reload();
  assert.equal((await text(lale).inputValue()).trim(), both);
  await write(lale, text(lale), both.replace('Zweiter', 'Lales zweiter'));
  await text(martin).fill(both.replace('Zweiter', 'Martins zweiter'));
  await button(martin, 'Beide Fassungen abgleichen').click();
  await shows(martin.getByText('Lale Demirci hat gespeichert, während Sie schrieben.', { exact: false }));
  await shows(martin.locator('.merge__text', { hasText: 'Martins zweiter Absatz.' }));
  await shows(martin.locator('.merge__text', { hasText: 'Lales zweiter Absatz.' }));
  // Whoever turns away from the question finds their words again.
  await martin.goto(lesson);
  await shows(martin.getByText('Nicht gespeicherter Text vom', { exact: false }));
  await button(martin, 'Übernehmen').click();
  await button(martin, 'Beide Fassungen abgleichen').click();
  forgive(visitor, /answered 409$/);
  await button(martin, 'Zusammenführen').click();
  await shows(martin.getByText('Ihre Eingaben wurden gespeichert.'));
  const merged = await text(martin).inputValue();
  for (const words of ['Erster Absatz von Lale.', 'Martins zweiter Absatz.', 'Lales zweiter Absatz.', 'Dritter Absatz. Von Martin.']) {
    assert.ok(merged.includes(words), `${words} in ${merged}`);
  }
  assert.equal(await martin.getByText('Nicht gespeicherter Text vom', { exact: false }).count(), 0);
}

async function withKeysOnly(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  const course = await beginCourse(page, 'Tastaturkurs');
  await fillSettings(page, course);
  await page.goto(`${course}/lektion/ein-fall`);
  await text(page).fill('');
  await text(page).focus();
  await page.keyboard.type('Ein wichtiges');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Wort');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n- eins\nzwei\n\nEnde');
  assert.equal(await text(page).inputValue(), 'Ein wichtiges**Wort**\n\n- eins\n- zwei\nEnde');
  // Back to the toolbar, along it with arrows, into a menu and out of it with a box.
  await page.keyboard.press('Shift+Tab');
  await shows(page.locator('.toolbar__button:focus'));
  for (let step = 0; step < 20 && !(await focused(page)).startsWith('Kasten'); step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Die Frist läuft.');
  await isSaved(page);
  assert.match(await text(page).inputValue(), /:::wichtig\n.*Die Frist läuft\./);
  await page.goto(course);
  const before = await titles(page);
  await press(page, `Nach unten: ${before[0]}`);
  await page.waitForURL(/#teil-/);
  assert.deepEqual(await titles(page), [before[1], before[0], before[2]]);
  await press(page, 'Veröffentlichen', 'link');
  await page.waitForURL(/veroeffentlichen$/);
  await page.getByLabel('Was ist neu?').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Mit der Tastatur geschrieben.');
  await press(page, 'Jetzt veröffentlichen');
  await shows(page.getByText('Die neue Fassung ist veröffentlicht.'));
}

const titles = (page) => page.locator('.plan__link').allInnerTexts();

async function withoutScript(house, keep) {
  const { page } = await keep(house.person('l.demirci', { javaScriptEnabled: false }));
  const course = await beginCourse(page, 'Ohne Skript');
  await link(page, 'So geht es').click();
  assert.equal(await page.locator('.toolbar:visible').count(), 0, 'no dead buttons');
  await text(page).fill('Der Schlüssel kommt in die **Mappe**.');
  await quiz(page).fill(exercise);
  await button(page, 'Speichern und Vorschau').click();
  await shows(page.locator('.preview strong', { hasText: 'Mappe' }));
  await page.goto(course);
  const before = await titles(page);
  await page.getByRole('button', { name: `Nach oben: ${before[2]}` }).click();
  assert.deepEqual(await titles(page), [before[0], before[2], before[1]]);
  await fillSettings(page, course);
  await page.goto(`${course}/vorschau`);
  await page.locator('.outline__link', { hasText: 'So geht es' }).click();
  await shows(page.locator('.prose strong', { hasText: 'Mappe' }));
  await publish(page, course);
}

async function byHand(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  const course = await beginCourse(page, 'Post richtig verteilen');
  await fillSettings(page, course);
  await page.goto(course);
  const folder = mkdtempSync(join(tmpdir(), 'lernverbund-paket-'));
  try {
    const exported = await page.request.get(await link(page, 'Kurspaket exportieren').getAttribute('href'));
    assert.match(exported.headers()['content-disposition'], /attachment; filename="post-richtig-verteilen\.zip"/);
    const archive = join(folder, 'paket.zip');
    writeFileSync(archive, await exported.body());
    const inside = join(folder, 'kurs');
    mkdirSync(inside);
    execFileSync('unzip', ['-q', archive, '-d', inside]);
    const names = readdirSync(inside, { recursive: true }).map(String);
    const name = names.find((it) => it.endsWith('1-ein-fall.md'));
    const lesson = readFileSync(join(inside, name), 'utf8');
    writeFileSync(join(inside, name), lesson.replace(/\+\+\+\n[^]*$/, '').concat('+++\ntitel = "Ein Fall aus der Poststelle"\nminuten = 5\n+++\nMit dem Editor von zu Hause geschrieben.\n'));
    const mended = join(folder, 'neu.zip');
    execFileSync('zip', ['-q', '-r', mended, '.'], { cwd: inside });
    await discard(page);
    await page.getByLabel('Kurspaket (.zip)').setInputFiles(mended);
    await button(page, 'Kurspaket einlesen').click();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await shows(page.getByRole('heading', { level: 1, name: 'Post richtig verteilen' }));
  await shows(link(page, 'Ein Fall aus der Poststelle'));
  await publish(page, new URL(page.url()).pathname);
  await openCourse(page, 'Post richtig verteilen');
  await button(page, 'Kurs starten').click();
  await shows(page.getByText('Mit dem Editor von zu Hause geschrieben.'));
}

async function discard(page) {
  await page.getByText('Entwurf verwerfen', { exact: true }).click();
  await page.locator('.studio__discard button').click();
  await shows(page.getByText('Der Entwurf ist verworfen.'));
}

async function interrupted(house, keep) {
  const visitor = await keep(house.person('l.demirci'));
  const { page, context } = visitor;
  const course = await beginCourse(page, 'Unterbrochen');
  const lesson = `${course}/lektion/ein-fall`;
  await page.goto(lesson);
  await write(page, text(page), 'Am Anfang war Netz.');
  await context.setOffline(true);
  await typeAtEnd(text(page), ' Dann nicht mehr.');
  await shows(state(page).getByText('Keine Verbindung.', { exact: false }));
  await context.setOffline(false);
  await isSaved(page);
  // A tab that is closed before the line is back.
  await page.evaluate(() => { window.fetch = () => Promise.reject(new Error('no line')); });
  await typeAtEnd(text(page), ' Der Tab ging zu.');
  await shows(state(page).getByText('Keine Verbindung.', { exact: false }));
  await page.goto(lesson);
  assert.ok(!(await text(page).inputValue()).includes('Der Tab ging zu.'));
  await button(page, 'Übernehmen').click();
  await isSaved(page);
  // A login that ends while somebody writes.
  await context.clearCookies();
  await typeAtEnd(text(page), ' Kurz war ich weg.');
  await shows(state(page).getByText('Ihre Anmeldung ist abgelaufen.', { exact: false }));
  const [other] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: /^In einem anderen Tab anmelden/ }).click()]);
  await logIn(other, house.login('l.demirci'));
  await other.waitForURL('/');
  await other.close();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await isSaved(page);
  await page.reload();
  assert.equal((await text(page).inputValue()).trim(), 'Am Anfang war Netz. Dann nicht mehr. Der Tab ging zu. Kurz war ich weg.');
  assert.equal(await page.locator('.found').count(), 0, 'nothing waits any more');
  forgive(visitor, /ERR_INTERNET_DISCONNECTED|answered 40[13]$/);
}
