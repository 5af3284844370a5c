// What writing costs: saving, looking, comparing, publishing, bringing along. Runs the demonstration
// and prints a table. node tests/load/authoring.mjs PROGRAM FOLDER

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [program, folder] = process.argv.slice(2);
const here = new URL('.', import.meta.url).pathname;
const bind = '127.0.0.1:18099';
const base = `http://${bind}`;
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const rows = [];

const cpu = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000;
};
const peak = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024;
const report = (what, figure, reach) => rows.push(`| ${what} | ${figure} | ${reach} |`);
const made = (kind, number, word, slug) => {
  const path = join(folder, `${slug}-${word}.${kind === 'slides' ? 'pptx' : 'zip'}`);
  execFileSync('python3', [join(here, 'packages.py'), kind, path, String(number), word, slug]);
  return path;
};

const server = spawn(program, ['demo', '--data', join(folder, 'demo'), '--bind', bind], { stdio: 'ignore' });
let cookie = '';
let csrf = '';

async function ask(path, options = {}) {
  const answer = await fetch(base + path, { redirect: 'manual', ...options, headers: { cookie, ...options.headers } });
  const set = answer.headers.getSetCookie().find((it) => it.includes('sitzung='));
  if (set) [cookie] = set.split(';');
  return answer;
}
const post = (path, fields, headers = {}) => ask(path, { method: 'POST', headers, body: new URLSearchParams({ _csrf: csrf, ...fields }) });
async function bring(path, field, file) {
  const form = new FormData();
  form.set('_csrf', csrf);
  form.set(field, new Blob([readFileSync(file)]), file.split('/').pop());
  const answer = await ask(path, { method: 'POST', body: form });
  if (answer.status !== 303) throw new Error(`${file} was refused: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('location');
}
const timed = async (work) => {
  const [begun, before] = [performance.now(), cpu(server.pid)];
  const result = await work();
  return { result, ms: performance.now() - begun, cpu: cpu(server.pid) - before };
};

try {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false)) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  await post('/anmelden', { anmeldename: 'w.santoro@studieninstitut-lindenau.example', passwort: 'gemeinsam-lernen' });
  csrf = (await (await ask('/redaktion')).text()).match(/name="_csrf" value="([^"]+)"/)[1];

  const course = await bring('/redaktion/pakete', 'paket', made('course', 60, 'eins', 'messkurs'));
  const lesson = `${course}/lektion/lektion-7`;
  let text = (await (await ask(lesson)).text()).match(/<textarea[^>]*name="text"[^>]*>\n?([\s\S]*?)<\/textarea>/)[1];
  let revision = (await (await ask(lesson)).text()).match(/name="revision" value="([^"]+)"/)[1];
  const fields = () => ({ titel: 'Lektion 7', minuten: '3', text, revision });
  const saves = 200;
  const saving = await timed(async () => {
    for (let n = 0; n < saves; n += 1) {
      text += ` Wort${n}.`;
      revision = (await (await post(lesson, fields(), { accept: 'application/json' })).json()).revision;
    }
  });
  report('save a lesson while writing, 60 lessons', `${(saving.cpu / saves).toFixed(2)} ms CPU`, '≤ 2 ms');
  const previews = 100;
  const long = { ...fields(), text: text.repeat(2) };
  const looking = await timed(async () => {
    for (let n = 0; n < previews; n += 1) await (await post(`${lesson}/vorschau`, long)).text();
  });
  report(`preview of a lesson of ${(long.text.length / 1000).toFixed(0)} KB`, `${(looking.cpu / previews).toFixed(2)} ms CPU`, '≤ 10 ms');
  const publish = (path, label) => post(`${path}/veroeffentlichen`, { fassung: label, aenderungen: 'Gemessen.', sichtbar: 'kommune' });
  const publishing = await timed(() => publish(course, '1'));
  if (publishing.result.status !== 303) throw new Error(`not published: ${await publishing.result.text()}`);
  report('publish a course of 60 lessons', `${publishing.ms.toFixed(0)} ms`, '≤ 200 ms');

  const large = await bring('/redaktion/pakete', 'paket', made('course', 200, 'eins', 'grosser-messkurs'));
  await publish(large, '1');
  const next = await bring('/redaktion/pakete', 'paket', made('course', 200, 'zwei', 'grosser-messkurs'));
  const compared = [];
  for (let n = 0; n < 5; n += 1) {
    const comparing = await timed(async () => (await ask(`${next}/vergleich`)).text());
    compared.push(comparing.cpu);
  }
  report('page with the difference of two versions of 200 lessons, all changed', `${compared.sort((a, b) => a - b)[2].toFixed(0)} ms CPU`, '≤ 150 ms');

  const slides = made('slides', 100, 'eins', 'messfolien');
  const reading = await timed(() => bring('/redaktion/einlesen', 'datei', slides));
  report('a presentation of 100 slides with pictures becomes a draft', `${(reading.ms / 1000).toFixed(1)} s`, '≤ 5 s');

  const before = peak(server.pid);
  const heavy = made('heavy', 27, 'eins', 'schwerer-messkurs');
  const inward = await timed(() => bring('/redaktion/pakete', 'paket', heavy));
  const outward = await timed(async () => {
    let bytes = 0;
    for await (const piece of (await ask(`${inward.result}/paket.zip`)).body) bytes += piece.length;
    return bytes;
  });
  const size = (statSync(heavy).size / 1024 / 1024).toFixed(0);
  report(`package of ${size} MiB in, out`, `${(inward.ms / 1000).toFixed(1)} s, ${(outward.ms / 1000).toFixed(1)} s`, '–');
  report('peak memory before and after it', `${before.toFixed(0)}, ${peak(server.pid).toFixed(0)} MiB RSS`, 'constant');
} finally {
  server.kill();
}
console.log(['| what | measured | reach |', '|---|---|---|', ...rows].join('\n'));
