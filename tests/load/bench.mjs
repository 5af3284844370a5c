// Measures the installation that `lernverbund bench-data` fills, with wrk on the same machine.
// Usage: node tests/load/bench.mjs BINARY DATA_FOLDER [SECONDS_PER_FIGURE]
// Prints a Markdown table; `make bench` puts it into tests/load/RESULTS.md.

import { execFileSync, spawn } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { measureBackup } from './backup.mjs';
import { QuizTaker } from './quiz.mjs';
import { makeTokens } from './tokens.mjs';

const [binary, data, secondsText = '8'] = process.argv.slice(2);
const seconds = Number(secondsText);
const world = JSON.parse(readFileSync(join(data, 'bench.json'), 'utf8'));
const here = new URL('.', import.meta.url).pathname;
const rows = [];
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const report = (what, figure, reach) => {
  rows.push(`| ${what} | ${figure} | ${reach} |`);
  console.error(`${what}: ${figure}`);
};

/** Starts the server and resolves with its process and the milliseconds to the first 200. */
async function start(wrap = [], folder = data) {
  const port = 20000 + Math.floor(Math.random() * 20000);
  const command = [...wrap, binary, 'serve', '--data', folder, '--bind', `127.0.0.1:${port}`];
  const begun = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore' });
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok) break;
    } catch { /* not up yet */ }
    if (performance.now() - begun > 20000) throw new Error('the server did not start');
    await sleep(2);
  }
  return { child, pid: child.pid, wrapped: wrap.length > 0, base: `http://127.0.0.1:${port}`, took: performance.now() - begun };
}

const stop = async (server) => {
  // A tracer passes no signal on: what it traces is told itself.
  if (server.wrapped) execFileSync('pkill', ['-TERM', '-P', String(server.pid)]);
  else server.child.kill('SIGTERM');
  await new Promise((done) => server.child.once('exit', done));
};

/** CPU milliseconds a process has used. */
const cpu = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
};

const pss = (pid) => {
  const line = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m);
  return Number(line[1]) / 1024;
};

/** Runs wrk with a script over all sessions; returns rate, 99th percentile, CPU per request, errors. */
async function load(server, mode, argument) {
  const before = cpu(server.pid);
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, pss(server.pid)); }, 500);
  const out = await new Promise((done, fail) => {
    const wrk = spawn('wrk', ['-t2', '-c32', `-d${seconds}s`, '--latency', '-s', join(here, 'wrk.lua'), server.base, '--', join(data, 'bench.tsv'), mode, argument, String(mode === 'mark' ? world.sessions.length : BEGUN)]);
    let text = '';
    wrk.stdout.on('data', (chunk) => { text += chunk; });
    wrk.stderr.on('data', (chunk) => process.stderr.write(chunk));
    wrk.once('exit', () => done(text));
    wrk.once('error', fail);
  });
  clearInterval(watch);
  const used = cpu(server.pid) - before;
  const requests = Number(out.match(/(\d+) requests in/)[1]);
  return {
    rate: Number(out.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    p99: out.match(/^\s+99%\s+(\S+)/m)[1],
    each: used / requests,
    errors: Number(out.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0),
    peak,
  };
}

const describe = (run) =>
  `${Math.round(run.rate)} req/s, ${run.each.toFixed(2)} ms CPU, p99 ${run.p99}${run.errors ? `, ${run.errors} ERRORS` : ''}`;

/** How often the disk itself can make one small append durable, per second. */
function bareCommits() {
  const path = join(data, 'bare-commit');
  const file = openSync(path, 'w');
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 2000) {
    writeSync(file, Buffer.alloc(4096));
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  rmSync(path);
  return Math.round(count / 2);
}

// wrk reads sessions from a flat file: secret, token.
// The first 400 are in the middle of the large course.
const BEGUN = 400;
const tellWrk = (bearers = []) => writeFileSync(join(data, 'bench.tsv'),
  world.sessions.map(([secret, csrf], turn) => [secret, csrf, bearers[turn] ?? ''].join('\t')).join('\n'));
tellWrk();

const starts = [];
for (let round = 0; round < 5; round += 1) {
  const server = await start();
  starts.push(server.took);
  await stop(server);
}
report('cold start to first 200, filled database, median of 5', `${Math.round(median(starts))} ms`, '≤ 300 ms');

let server = await start();
await sleep(3000);
report('memory idle', `${pss(server.pid).toFixed(0)} MiB PSS`, '≤ 40 MiB');

let peak = 0;
for (const [what, path] of [
  ['course page', `/kurse/${world.course}`],
  ['dashboard', '/'],
  ['lesson', `/lernen/${world.lessons[4]}`],
  ['catalogue', '/kurse'],
]) {
  const run = await load(server, 'get', path);
  peak = Math.max(peak, run.peak);
  report(`${what}, logged in, 32 connections, gzip`, describe(run), '≥ 2,500 req/s, ≤ 0.7 ms, p99 ≤ 40 ms');
}

const tokens = await makeTokens(server.base, world.sessions.slice(0, BEGUN));
for (const [what, bearers, path] of [
  ['course with its lessons, personal token', tokens.map(([lasting]) => lasting), `/api/v1/courses/${world.course}`],
  ['course with its lessons, access token', tokens.map(([, brief]) => brief), `/api/v1/courses/${world.course}`],
  ['own courses, access token', tokens.map(([, brief]) => brief), '/api/v1/enrolments'],
]) {
  tellWrk(bearers);
  report(`API: ${what}, 32 connections`, describe(await load(server, 'api', path)), '≤ 0.5 ms');
}

const marks = await load(server, 'mark', world.fresh.join(','));
peak = Math.max(peak, marks.peak);
report('mark a lesson complete, durable, 32 connections', describe(marks), '≥ 3,000/s, ≤ 0.5 ms, p99 ≤ 30 ms');
report('bare commits of the disk beside it', `${bareCommits()}/s`, '–');
report('memory under load, peak', `${peak.toFixed(0)} MiB PSS`, '≤ 120 MiB');

for (const [what, single, reach] of [['one save of ten', false, '≤ 3 ms'], ['ten single saves', true, '≤ 8 ms']]) {
  const rounds = 100;
  const before = cpu(server.pid);
  for (let round = 0; round < rounds; round += 1) {
    const [secret, csrf] = world.sessions[round % BEGUN];
    await new QuizTaker(server.base, secret, csrf, world.course).take(single);
  }
  report(`quiz: start, ${what}, hand in, review`, `${((cpu(server.pid) - before) / rounds).toFixed(2)} ms CPU`, reach);
}

for (const [what, path, reach] of [
  ['one duty over 1,200 people by units as CSV', `/verwaltung/pflichtschulungen/${world.duty}/stand.csv`, '≤ 50 ms'],
  ['the matrix as CSV', '/verwaltung/matrix.csv', '≤ 30 ms'],
]) {
  const times = [];
  for (let round = 0; round < 21; round += 1) {
    const begun = performance.now();
    const answer = await fetch(server.base + path, { headers: { cookie: `sitzung=${world.admin}` } });
    const text = await answer.text();
    if (!answer.ok || text.length < 40) throw new Error(`${path} answered ${answer.status}`);
    times.push(performance.now() - begun);
  }
  report(`${what}, median of 21`, `${median(times).toFixed(1)} ms`, reach);
}
await measureBackup({ binary, data, server, load, start, stop, report, lessons: world.fresh });
await stop(server);

// The same marks on a disk that takes 10 ms longer for every commit.
server = await start(['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fdatasync,fsync', '-e', 'inject=fdatasync,fsync:delay_exit=10000', '--seccomp-bpf']);
const slow = await load(server, 'mark', world.freshAgain.join(','));
report('mark a lesson complete with 10 ms added to every fdatasync', `${Math.round(slow.rate)}/s, p99 ${slow.p99}${slow.errors ? `, ${slow.errors} ERRORS` : ''}`, '≥ 1,000/s');
await stop(server);

console.log(`Measured on ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}, ${seconds} s per figure, load tool on the same cores.\n`);
console.log('| what | measured | reach |\n|---|---|---|');
console.log(rows.join('\n'));
