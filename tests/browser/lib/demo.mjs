// Starts a demonstration of its own on a free port, on the embedded database or in a new one
// of the given PostgreSQL cluster, and takes everything away again.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const binary = process.env.LERNVERBUND ?? join(root, 'target/debug/lernverbund');
const patience = 120_000;

/** `cluster` is the address of a database on a PostgreSQL cluster, as in TEST_POSTGRES. */
export async function startDemo({ cluster } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lernverbund-browser-'));
  const env = { ...process.env };
  delete env.DATABASE_URL;
  const database = cluster && createDatabase(cluster);
  if (database) env.DATABASE_URL = database.url;
  // Nobody listens there: mail waits, and the pages show it.
  Object.assign(env, { LERNVERBUND_MAIL_SERVER: 'smtp://127.0.0.1:9', LERNVERBUND_MAIL_FROM: 'Lernverbund <lernen@itz-erlenmark.example>' });
  const server = spawn(binary, ['demo', '--data', folder, '--bind', '127.0.0.1:0', '--json'], {
    cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  server.stderr.on('data', (text) => { log.push(String(text)); if (log.length > 200) log.shift(); });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      const timer = setTimeout(() => server.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(folder, { recursive: true, force: true });
    database?.drop();
  };
  try {
    const { address, logins } = await firstLine(server, log);
    return { address, logins, log, stop, kind: database ? 'PostgreSQL' : 'SQLite' };
  } catch (error) {
    await stop();
    throw error;
  }
}

function firstLine(server, log) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The demonstration did not start: ${why}\n${log.join('')}`));
    const timer = setTimeout(() => fail('no address in time'), patience);
    let text = '';
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with ${code}`));
    server.stdout.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(JSON.parse(text.slice(0, end)));
    });
  });
}

function createDatabase(cluster) {
  const name = `lernverbund_browser_${process.pid}_${Date.now()}`;
  const sql = (text) => execFileSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-d', cluster, '-c', text]);
  sql(`CREATE DATABASE ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
