// Two Kommunen in one installation: what is shared is seen with its publisher, what is not is
// nowhere, and nobody sees how far the people of another Kommune are.
import assert from 'node:assert/strict';
import { link, openCourse, shows } from '../lib/learner.mjs';

const shared = 'Offene Daten: die ersten drei Datensätze';
const own = 'Ankommen im Rathaus';

export default [
  { name: 'Neuenfelde sieht den geteilten Kurs aus Brakenholt, den eigenen von Brakenholt nirgends', run: seesTheShared },
  { name: 'Lea sieht in Brakenholt beide Kurse', run: seesBoth },
  { name: 'Brakenholt sieht von den Beschäftigten in Neuenfelde nichts', run: seesNobody },
];

async function seesTheShared(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  await link(page, 'Kurse').first().click();
  const card = page.locator('article', { has: link(page, shared) });
  await shows(card.getByText('Stadt Brakenholt'));
  assert.equal(await page.getByText(own).count(), 0, 'not in the catalogue');
  assert.equal(await page.getByRole('option', { name: own }).count(), 0);
  await openCourse(page, shared);
  await shows(page.locator('.facts__value', { hasText: 'Stadt Brakenholt' }));
  await page.goto('/themen');
  const topic = page.locator('.subtopic', { hasText: 'Neue Arbeitsformen' });
  await shows(topic.getByText('Noch kein Kurs'));
  await topic.getByRole('link').click();
  assert.equal(await page.getByText(own).count(), 0, 'not on the topic page');
  const known = await statusAndText(page, '/kurse/gibt-es-nicht');
  for (const address of ['/kurse/ankommen-im-rathaus', '/lernen/ankommen-im-rathaus/ihr-erster-tag']) {
    const hidden = await statusAndText(page, address);
    assert.equal(hidden.status, 404, address);
    assert.equal(hidden.text, known.text, 'nothing tells that it exists');
  }
}

async function statusAndText(page, address) {
  const response = await page.goto(address);
  return { status: response.status(), text: await page.locator('main').innerText() };
}

async function seesBoth(house, keep) {
  const { page } = await keep(house.person('l.feldkamp'));
  await link(page, 'Kurse').first().click();
  await shows(link(page, shared));
  await openCourse(page, own);
  await link(page, 'Weiterlernen').click();
  await shows(page.locator('.lesson'));
}

async function seesNobody(house, keep) {
  const { page } = await keep(house.person('f.achenbach'));
  for (const address of ['/verwaltung/matrix', '/verwaltung/pflichtschulungen', '/verwaltung/personen', '/verwaltung/einheiten']) {
    const response = await page.goto(address);
    assert.equal(response.status(), 200, address);
    const html = await response.text();
    for (const foreign of ['Neuenfelde', 'Bürgerdienste', 'Overbeck', 'Nowicki']) {
      assert.ok(!html.includes(foreign), `${address} names ${foreign}`);
    }
  }
  const found = await page.goto('/verwaltung/personen?suche=Overbeck');
  assert.ok(!(await found.text()).includes('m.overbeck'));
}
