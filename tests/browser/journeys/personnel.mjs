// Martin Overbeck is personnel development of Neuenfelde: he assigns a course and sees how far
// the units are, in numbers and never in names.
import assert from 'node:assert/strict';
import { button, link, shows } from '../lib/learner.mjs';
import { allLevels, shownRows } from '../lib/matrix.mjs';

const title = 'Phishing erkennen und melden';
const unit = 'Bauen und Umwelt';
const smallest = 10;

export default [
  { name: 'Martin weist Phishing einem Fachbereich zu und sieht den Stand nach Bereichen', run: assign },
  { name: 'Niemand erfährt aus dem Stand nach Bereichen, wer fertig ist', run: neverNames },
  { name: 'In einer Gemeinde mit 61 Personen bleiben kleine Ämter zusammengefasst', run: smallTown },
];

async function assign(house, keep) {
  const { page } = await keep(house.person('m.overbeck'));
  await link(page, 'Administration').click();
  await link(page, 'Pflichtschulungen').click();
  await link(page, 'Pflichtschulung zuweisen').click();
  await page.getByLabel('Kurs', { exact: true }).selectOption({ label: title });
  await chooseUnit(page);
  await page.getByText('Dienstlich angeordnet', { exact: true }).click();
  const due = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Frist').fill(due);
  await button(page, 'Weiter zur Prüfung').click();
  const affected = Number((await page.getByText(/^Betrifft \d+ Personen$/).innerText()).match(/\d+/)[0]);
  assert.ok(affected >= 30, `${affected} people`);
  await button(page, 'Jetzt zuweisen').click();
  await shows(page.getByText('Die Pflichtschulung ist zugewiesen.'));
  const row = page.locator('tbody tr', { hasText: unit });
  await shows(row.getByText(due.split('-').reverse().join('.')));
  await link(page, 'Stand nach Bereichen').click();
  const shown = await rowOf(page);
  const cell = shown.cells.find((text) => text.includes('/'));
  assert.match(cell, new RegExp(`^\\d+/${affected} \\S`), 'a number of all, and a word');
  await page.locator('table.matrix th a', { hasText: unit }).click();
  await shows(page.getByRole('heading', { level: 1, name: new RegExp(unit) }));
  await shows(page.locator('table.matrix th', { hasText: 'Bauhof' }));
  const driver = (await keep(house.person('t.nowicki'))).page;
  const todo = driver.getByRole('region', { name: 'Fällig' });
  await shows(link(todo, title));
  await shows(todo.getByText('Dienstlich angeordnet'));
}

async function chooseUnit(page) {
  const units = page.getByLabel('Für welchen Bereich?');
  const label = (await units.locator('option').allInnerTexts()).find((text) => text.includes(unit));
  await units.selectOption({ label });
}

async function rowOf(page) {
  const row = (await shownRows(page)).find(({ name }) => name.includes(unit));
  assert.ok(row, `${unit} has a row`);
  return row;
}

async function neverNames(house, keep) {
  const { page } = await keep(house.person('m.overbeck'));
  const names = await everybody(page);
  assert.ok(names.length > 100, `${names.length} names to look for`);
  await page.goto('/verwaltung/matrix');
  const levels = await allLevels(page);
  assert.ok(levels.length > 2, 'there are units below');
  for (const { address, text, rows } of levels) {
    for (const name of names) assert.ok(!text.includes(name), `${name} at ${address}`);
    for (const { name, people } of rows) assert.ok(people >= smallest, `${name} has only ${people} people`);
  }
  assert.ok(levels.some(({ rows }) => rows.some(({ name }) => name.startsWith('Übrige'))), 'small groups are merged');
}

async function everybody(page) {
  const names = [];
  await page.goto('/verwaltung/personen');
  for (;;) {
    names.push(...await page.locator('tbody tr > :first-child').evaluateAll((all) =>
      all.map((cell) => (cell.querySelector('a, strong') ?? cell.firstChild).textContent.trim())));
    const next = page.locator('a[rel=next]');
    if (!await next.count()) return names;
    await next.click();
  }
}

async function smallTown(house, keep) {
  const { page } = await keep(house.person('g.hollweg'));
  await link(page, 'Administration').click();
  await link(page, 'Stand nach Bereichen').first().click();
  const levels = await allLevels(page);
  for (const { rows } of levels) {
    for (const { name, people } of rows) assert.ok(people >= smallest, `${name} has only ${people} people`);
  }
}
