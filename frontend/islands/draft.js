// Saves what is being written by itself. What the server does not have yet lies on this device
// until it has it. Without this script the button of the form saves.

const AFTER_KEY = 1_500;
const SLOW = 700;
const RETRY = { first: 5_000, last: 60_000 };

const form = document.querySelector('form[data-draft]');
const bar = document.querySelector('.savebar');
const icon = bar.querySelector('[data-draft-icon]');
const words = bar.querySelector('[data-draft-words]');
const way = bar.querySelector('[data-draft-way]');
const place = `entwurf:${location.pathname}`;

// A browser that comes back to a page puts in what was typed; the server has only what it sent.
const served = (field) => field.defaultValue;

let saved = 'unsaved' in form.dataset ? null : written(served);
let timer = 0;
let retryAfter = RETRY.first;
let isSending = false;
let unanswered = null;
let isStopped = false;
let isWaiting = false;
if (location.hash === '#gespeichert') settle();
let isOffering = offerKept();
if (isChanged()) plan(0);

form.addEventListener('input', () => {
  keep();
  if (!isStopped) plan(AFTER_KEY);
});

form.addEventListener('submit', (event) => {
  // What leads to another page goes its own way; the text stays here until it has arrived.
  if (isStopped) {
    keep();
    return;
  }
  event.preventDefault();
  send({ isWished: true });
});

addEventListener('online', () => plan(0));
addEventListener('focus', () => {
  if (isWaiting) plan(0);
});
addEventListener('visibilitychange', leave);
addEventListener('pagehide', leave);

function leave() {
  if (document.visibilityState === 'hidden' && isChanged() && !isStopped) send({ isLeaving: true });
}

/** What the fields hold, or with another `value` what they held; not what only this page knows. */
function written(value = (field) => field.value, from = form) {
  const fields = new URLSearchParams();
  for (const field of from.elements) {
    if (field.name && 'defaultValue' in field && !['_csrf', 'revision'].includes(field.name)) fields.append(field.name, value(field));
  }
  return fields.toString();
}

/** Whether two say the same; at the end of a text the server puts a line end. */
function isSame(one, other) {
  const [first, second] = [one, other].map((fields) => [...new URLSearchParams(fields)].map(([name, value]) => `${name}=${value.trim()}`));
  return first.length === second.length && first.every((field, i) => field === second[i]);
}

function isChanged() {
  return written() !== saved;
}

function plan(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(send, milliseconds);
}

async function send({ isLeaving = false, isWished = false, isRenewed = false } = {}) {
  clearTimeout(timer);
  if (isSending || isStopped) return;
  if (!isChanged() && !isWished) return;
  isSending = true;
  const slow = setTimeout(() => say('info', form.dataset.saving), SLOW);
  const sent = written();
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
    keepalive: isLeaving,
  }).catch(() => null);
  clearTimeout(slow);
  isSending = false;
  if (!answer) unanswered = sent;
  if (!answer || answer.status >= 500 || answer.status === 429) return tryAgain();
  if ([401, 403].includes(answer.status) || answer.redirected) return isRenewed ? expire() : renew();
  const report = await answer.json().catch(() => ({}));
  if (report.locked) return wait(report);
  if (answer.status === 409) return unanswered && !isRenewed ? renew() : stop(report.own);
  if (!answer.ok || !report.saved) return say('danger', report.refused ?? form.dataset.refused);
  accept(report, sent);
}

function accept({ saved: time, revision, others, findings, merged, fields }, sent) {
  isWaiting = false;
  unanswered = null;
  retryAfter = RETRY.first;
  if (takeIn(fields, new URLSearchParams(sent))) {
    form.elements.revision.value = revision;
    saved = withFields(sent, fields);
  }
  if (isChanged()) {
    keep();
    plan(AFTER_KEY);
  } else if (!isOffering) forget();
  say('success', (merged ? form.dataset.merged : form.dataset.saved).replace('TIME', time));
  showOthers(others ?? []);
  showFindings(findings);
}

/**
 * Puts what the server has made of the fields around what was typed since. Where both touch the
 * same place nothing is changed and false comes back: then the server merges them next time.
 */
function takeIn(fields, sent) {
  const changes = Object.entries(fields).filter(([name]) => sent.has(name)).map(([name, text]) => {
    const field = form.elements[name];
    const before = sent.get(name);
    return { field, theirs: difference(before, text), mine: difference(before, field.value) };
  });
  const isApart = ({ theirs, mine }) => theirs.isEmpty || mine.isEmpty || theirs.end < mine.start || mine.end < theirs.start;
  if (!changes.every(isApart)) return false;
  for (const { field, theirs, mine } of changes) {
    if (theirs.isEmpty) continue;
    const shift = !mine.isEmpty && mine.end < theirs.start ? mine.text.length - (mine.end - mine.start) : 0;
    putIn(field, theirs.text, theirs.start + shift, theirs.end + shift);
  }
  if (changes.length > 0) form.dispatchEvent(new CustomEvent('merged', { bubbles: true }));
  return true;
}

/** Not every kind of field can have a stretch of it replaced with the cursor left alone. */
function putIn(field, text, start, end) {
  if (field.selectionStart !== null) field.setRangeText(text, start, end, 'preserve');
  else field.value = field.value.slice(0, start) + text + field.value.slice(end);
}

/** The one stretch of a text that another one has differently. */
function difference(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const text = after.slice(start, after.length - tail);
  const end = before.length - tail;
  return { start, end, text, isEmpty: start === end && text === '' };
}

function withFields(sent, texts) {
  const fields = new URLSearchParams(sent);
  for (const [name, text] of Object.entries(texts)) if (fields.has(name)) fields.set(name, text);
  return fields.toString();
}

function tryAgain() {
  say('warning', form.dataset.offline);
  plan(retryAfter);
  retryAfter = Math.min(retryAfter * 2, RETRY.last);
}

/**
 * A login in another tab gives this page a new secret; only the same person's counts. What was
 * stored without an answer is nobody else's change.
 */
async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer) return tryAgain();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('form[data-draft]');
  if (!now || now.dataset.owner !== form.dataset.owner) return expire();
  for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = now.elements._csrf.value;
  if (unanswered && isSame(unanswered, written(served, now))) form.elements.revision.value = now.elements.revision.value;
  return send({ isWished: true, isRenewed: true });
}

function expire() {
  isWaiting = true;
  const link = document.createElement('a');
  link.className = 'kern-link';
  link.href = '/anmelden';
  link.target = '_blank';
  link.textContent = form.dataset.login;
  say('warning', form.dataset.expired, link);
}

/** Somebody reads the draft for approval: what was typed stays here, and a button tries again. */
function wait({ locked, href, way: words }) {
  isWaiting = true;
  keep();
  const link = document.createElement('a');
  link.className = 'kern-link';
  link.href = href;
  link.textContent = words;
  say('warning', locked, link);
}

/** Others were first: sent as a page of its own, the form shows both texts side by side. */
function stop(isOwn) {
  isStopped = true;
  keep();
  const button = document.createElement('button');
  button.className = 'kern-btn kern-btn--primary';
  button.type = 'submit';
  button.setAttribute('form', form.id);
  button.innerHTML = '<span class="kern-label"></span>';
  button.firstChild.textContent = form.dataset.compare;
  for (const other of bar.querySelectorAll('.savebar__actions button')) other.hidden = true;
  say('danger', isOwn ? form.dataset.conflictOwn : form.dataset.conflict, button);
}

/** kind: an icon's name; the same words are not said twice. */
function say(kind, text, more) {
  icon.className = `kern-icon kern-icon--${kind}`;
  if (words.textContent !== text) words.textContent = text;
  bar.classList.toggle('savebar--wrong', kind === 'warning' || kind === 'danger');
  way.replaceChildren(...(more ? [more] : []));
}

function showOthers(names) {
  const line = bar.querySelector('[data-draft-others]');
  const list = new Intl.ListFormat(document.documentElement.lang).format(names);
  const text = names.length > 1 ? form.dataset.othersMany : form.dataset.others;
  line.hidden = names.length === 0;
  line.querySelector('[data-draft-names]').textContent = names.length === 0 ? '' : text.replace('NAMES', list);
}

function showFindings(count) {
  const mark = document.querySelector('[data-draft-findings]');
  if (!mark || count === undefined) return;
  mark.textContent = count;
  mark.hidden = count === 0;
}

/** Lays the text on this device; what waits to be taken back is not written over. */
function keep() {
  if (isOffering) return;
  const revision = form.elements.revision.value;
  try {
    localStorage.setItem(place, JSON.stringify({ fields: written(), revision, time: Date.now(), owner: form.dataset.owner }));
  } catch {
    // Where nothing may be stored, the server alone has to do.
  }
}

function forget() {
  try {
    localStorage.removeItem(place);
  } catch {
    // Then there is nothing to forget.
  }
}

/** What was put together on a page of its own has arrived; a reload does not say so again. */
function settle() {
  forget();
  history.replaceState(null, '', location.pathname + location.search);
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

/** Offers what lies on this device and is not what the server has. Says whether there is something. */
function offerKept() {
  const text = kept();
  if (!text || text.owner !== form.dataset.owner) return false;
  // What the browser has put in by itself is saved from there.
  const isThere = saved !== null && isSame(text.fields, saved);
  if (isThere) forget();
  if (isThere || isSame(text.fields, written())) return false;
  const offer = document.querySelector('template[data-found]').content.firstElementChild.cloneNode(true);
  const time = new Date(text.time).toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit' });
  const sentence = offer.querySelector('[data-found-words]');
  sentence.textContent = sentence.textContent.replace('TIME', time);
  offer.querySelector('[data-take]').addEventListener('click', () => {
    for (const [name, value] of new URLSearchParams(text.fields)) {
      const field = form.elements[name];
      if (field && 'value' in field) field.value = value;
    }
    // What others have written since is put together with it.
    form.elements.revision.value = text.revision;
    close(offer);
    form.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  offer.querySelector('[data-drop]').addEventListener('click', () => {
    forget();
    close(offer);
  });
  form.prepend(offer);
  return true;
}

function close(offer) {
  isOffering = false;
  offer.remove();
  (form.elements.text ?? form.elements.quiz).focus();
}
