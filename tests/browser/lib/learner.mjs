// What a learner does again and again, in the words of the pages.
import assert from 'node:assert/strict';
import { answer } from './quiz.mjs';

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const link = (page, name) => page.getByRole('link', { name, exact: true });
export const heading = (page, name) => page.getByRole('heading', { name, exact: true });
export const question = (page) => page.locator('fieldset.question');

export async function shows(locator, what) {
  await locator.first().waitFor({ state: 'visible' }).catch(() => {
    throw new assert.AssertionError({ message: `Expected to see ${what ?? locator}` });
  });
}

export async function path(page) {
  return new URL(page.url()).pathname;
}

export async function openCourse(page, title) {
  await link(page, 'Kurse').first().click();
  await link(page, title).click();
  await shows(page.getByRole('heading', { level: 1, name: title }));
}

/** From the open lesson through all that follow, to the page of the final test. */
export async function readToTheTest(page) {
  for (let step = 0; step < 20; step += 1) {
    if ((await path(page)).endsWith('/test')) return step;
    await page.getByRole('button', { name: /^Als erledigt markieren/ }).click();
  }
  throw new Error('The lessons do not end');
}

/** Answers every question of the open test and stops at the page for handing in. */
export async function answerAll(page, questions) {
  for (let step = 0; step < 40; step += 1) {
    if ((await path(page)).endsWith('/abgabe')) return step;
    await answer(question(page), questions);
    await button(page, 'Speichern und weiter').click();
  }
  throw new Error('The test does not end');
}

export async function passTest(page, questions) {
  await button(page, 'Test starten').click();
  await answerAll(page, questions);
  await button(page, 'Test abgeben').click();
  await shows(page.locator('.result--passed'), 'a passed test');
}

/** Starts the test, answers one question wrongly and hands in. */
export async function failTest(page, questions) {
  await button(page, 'Test starten').click();
  await answer(question(page), questions, { wrongly: true });
  await button(page, 'Speichern und weiter').click();
  await link(page, 'Zur Übersicht und Abgabe').click();
  await button(page, 'Test abgeben').click();
  await shows(page.locator('.result--failed'), 'a test not passed yet');
}

/** Has the exercise with this id checked. */
export async function check(page, id) {
  await page.locator('form', { has: page.locator(`#${id}`) }).getByRole('button', { name: 'Antwort prüfen' }).click();
}

export async function pictureIsThere(picture) {
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image) => image.decode());
  assert.ok(await picture.evaluate((image) => image.naturalWidth) > 100, 'the picture is loaded');
}
