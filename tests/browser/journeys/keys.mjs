// Nuri Aydın cannot use a mouse. He writes, orders and gives to read; Martin Overbeck of Neuenfelde
// reads, asks and lets it out, with the keyboard alone too.
import assert from 'node:assert/strict';
import { isSaved, text } from '../lib/author.mjs';
import { focused, press, reach, unfold } from '../lib/keys.mjs';
import { shows } from '../lib/learner.mjs';
import { courseBetweenNeighbours } from '../lib/review.mjs';

export default [
  { name: 'Redaktion: Schreiben, ordnen, zur Prüfung geben, anmerken, antworten und freigeben, nur mit der Tastatur', run: fromWritingToRelease },
];

const title = 'Schlüssel ohne Maus';

async function fromWritingToRelease(house, keep) {
  const { nuri, martin, course } = await courseBetweenNeighbours(house, keep, title);

  await nuri.goto(course);
  await press(nuri, 'Nach unten: Ein Fall aus dem Amt');
  await nuri.waitForURL(/#teil-/);
  assert.equal(await focused(nuri), 'Nach unten: Ein Fall aus dem Amt', 'one can press it again');
  await nuri.keyboard.press('Enter');
  await shows(nuri.locator('.plan__item').last().getByText('Ein Fall aus dem Amt').first());
  await press(nuri, 'Ein Fall aus dem Amt', 'link');
  await reach(nuri, text(nuri));
  await nuri.keyboard.press('Control+a');
  await nuri.keyboard.type('Am Montag fehlt ein Schlüssel.');
  await isSaved(nuri);

  await nuri.goto(`${course}/pruefbericht`);
  await reach(nuri, nuri.getByRole('link', { name: /^Zur Stelle ?: Zum Lesen und Ansehen/ }), { first: true });
  await nuri.keyboard.press('Enter');
  await nuri.waitForURL(/#minuten$/);
  assert.equal(await nuri.evaluate(() => document.activeElement.id), 'minuten', 'the field that is meant');

  await nuri.goto(`${course}/veroeffentlichen`);
  await reach(nuri, nuri.getByLabel('Was ist neu?'));
  await nuri.keyboard.press('Control+a');
  await nuri.keyboard.type('Erste Fassung.');
  await reach(nuri, nuri.getByLabel('Wer soll lesen?'));
  await nuri.keyboard.type('Martin');
  await press(nuri, 'Zur Prüfung geben');
  await shows(nuri.getByText('Der Entwurf liegt zur Prüfung.'));

  await martin.goto('/redaktion/pruefung');
  await reach(martin, martin.getByRole('link', { name: new RegExp(`^Durchsehen ?: ${title}$`) }));
  await martin.keyboard.press('Enter');
  await martin.waitForURL(/vergleich/);
  await unfold(martin, 'Anmerkung schreiben');
  await martin.keyboard.type('Und wenn es Freitag ist?');
  await martin.keyboard.press('Tab');
  await martin.keyboard.press('Enter');
  await shows(martin.locator('.comment__text', { hasText: 'Und wenn es Freitag ist?' }));
  await martin.keyboard.press('Tab');
  assert.equal(await focused(martin), 'Antworten', 'one goes on where one was');

  await nuri.goto(`${course}/vergleich`);
  await unfold(nuri, 'Antworten');
  await nuri.keyboard.type('Dann genauso.');
  await nuri.keyboard.press('Tab');
  await nuri.keyboard.press('Enter');
  await shows(nuri.getByText('Dann genauso.'));
  await press(nuri, 'Erledigt');
  await shows(nuri.getByText('Erledigt von', { exact: false }));

  await martin.goto(`${course}/vergleich`);
  await press(martin, 'Freigeben und veröffentlichen');
  await shows(martin.getByText('Die neue Fassung ist veröffentlicht.'));
}
