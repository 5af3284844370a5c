// Reads „Stand nach Bereichen“ as a person does, and its CSV, into the same words and numbers.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** Rows as { name, people, cells }, a cell as „7/12 offen“, „3“ or its word alone. */
export function shownRows(page) {
  return page.locator('table.matrix tbody tr').evaluateAll((rows) => {
    const clean = (text) => text.replace(/\s+/g, ' ').trim();
    const number = (text) => text?.match(/\d+/)?.[0] ?? '';
    return rows.map((row) => {
      const head = row.querySelector('th').cloneNode(true);
      const people = number(head.querySelector('.matrix__size').textContent);
      head.querySelector('.matrix__size').remove();
      const cells = [...row.querySelectorAll('td')].map((cell) => {
        const word = clean(cell.querySelector('.matrix__word').textContent);
        const figure = cell.querySelector('.matrix__figure');
        if (!figure) return word;
        const all = number(figure.querySelector('small').textContent);
        return all ? `${number(figure.firstChild.textContent)}/${all} ${word}` : number(figure.firstChild.textContent);
      });
      return { name: clean(head.textContent), people: Number(people), cells };
    });
  });
}

export function csvRows(text) {
  const [head, ...lines] = text.trim().split('\r\n').map((line) => line.split(';').map((field) => field.replace(/^"|"$/g, '')));
  return lines.map((line) => {
    const cells = [];
    for (let place = 2; place < line.length; place += 1) {
      if (!head[place].endsWith(': Betroffen')) cells.push(line[place] || 'zu wenige Personen');
      else {
        const [all, done, word] = line.slice(place, place + 3);
        cells.push(['nicht zugewiesen', 'zu wenige Personen'].includes(word) ? word : `${done}/${all} ${word}`);
        place += 2;
      }
    }
    return { name: line[0], people: Number(line[1]), cells };
  });
}

/** Somebody may finish between the two looks; then both are taken again. */
async function rowsAsInCsv(page) {
  const csv = page.getByRole('link', { name: 'Als CSV herunterladen' });
  const isThere = await csv.count() > 0;
  for (let look = 1; ; look += 1) {
    const rows = await shownRows(page);
    if (!isThere) return rows;
    const answer = await page.context().request.get(await csv.getAttribute('href'));
    const same = csvRows(await answer.text());
    if (look === 3 || isDeepStrictEqual(same, rows)) {
      assert.deepEqual(same, rows, `CSV and screen agree at ${page.url()}`);
      return rows;
    }
    await page.reload();
  }
}

/** Every level from the open one down, with the CSV beside each. */
export async function allLevels(page, level = []) {
  const rows = await rowsAsInCsv(page);
  level.push({ address: page.url(), text: await page.locator('main').innerText(), rows });
  const links = await page.locator('table.matrix th a').evaluateAll((all) => all.map(({ href }) => href));
  for (const href of links) {
    if (level.some(({ address }) => address === href)) continue;
    await page.goto(href);
    await allLevels(page, level);
  }
  return level;
}
