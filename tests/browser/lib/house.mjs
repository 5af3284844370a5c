// A browser that watches: whoever opens a page here hears of every script error, every breach
// of the content security policy, every lost file and every request to another host.
import { chromium } from 'playwright-core';

export const password = 'gemeinsam-lernen';

export async function openBrowser(args = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', ...args],
  });
}

export class House {
  constructor(browser, demo) {
    this.browser = browser;
    this.demo = demo;
    this.address = demo.address;
    this.kept = new Map();
  }

  /** A visitor with a browser of their own. */
  async visitor(options = {}) {
    const context = await this.browser.newContext({
      baseURL: this.address, locale: 'de-DE', timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options,
    });
    context.setDefaultTimeout(15_000);
    const findings = watch(context, this.address);
    const page = await context.newPage();
    let document;
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (isPage && Math.floor(response.status() / 100) !== 3) document = response;
    });
    return { context, page, findings, html: () => document.text(), end: () => context.close() };
  }

  /** Somebody who has logged in through the form; `login` may be the part before the @. */
  async person(login, options = {}) {
    const visitor = await this.visitor(options);
    await logIn(visitor.page, this.login(login));
    return visitor;
  }

  login(short) {
    const found = this.demo.logins.find(({ login }) => login === short || login.startsWith(`${short}@`));
    return found?.login ?? short;
  }
}

export async function logIn(page, login, secret = password) {
  if (!await page.getByLabel('Anmeldename').count()) await page.goto('/anmelden');
  await page.getByLabel('Anmeldename').fill(login);
  await page.getByLabel('Passwort').fill(secret);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

function watch(context, address) {
  const findings = [];
  const host = new URL(address).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) findings.push(`request to ${url.href}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!why.includes('ERR_ABORTED')) findings.push(`${request.url()} failed: ${why}`);
  });
  context.on('response', (response) => {
    const kind = response.request().resourceType();
    if (response.status() >= 500) findings.push(`${response.url()} answered ${response.status()}`);
    else if (response.status() >= 400 && kind !== 'document') findings.push(`${kind} ${response.url()} answered ${response.status()}`);
  });
  context.on('console', (message) => {
    const isStatus = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isStatus) findings.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => findings.push(`script: ${error.error().message}`));
  return findings;
}
