// Going through a page with the keyboard alone.

/** Goes to it with Tab; `element` is a locator, of several the last is meant. */
export async function reach(page, element, { first = false } = {}) {
  const target = await (first ? element.first() : element.last()).elementHandle();
  for (let step = 0; step < 200; step += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${element}`);
}

/** Goes to a button or a link of the page and presses Enter. */
export async function press(page, name, role = 'button') {
  await reach(page, page.locator('main').getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Opens what lies under this label, and goes to the first field in it. */
export async function unfold(page, label) {
  await reach(page, page.locator('main summary', { hasText: label }), { first: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

/** What the next key would go to, as listeners hear it. */
export const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim().replace(/\s+/g, ' '));
