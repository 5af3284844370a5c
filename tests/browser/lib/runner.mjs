// Runs named tests two at a time, tells each as it ends, and counts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = fileURLToPath(new URL('../results', import.meta.url));

export class Runner {
  passed = 0;
  failed = 0;

  constructor(filter = '') {
    this.filter = filter.toLowerCase();
  }

  /** tests: objects with `name` and `run(house, keep)`; whoever is kept is ended afterwards. */
  async run(house, label, tests) {
    const queue = tests.filter(({ name }) => name.toLowerCase().includes(this.filter));
    const work = async () => {
      for (let test = queue.shift(); test; test = queue.shift()) await this.#one(house, label, test);
    };
    await Promise.all([work(), work()]);
  }

  async #one(house, label, test) {
    const kept = [];
    const keep = async (coming) => {
      const visitor = await coming;
      kept.push(visitor);
      return visitor;
    };
    const begun = Date.now();
    const tell = (mark) => `${mark} ${label}: ${test.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`;
    try {
      await test.run(house, keep);
      const findings = kept.flatMap((visitor) => visitor.findings);
      if (findings.length) throw new Error(`The browser complained:\n${findings.join('\n')}`);
      this.passed += 1;
      console.log(tell('ok  '));
    } catch (error) {
      this.failed += 1;
      console.log(`${tell('FAIL')}\n${indent(error.stack ?? String(error))}`);
      await this.#picture(kept, test.name);
    }
    await Promise.all(kept.map((visitor) => visitor.end()));
  }

  async #picture(kept, name) {
    mkdirSync(results, { recursive: true });
    const slug = name.toLowerCase().replace(/[^a-z0-9äöüß]+/g, '-').slice(0, 60);
    for (const [number, { page }] of kept.entries()) {
      const path = join(results, `${slug}-${number + 1}.png`);
      await page.screenshot({ path }).then(() => console.log(`     at ${page.url()}, see ${path}`), () => {});
    }
  }
}

const indent = (text) => text.split('\n').map((line) => `     ${line}`).join('\n');
