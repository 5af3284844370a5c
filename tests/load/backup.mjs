// A backup of 1 GB while people learn, and the restored installation up to its first answer.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FILE = 8 * 2 ** 20;
const FILES = 128;

export async function measureBackup({ binary, data, server, load, start, stop, report, lessons }) {
  for (let number = 0; number < FILES; number += 1) store(data, randomBytes(FILE));
  const archive = join(data, 'messung.tar');
  const elsewhere = join(data, 'anderswo');

  const learning = load(server, 'mark', lessons.join(','));
  const took = await timed(() => run(binary, ['backup', '--data', data, '--to', archive]));
  await learning;
  const gigabytes = (statSync(archive).size / 1e9).toFixed(2);
  report(`backup of ${gigabytes} GB, the first seconds under load`, `${took.toFixed(1)} s`, '≤ 60 s');

  let restored;
  const ready = await timed(async () => {
    await run(binary, ['restore', '--data', elsewhere, '--from', archive]);
    restored = await start([], elsewhere);
  });
  report('restore of it, until it answers', `${ready.toFixed(1)} s`, '≤ 90 s');
  await stop(restored);
  rmSync(archive);
  rmSync(elsewhere, { recursive: true });
}

/** Puts bytes where the program keeps its files: by their SHA-256. */
function store(data, bytes) {
  const name = createHash('sha256').update(bytes).digest('hex');
  const shelf = join(data, 'dateien', name.slice(0, 2));
  if (!existsSync(shelf)) mkdirSync(shelf, { recursive: true });
  writeFileSync(join(shelf, name), bytes);
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
