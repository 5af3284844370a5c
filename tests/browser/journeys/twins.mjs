// Lale Demirci writes a lesson once more, in Leichte Sprache; a colleague reads it and stays with
// it. And what she types while her course is being read is not lost.
import assert from 'node:assert/strict';
import { beginCourse, fillSettings, forgive, isSaved, publish, state, text, typeAtEnd, write } from '../lib/author.mjs';
import { button, link, openCourse, shows } from '../lib/learner.mjs';

export default [
  { name: 'Leichte Sprache: Lale schreibt sie neben der Lektion, und ein Kollege bleibt in ihr', run: plainLanguage },
];

// Changes the rule of the whole town, so it runs when nobody there publishes any more.
export const inReview = [
  { name: 'Redaktion: Während der Kurs zur Prüfung liegt, geht beim Schreiben nichts verloren', run: whileItIsRead },
];

const plain = 'Der Schlüssel kommt in die Mappe.\nDie Mappe ist grün.';

async function plainLanguage(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  const course = await beginCourse(page, 'Schlüssel in Leichter Sprache');
  await link(page, 'Ein Fall aus dem Amt').click();
  await button(page, 'Leichte Sprache anlegen').click();
  await shows(page.getByText('kann nur eine Prüfgruppe sagen', { exact: false }));
  await write(page, text(page), plain);
  await shows(page.locator('.preview .plain').getByText('Die Mappe ist grün.'), 'the preview beside it');
  assert.equal(await page.locator('.preview .plain br').count(), 1, 'a sentence has a line of its own');
  await link(page.locator('.tabs'), 'Lektion').click();
  await button(page, 'Kurzfassung anlegen').click();
  await write(page, text(page), 'Schlüssel in die Mappe.');
  await page.getByText('Kurzfassung entfernen').first().click();
  await button(page, 'Kurzfassung entfernen').click();
  await shows(button(page, 'Kurzfassung anlegen'), 'the offer to begin it again');
  await fillSettings(page, course);
  await publish(page, course);

  const reader = (await keep(house.person('d.wieczorek'))).page;
  await openCourse(reader, 'Schlüssel in Leichter Sprache');
  await shows(reader.getByText('in Leichter Sprache', { exact: false }).first());
  await button(reader, 'Kurs starten').click();
  await link(reader.locator('.ways'), 'Leichte Sprache').click();
  await shows(reader.getByText('Die Mappe ist grün.'));
  await reader.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await shows(reader.getByText('gibt es noch nicht in Leichter Sprache', { exact: false }));
  await link(reader, 'Vorige Lektion').click();
  await shows(reader.getByText('Die Mappe ist grün.'), 'the choice came back along');
  await link(reader.locator('.ways'), 'Ausführlich').click();
  assert.equal(new URL(reader.url()).search, '');
}

async function whileItIsRead(house, keep) {
  const office = (await keep(house.person('m.overbeck'))).page;
  await rule(office, 'vier-augen');
  const visitor = await keep(house.person('l.demirci'));
  const { page, context } = visitor;
  const course = await beginCourse(page, 'Wird gerade gelesen');
  await fillSettings(page, course);
  await page.goto(`${course}/lektion/ein-fall`);
  await write(page, text(page), 'Am Anfang.');
  const other = await context.newPage();
  await other.goto(`${course}/veroeffentlichen`);
  await other.getByLabel('Was ist neu?').fill('Erste Fassung.');
  await other.getByLabel('Wer soll lesen?').selectOption({ label: 'Martin Overbeck' });
  await button(other, 'Zur Prüfung geben').click();
  await shows(other.getByText('Der Entwurf liegt zur Prüfung', { exact: false }));
  await typeAtEnd(text(page), ' Noch ein Satz.');
  await shows(state(page).getByText('Der Kurs liegt bei Martin Overbeck zur Prüfung', { exact: false }));
  assert.equal(await button(page, 'Beide Fassungen abgleichen').count(), 0, 'there is nothing to compare');
  await page.getByRole('link', { name: 'Zum Zurückholen aus der Prüfung' }).waitFor();
  await other.goto(`${course}/veroeffentlichen`);
  await button(other, 'Aus der Prüfung zurückholen').click();
  await other.waitForLoadState();
  await other.close();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await isSaved(page);
  await page.reload();
  assert.equal((await text(page).inputValue()).trim(), 'Am Anfang. Noch ein Satz.');
  await rule(office, 'selbst');
  forgive(visitor, /answered 409$/);
}

async function rule(page, word) {
  await page.goto('/verwaltung/einstellungen/freigabe');
  await page.locator(`label[for="regel-${word}"]`).click();
  await button(page, 'Speichern').click();
  await page.waitForLoadState();
}
