// Lale Demirci has a presentation and one sitting: slides become lessons, pictures get their
// alternative texts, a question comes along, and a colleague learns it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fillSettings, publish, quiz, text, write } from '../lib/author.mjs';
import { root } from '../lib/demo.mjs';
import { button, check, link, openCourse, question, shows } from '../lib/learner.mjs';
import { answer, questionsIn } from '../lib/quiz.mjs';

export default [
  { name: 'Redaktion: Aus einer Präsentation wird in einem Zug ein veröffentlichter Kurs mit Quiz', run: fromSlides },
];

const slides = join(root, 'backend/kit/office-import/tests/fixtures/sicher-mailen.pptx');

const exercise = `## Was prüfen Sie zuerst? {#zuerst}
- (x) Die Adresse hinter dem Namen
- ( ) Die Unterschrift :: Die kann jeder abschreiben.
> Der Anzeigename ist frei wählbar, die Adresse nicht.
`;

async function fromSlides(house, keep) {
  const { page } = await keep(house.person('l.demirci'));
  await page.goto('/redaktion');
  await page.getByLabel('Datei (.pptx oder .docx', { exact: false }).setInputFiles(slides);
  await button(page, 'Datei einlesen').click();
  await shows(page.getByRole('heading', { level: 1, name: 'Sicher mailen im Rathaus' }));
  const course = new URL(page.url()).pathname;

  await describe(page, course, 'Sicher mailen im Rathaus', 'Ein Umschlag mit einem Schloss');
  await write(page, quiz(page), exercise);
  await describe(page, course, 'Teil 2: Anhänge', 'Eine Büroklammer an einem Blatt');
  await fillSettings(page, course);
  await page.locator('.tabs').getByRole('link', { name: /^Prüfbericht/ }).click();
  await shows(page.getByText('Nichts verhindert die Veröffentlichung'));
  await publish(page, course);

  const colleague = (await keep(house.person('d.wieczorek'))).page;
  await openCourse(colleague, 'Sicher mailen im Rathaus');
  await button(colleague, 'Kurs starten').click();
  await shows(colleague.getByRole('img', { name: 'Ein Umschlag mit einem Schloss' }));
  await answer(question(colleague).first(), questionsIn(exercise));
  await check(colleague, await question(colleague).first().getAttribute('id'));
  await shows(colleague.locator('.feedback--right'), 'praise');
  await colleague.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  await shows(colleague.getByRole('img', { name: 'Eine Büroklammer an einem Blatt' }));
}

/** From the report to the picture of a lesson that says nothing yet, and says what is on it. */
async function describe(page, course, lesson, words) {
  await page.goto(`${course}/pruefbericht`);
  const group = page.locator('.report').filter({ hasText: 'Verhindert die Veröffentlichung' });
  const findings = group.locator(`h3:has-text("${lesson}") + .findings`);
  await findings.getByRole('link', { name: /Das Bild hat keinen Alternativtext/ }).click();
  await shows(page.getByRole('heading', { level: 1 }));
  const before = await text(page).inputValue();
  assert.match(before, /!\[\]\(medien\//, 'a picture without words');
  await write(page, text(page), before.replace('![](medien/', `![${words}](medien/`));
  await shows(page.locator('.preview').getByRole('img', { name: words }), 'the picture with its words');
}
