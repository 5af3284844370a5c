// Prints the npm packages whose files reach the browser, with their licences.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const frontend = new URL('../../frontend/', import.meta.url).pathname;
const { dependencies } = JSON.parse(readFileSync(join(frontend, 'package.json'), 'utf8'));

console.log('## Packages for the browser\n');
for (const name of Object.keys(dependencies).sort()) {
  const folder = join(frontend, 'node_modules', name);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  console.log(`### ${name} ${about.version}, ${about.license}\n`);
  // A font may come with one licence for itself and one for its package.
  for (const text of readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)).sort()) {
    console.log(`\`\`\`\n${readFileSync(join(folder, text), 'utf8').trim()}\n\`\`\`\n`);
  }
}
