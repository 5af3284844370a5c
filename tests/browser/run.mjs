// Walks through all journeys and checks all pages on a demonstration of its own.
//   node run.mjs [--all] [--journeys] [--pages] [part of a name]
// With TEST_POSTGRES=postgres://… the journeys run on a new database of that cluster too.
import { startDemo } from './lib/demo.mjs';
import { House, openBrowser } from './lib/house.mjs';
import { Runner } from './lib/runner.mjs';
import authoring from './journeys/authoring.mjs';
import bringing from './journeys/bringing.mjs';
import clerk from './journeys/clerk.mjs';
import founding from './journeys/founding.mjs';
import keys from './journeys/keys.mjs';
import kommunen from './journeys/kommunen.mjs';
import learning from './journeys/learning.mjs';
import nachweis from './journeys/nachweis.mjs';
import neighbours from './journeys/neighbours.mjs';
import personnel from './journeys/personnel.mjs';
import twins, { inReview } from './journeys/twins.mjs';
import { pagesOf } from './pages.mjs';

const args = process.argv.slice(2);
const has = (flag) => args.includes(flag);
const runner = new Runner(args.find((arg) => !arg.startsWith('--')));
const journeys = [...authoring, ...bringing, ...twins, ...neighbours, ...keys, ...clerk, ...learning, ...nachweis, ...personnel, ...kommunen, ...founding, ...inReview];
const databases = [undefined, process.env.TEST_POSTGRES].filter((one, place) => place === 0 || one);

const browser = await openBrowser();
try {
  for (const cluster of databases) {
    const demo = await startDemo({ cluster });
    try {
      const house = new House(browser, demo);
      if (!has('--pages')) await runner.run(house, demo.kind, journeys);
      if (!has('--journeys') && !cluster) await runner.run(house, 'Seite', pagesOf({ all: has('--all') }));
    } finally {
      await demo.stop();
    }
  }
} finally {
  await browser.close();
}
console.log(`${runner.passed} passed, ${runner.failed} failed`);
process.exitCode = runner.failed || !runner.passed ? 1 : 0;
