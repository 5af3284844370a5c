// The operator founds a town; its first person comes in by the slip and dresses it; a colleague of
// another town sees nothing of it. All of it without JavaScript.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { button, heading, link, shows } from '../lib/learner.mjs';

const logo = fileURLToPath(new URL('../../../content/beispiel/wappen/brakenholt.png', import.meta.url));
const town = 'Stadt Hasselbrück';
const welcome = 'Schön, dass Sie in Hasselbrück mitlernen.';
const plain = { javaScriptEnabled: false };

export default [
  { name: 'Der Betrieb gründet eine Stadt, und ihre erste Person kleidet sie ein', run: found },
];

async function found(house, keep) {
  const operator = (await keep(house.person('betrieb', plain))).page;
  const slip = await writesTheSlip(operator);
  const { page } = await keep(house.visitor(plain));
  await comesIn(page, slip);
  await setsTheLogo(page);
  await choosesAColour(page);
  await speaks(page);
  await page.goto('/');
  await shows(page.getByText(welcome));
  const sheet = await page.locator('link[href^="/aussehen/"]').getAttribute('href');
  assert.ok(await page.locator('header img.brand__logo').getAttribute('src'));

  const clerk = (await keep(house.person('s.yildirim', plain))).page;
  await shows(clerk.getByRole('img', { name: 'Stadt Neuenfelde' }));
  assert.equal(await clerk.getByText(welcome).count(), 0);
  assert.notEqual(await clerk.locator('link[href^="/aussehen/"]').getAttribute('href'), sheet);
}

async function writesTheSlip(page) {
  await link(page, 'Betrieb').click();
  await link(page, 'Neue Kommune gründen').click();
  await page.getByLabel('Voller Name').fill(town);
  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Stadt' });
  await page.getByLabel('Amtlicher Gemeindeschlüssel').fill('05999099');
  await page.getByLabel('Vorname').fill('Frauke');
  await page.getByLabel('Nachname').fill('Lindhorst');
  await page.getByLabel('Anmeldename').fill('f.lindhorst@hasselbrueck.example');
  await button(page, 'Kommune gründen').click();
  await shows(heading(page, 'Einladung für Frauke Lindhorst'));
  const slip = new URL(await page.locator('.paper__main a').getAttribute('href')).pathname;
  await link(page, 'Zur Liste der Kommunen').click();
  const row = page.locator('tbody tr', { hasText: town });
  await shows(row.getByText('Wartet auf die erste Anmeldung'));
  return slip;
}

async function comesIn(page, slip) {
  await page.goto(slip);
  await page.getByLabel('Ihr neues Passwort').fill('Kiebitz-Moor-31');
  await button(page, 'Passwort speichern und anmelden').click();
  await shows(heading(page, 'Guten Tag, Frauke Lindhorst'));
}

async function setsTheLogo(page) {
  await link(page, 'Administration').click();
  await link(page, 'Einstellungen').click();
  await link(page, 'Aussehen').click();
  await page.getByLabel('Bilddatei').setInputFiles(logo);
  await button(page, 'Logo hochladen').click();
  const shown = page.getByRole('banner').getByRole('img', { name: town });
  await shows(shown, 'the logo in the header');
  assert.ok(await shown.evaluate((image) => image.complete && image.naturalHeight > 0));
}

/** A pale yellow is refused, and the readable shade of it taken. */
async function choosesAColour(page) {
  await page.getByLabel('Oder als Zahl').fill('#ffcc00');
  await button(page, 'Prüfen und ansehen').click();
  await shows(page.getByText('Diese Farbe ist nicht überall zu lesen', { exact: false }));
  await page.getByRole('button', { name: /^Lesbaren Ton #[0-9a-f]{6} übernehmen$/ }).click();
  await shows(page.getByText('Ihre Eingaben wurden gespeichert.'));
  assert.equal(await page.getByText('Reicht nicht').count(), 0);
}

async function speaks(page) {
  await link(page, 'Sätze').click();
  await page.getByLabel('Startseite, unter der Begrüßung').fill(welcome);
  await button(page, 'Vorschau').click();
  await shows(page.getByText('Vorschau, noch nicht gespeichert'));
  await button(page, 'Speichern').click();
  await shows(page.getByText('Ihre Eingaben wurden gespeichert.'));
}
