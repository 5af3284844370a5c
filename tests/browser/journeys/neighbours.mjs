// Nuri Aydın writes a course for Brakenholt, where nobody else does. Martin Overbeck of Neuenfelde
// reads it, asks something, and lets it out; before and after he sees nothing of Brakenholt.
import assert from 'node:assert/strict';
import { text, write } from '../lib/author.mjs';
import { button, shows } from '../lib/learner.mjs';
import { answerComment, ask, comment, courseBetweenNeighbours, versionsOf } from '../lib/review.mjs';

export default [
  { name: 'Redaktion: Eine Nachbarkommune liest einen Kurs, fragt nach und gibt ihn frei', run: byANeighbour },
];

const title = 'Fundsachen annehmen';

async function byANeighbour(house, keep) {
  const { nuri, martin, course } = await courseBetweenNeighbours(house, keep, title);
  assert.equal((await martin.goto(`${course}/vergleich`)).status(), 404, 'before he is asked');

  await ask(nuri, course, 'Martin Overbeck', 'Erste Fassung.');
  await comment(martin, title, 'Wie lange bleibt der Koffer liegen?');
  for (const path of ['vorschau/ein-fall', 'medien', 'pruefbericht']) {
    assert.equal((await martin.goto(`${course}/${path}`)).status(), 200, path);
  }
  for (const path of ['', '/lektion/ein-fall', '/einstellungen', '/veroeffentlichen']) {
    assert.equal((await martin.goto(`${course}${path}`)).status(), 404, path);
  }
  await martin.goto(`${course}/vergleich`);
  await button(martin, 'Zur Überarbeitung zurückgeben').click();
  await shows(martin.getByText('Der Entwurf ist zurückgegeben.'));
  assert.equal(await martin.getByText(title).count(), 0, 'it waits no more');

  await answerComment(nuri, course, 'Sechs Monate, ich schreibe es dazu.');
  await nuri.goto(`${course}/lektion/ein-fall`);
  await write(nuri, text(nuri), 'Ein Koffer steht im Foyer. Er bleibt sechs Monate liegen.');
  await ask(nuri, course, 'Martin Overbeck', 'Erste Fassung, mit der Frist.');
  await martin.goto(`${course}/vergleich`);
  await shows(martin.getByText('Sechs Monate, ich schreibe es dazu.'));
  await button(martin, 'Freigeben und veröffentlichen').click();
  await shows(martin.getByText('Die neue Fassung ist veröffentlicht.'));
  assert.equal((await martin.goto(`${course}/vergleich`)).status(), 404, 'after he has decided');

  await versionsOf(nuri, title);
  await shows(nuri.getByText('Durchsicht durch eine Nachbarkommune', { exact: false }));
}
