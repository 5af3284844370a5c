// Asking a neighbour to read a draft, in the words of the pages. Nuri Aydın writes for Brakenholt,
// Friederike Achenbach is its Personalentwicklung, Martin Overbeck that of Neuenfelde.
import { beginCourse, fillSettings } from './author.mjs';
import { button, link, shows } from './learner.mjs';

/** Personalentwicklung of a Kommune says who reads its courses. */
export async function demandRule(page, title) {
  await page.goto('/verwaltung/einstellungen/freigabe');
  await page.locator('label', { hasText: title }).click();
  await button(page, 'Speichern').click();
  await shows(page.getByText('Gespeichert.', { exact: false }));
}

/** Says that one reads for other Kommunen; saying it again changes nothing. */
export async function standReady(page, name) {
  await page.goto('/redaktion/pruefung');
  const ready = page.getByRole('button', { name: new RegExp(`^Bereitstehen ?: ${name}$`) });
  if (await ready.count()) await ready.click();
  await shows(page.getByRole('button', { name: new RegExp(`^Zurücknehmen ?: ${name}$`) }));
}

/** Brakenholt demands a neighbour, Nuri Aydın has begun a course, and Martin Overbeck stands ready. */
export async function courseBetweenNeighbours(house, keep, title) {
  const office = (await keep(house.person('f.achenbach'))).page;
  await office.waitForURL('/');
  await demandRule(office, 'Jemand aus einer Nachbarkommune');
  const nuri = (await keep(house.person('n.aydin'))).page;
  await nuri.waitForURL('/');
  const course = await beginCourse(nuri, title);
  await fillSettings(nuri, course);
  const martin = (await keep(house.person('m.overbeck'))).page;
  await martin.waitForURL('/');
  await standReady(martin, 'Martin Overbeck');
  return { nuri, martin, course };
}

/** Gives a draft to somebody to read. */
export async function ask(page, course, name, news) {
  await page.goto(`${course}/veroeffentlichen`);
  await page.getByLabel('Was ist neu?').fill(news);
  const reader = page.getByLabel('Wer soll lesen?').locator('option', { hasText: name });
  await page.getByLabel('Wer soll lesen?').selectOption(await reader.getAttribute('value'));
  await button(page, 'Zur Prüfung geben').click();
  await shows(page.getByText('Der Entwurf liegt zur Prüfung.'));
}

/** Opens what waits, and says something about its first block. */
export async function comment(page, title, words) {
  await page.goto('/redaktion/pruefung');
  await page.getByRole('link', { name: new RegExp(`^Durchsehen ?: ${title}$`) }).click();
  await shows(page.getByText('Ihre Entscheidung'));
  await page.getByText('Anmerkung schreiben').first().click();
  await page.getByLabel('Anmerkung zu dieser Stelle').first().fill(words);
  await button(page, 'Anmerkung speichern').first().click();
  await shows(page.locator('.comment__text', { hasText: words }));
}

export async function answerComment(page, course, words) {
  await page.goto(`${course}/vergleich`);
  await page.locator('.comment').getByText('Antworten', { exact: true }).first().click();
  await page.getByLabel('Antwort', { exact: true }).fill(words);
  await page.locator('.comment').getByRole('button', { name: 'Antworten' }).click();
  await shows(page.getByText(words));
}

export const versionsOf = async (page, title) => {
  await page.goto('/redaktion');
  await link(page, title).click();
  await shows(page.getByRole('heading', { level: 1, name: `Fassungen von „${title}“` }));
};
