// The pages of a draft that somebody reads, from the first question to the withdrawn course, for
// pages.mjs. Each check looks at a page as it is then.
import { beginCourse, fillSettings } from './lib/author.mjs';
import { button, shows } from './lib/learner.mjs';
import { answerComment, ask, comment, demandRule, standReady, versionsOf } from './lib/review.mjs';

export const visits = [
  ['wer nichts zu prüfen hat', 's.yildirim', [['/redaktion/pruefung', 403]]],
  ['Prüfung ohne Verbund', 'w.santoro', ['/redaktion/pruefung']],
  ['Prüfung für den Verbund', 'a.grothe', ['/redaktion/pruefung', ['/redaktion', 403], ['/redaktion/kurse/gibt-es-nicht/vergleich', 404]]],
];

const title = 'Schlüssel am Empfang';

/** `check` looks at the page of a visitor. */
export async function reviewed(writer, house, check) {
  const office = await house.person('f.achenbach');
  const reader = await house.person('m.overbeck');
  const mistakes = [];
  const look = async (visitor, name, address) => {
    await visitor.page.setViewportSize({ width: 1280, height: 900 });
    if (address) await visitor.page.goto(address);
    mistakes.push(...await check(visitor, name));
  };
  const { page } = writer;
  await office.page.waitForURL('/');
  await demandRule(office.page, 'Jemand aus einer Nachbarkommune');
  await look(office, 'Freigabe durch eine Nachbarkommune');
  const course = await beginCourse(page, title);
  await fillSettings(page, course);
  await look(writer, 'Veröffentlichen, niemand liest', `${course}/veroeffentlichen`);
  await reader.page.waitForURL('/');
  await look(reader, 'Prüfung, nichts wartet', '/redaktion/pruefung');
  await standReady(reader.page, 'Martin Overbeck');
  await look(reader, 'Prüfung, wer bereitsteht');
  await look(writer, 'Zur Prüfung geben', `${course}/veroeffentlichen`);
  await ask(page, course, 'Martin Overbeck', 'Erste Fassung.');
  await look(writer, 'Redaktion mit einem Entwurf in Prüfung');
  for (const path of ['', '/veroeffentlichen', '/vergleich', '/lektion/ein-fall', '/versionen', '/einstellungen', '/medien']) {
    await look(writer, `in Prüfung ${path}`, `${course}${path}`);
  }
  await look(reader, 'Prüfung, ein Entwurf wartet', '/redaktion/pruefung');
  await comment(reader.page, title, 'Steht das wirklich so in der Dienstanweisung?');
  await look(reader, 'Vergleich mit einer Anmerkung');
  for (const path of ['/vorschau/ein-fall', '/medien', '/pruefbericht']) {
    await look(reader, `wer liest: ${path}`, `${course}${path}`);
  }
  await look(reader, 'wer liest, darf nicht schreiben', `${course}/lektion/ein-fall`);
  await answerComment(page, course, 'Ja, in Abschnitt 4.');
  await look(writer, 'Vergleich mit einer Antwort');
  await page.locator('.comment').getByRole('button', { name: 'Erledigt' }).click();
  await shows(page.getByText('Erledigt von', { exact: false }));
  await look(writer, 'Vergleich mit einer erledigten Anmerkung');
  await reader.page.goto(`${course}/vergleich`);
  await button(reader.page, 'Zur Überarbeitung zurückgeben').click();
  await shows(reader.page.getByText('Der Entwurf ist zurückgegeben.'));
  await look(reader, 'Prüfung nach der Rückgabe');
  await look(writer, 'Vergleich nach der Rückgabe', `${course}/vergleich`);
  await ask(page, course, 'Martin Overbeck', 'Erste Fassung.');
  await reader.page.goto(`${course}/vergleich`);
  await button(reader.page, 'Freigeben und veröffentlichen').click();
  await shows(reader.page.getByText('Die neue Fassung ist veröffentlicht.'));
  await versionsOf(page, title);
  await look(writer, 'Fassungen, von einer Nachbarkommune freigegeben');
  await page.locator('form[action$="/geprueft"]').evaluate((form) => {
    form.noValidate = true;
    form.closest('details').open = true;
    form.elements.wieder.value = '';
  });
  await button(page, 'Bestätigen').click();
  await shows(page.locator('.kern-error'));
  await look(writer, 'Prüftermin mit Fehler');
  await duty(office.page);
  await versionsOf(page, title);
  await page.locator('summary', { hasText: 'Zurückziehen' }).click();
  await page.getByLabel('Warum ziehen Sie den Kurs zurück?').fill('Die Dienstanweisung gilt nicht mehr.');
  await button(page, 'Kurs zurückziehen').click();
  await shows(page.getByText('Der Kurs ist zurückgezogen.'));
  await look(writer, 'Fassungen eines zurückgezogenen Kurses');
  await office.page.goto('/verwaltung/pflichtschulungen');
  await shows(office.page.getByText('Beendet, weil es den Kurs nicht mehr gibt'));
  await look(office, 'Pflichtschulung ohne Kurs');
  await demandRule(office.page, 'Wer ihn schreibt');
  await office.end();
  await reader.end();
  return mistakes;
}

/** Makes the course a duty of the whole Kommune. */
async function duty(page) {
  await page.goto('/verwaltung/pflichtschulungen/neu');
  await page.getByLabel('Kurs', { exact: true }).selectOption({ label: title });
  await page.getByLabel('Für welchen Bereich?').selectOption('alle');
  await page.locator('label', { hasText: 'Dienstlich angeordnet' }).click();
  await button(page, 'Weiter zur Prüfung').click();
  await button(page, 'Jetzt zuweisen').click();
  await shows(page.getByText('Die Pflichtschulung ist zugewiesen.'));
}
