// Reads the questions of a course from its files, and answers them in the browser the way a
// person does who knows (or does not know) what is right.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './demo.mjs';

/** The questions of all quizzes of a course, by their stable slug. */
export function questionsOf(course) {
  const folder = join(root, 'content/kurse', course);
  const questions = new Map();
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.quiz.md'))) {
    for (const [key, question] of questionsIn(readFileSync(join(folder, name), 'utf8'))) questions.set(key, question);
  }
  return questions;
}

/** The same of one text. */
export function questionsIn(text) {
  const questions = text.split(/^## /m).slice(1).map(read);
  return new Map(questions.map((question) => [question.key, question]));
}

function read(part) {
  const [head, ...lines] = part.split('\n');
  const key = head.match(/\{#([^}]+)\}/)[1];
  const explanation = plain(lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)).join(' '));
  const options = lines
    .map((line) => line.match(/^- [([]([ x])[)\]] (.*)$/))
    .filter(Boolean)
    .map(([, mark, text]) => ({ text: plain(text.split(' :: ')[0]), right: mark === 'x' }));
  const steps = lines.map((line) => line.match(/^\d+\. (.*)$/)).filter(Boolean).map(([, text]) => plain(text));
  const pairs = lines.map((line) => line.match(/^- (.*?) => (.*)$/)).filter(Boolean)
    .map(([, left, right]) => [plain(left), plain(right)]);
  const gaps = [...lines.join('\n').matchAll(/\[\[(.*?)\]\]/g)].map(([, gap]) => gap);
  return { key, explanation, options, steps, pairs, gaps };
}

const plain = (text) => text.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
const seen = async (locator) => plain(await locator.innerText());

/** Answers the question whose fieldset this is; `wrongly` picks something that is not right. */
export async function answer(fieldset, questions, { wrongly = false } = {}) {
  const id = await fieldset.getAttribute('id');
  const question = questions.get(id.replace(/^frage-/, ''));
  if (!question) throw new Error(`No question ${id} in the files`);
  if (question.options.length) await choose(fieldset, question, wrongly);
  else if (question.steps.length) await order(fieldset, question, wrongly);
  else if (question.pairs.length) await match(fieldset, question, wrongly);
  else await fill(fieldset, question, wrongly);
  return question;
}

async function choose(fieldset, { options }, wrongly) {
  const labels = await fieldset.locator('.option__label').all();
  let isDone = false;
  for (const label of labels) {
    const text = await seen(label);
    const option = options.find((option) => option.text === text);
    if (!option) throw new Error(`The files do not know the answer “${text}”`);
    const wanted = wrongly ? !option.right && !isDone : option.right;
    if (wanted) isDone = true;
    const input = fieldset.locator(`[id="${await label.getAttribute('for')}"]`);
    const isBox = await input.getAttribute('type') === 'checkbox';
    if (wanted !== await input.isChecked() && (wanted || isBox)) await label.click();
  }
}

async function order(fieldset, { steps }, wrongly) {
  for (const item of await fieldset.locator('.ordering__item').all()) {
    const place = steps.indexOf(await seen(item.locator('.ordering__text')));
    if (place < 0) throw new Error('The files do not know a step');
    await item.locator('select').selectOption({ index: (wrongly ? (place + 1) % steps.length : place) + 1 });
  }
}

async function match(fieldset, { pairs }, wrongly) {
  for (const item of await fieldset.locator('.matching__item').all()) {
    const left = await seen(item.locator('.matching__left'));
    const place = pairs.findIndex(([text]) => text === left);
    if (place < 0) throw new Error(`The files do not know “${left}”`);
    const [, right] = pairs[wrongly ? (place + 1) % pairs.length : place];
    await item.locator('select').selectOption({ label: right });
  }
}

async function fill(fieldset, { gaps }, wrongly) {
  const fields = await fieldset.locator('.cloze__input').all();
  for (const [place, gap] of gaps.entries()) {
    const choices = gap.split('/');
    const isChoice = choices.some((choice) => choice.endsWith('*'));
    if (isChoice) {
      const label = choices.find((choice) => choice.endsWith('*') !== wrongly).replace('*', '');
      await fields[place].selectOption({ label });
    } else await fields[place].fill(wrongly ? 'keine Ahnung' : gap.split('|')[0]);
  }
}
