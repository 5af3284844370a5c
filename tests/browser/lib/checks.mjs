// What holds for every page: accessible in light and dark, wide and narrow, nothing to scroll
// sideways, valid HTML, and no text key left without its text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { join } from 'node:path';
import { root } from './demo.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = JSON.parse(readFileSync(join(root, 'frontend/.htmlvalidate.json'), 'utf8'));
const validator = new HtmlValidate(new StaticConfigLoader(rules));

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 700 };
const looks = [['light', wide], ['dark', narrow], ['dark', wide], ['light', narrow]];

/** Every mistake of the page as it is now, in two looks or in all four. */
export async function mistakesOf(page, { all = false } = {}) {
  const mistakes = [];
  await page.evaluate(axe);
  for (const [colorScheme, size] of looks.slice(0, all ? 4 : 2)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const where = `${colorScheme} at ${size.width}`;
    for (const { id, help, nodes } of await violations(page)) {
      mistakes.push(`axe, ${where}: ${id}: ${help}: ${nodes.join(' ; ')}`);
    }
    const wider = await tooWide(page);
    if (wider.length) mistakes.push(`${where}: scrolls sideways because of ${wider.join(' ; ')}`);
  }
  const text = await page.evaluate(() => `${document.title}\n${document.body.innerText}`);
  const missing = text.match(/Unknown localization.*/);
  if (missing) mistakes.push(missing[0]);
  return mistakes;
}

const violations = (page) => page.evaluate(async () => {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 200)} (${any[0]?.message ?? ''})`),
  }));
});

const tooWide = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const guilty = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  return guilty.length ? guilty : ['something'];
});

export async function htmlMistakesOf(html, address) {
  const report = await validator.validateString(html, address);
  const messages = report.results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `html, line ${line}: ${ruleId}: ${message}`);
  return messages;
}

export function assertNone(mistakes) {
  assert.equal(mistakes.length, 0, `\n${mistakes.join('\n')}`);
}
