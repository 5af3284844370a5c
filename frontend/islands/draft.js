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

let saved = written();
let timer = 0;
let retryAfter = RETRY.first;
let isSending = false;
let isStopped = false;
let isExpired = false;
let isOffering = offerKept();

form.addEventListener('input', () => {
  keep();
  if (!isStopped) plan(AFTER_KEY);
});

form.addEventListener('submit', (event) => {
  // What leads to another page goes its own way; it has the text in it.
  if (isStopped || event.submitter?.name) {
    keep({ isSent: true });
    return;
  }
  event.preventDefault();
  send({ isWished: true });
});

addEventListener('online', () => plan(0));
addEventListener('focus', () => {
  if (isExpired) plan(0);
});
addEventListener('visibilitychange', leave);
addEventListener('pagehide', leave);

function leave() {
  if (document.visibilityState === 'hidden' && isChanged() && !isStopped) send({ isLeaving: true });
}

/** What the form says, without what only this page knows. */
function written() {
  const fields = new URLSearchParams(new FormData(form));
  fields.delete('_csrf');
  fields.delete('revision');
  return fields.toString();
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
  if (!answer || answer.status >= 500 || answer.status === 429) return tryAgain();
  if ([401, 403].includes(answer.status) || answer.redirected) return isRenewed ? expire() : renew();
  if (answer.status === 409) return stop();
  const report = await answer.json().catch(() => ({}));
  if (!answer.ok || !report.saved) return say('danger', form.dataset.refused);
  accept(report, sent);
}

function accept({ saved: time, revision, others, findings, merged }, sent) {
  isExpired = false;
  retryAfter = RETRY.first;
  if (!merged || takeIn(merged, new URLSearchParams(sent))) {
    form.elements.revision.value = revision;
    saved = merged ? withMerged(sent, merged) : sent;
  }
  if (isChanged()) plan(AFTER_KEY);
  else if (!isOffering) forget();
  say('success', (merged ? form.dataset.merged : form.dataset.saved).replace('TIME', time));
  showOthers(others ?? []);
  showFindings(findings);
}

/**
 * Puts what others wrote into the fields around what was typed since. Where both touch the same
 * place nothing is changed and false comes back: then the server puts both together next time.
 */
function takeIn(merged, sent) {
  const changes = Object.entries(merged).flatMap(([name, text]) => {
    const field = form.elements[name];
    const before = sent.get(name);
    if (!field || before === null) return [];
    const theirs = difference(lines(before), text);
    const mine = difference(lines(before), field.value);
    return [{ field, theirs, mine }];
  });
  const isApart = ({ theirs, mine }) => theirs.isEmpty || mine.isEmpty || theirs.end < mine.start || mine.end < theirs.start;
  if (!changes.every(isApart)) return false;
  for (const { field, theirs, mine } of changes) {
    if (theirs.isEmpty) continue;
    const shift = !mine.isEmpty && mine.end < theirs.start ? mine.text.length - (mine.end - mine.start) : 0;
    field.setRangeText(theirs.text, theirs.start + shift, theirs.end + shift, 'preserve');
  }
  form.dispatchEvent(new CustomEvent('merged', { bubbles: true }));
  return true;
}

// A form sends two signs at the end of a line where its field holds one.
const lines = (text) => text.replaceAll('\r\n', '\n');

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

function withMerged(sent, merged) {
  const fields = new URLSearchParams(sent);
  for (const [name, text] of Object.entries(merged)) if (fields.has(name)) fields.set(name, text);
  return fields.toString();
}

function tryAgain() {
  say('warning', form.dataset.offline);
  plan(retryAfter);
  retryAfter = Math.min(retryAfter * 2, RETRY.last);
}

/** A login in another tab gives this page a new secret; only the same person's counts. */
async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer) return tryAgain();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('form[data-draft]');
  if (!now || now.dataset.owner !== form.dataset.owner) return expire();
  for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = now.elements._csrf.value;
  return send({ isWished: true, isRenewed: true });
}

function expire() {
  isExpired = true;
  const link = document.createElement('a');
  link.className = 'kern-link';
  link.href = '/anmelden';
  link.target = '_blank';
  link.textContent = form.dataset.login;
  say('warning', form.dataset.expired, link);
}

/** Somebody else was first: sent as a page of its own, the form shows both texts side by side. */
function stop() {
  isStopped = true;
  keep();
  const button = document.createElement('button');
  button.className = 'kern-btn kern-btn--primary';
  button.type = 'submit';
  button.setAttribute('form', form.id);
  button.innerHTML = '<span class="kern-label"></span>';
  button.firstChild.textContent = form.dataset.compare;
  for (const other of bar.querySelectorAll('.savebar__actions button')) other.hidden = true;
  say('danger', form.dataset.conflict, button);
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
function keep(more = {}) {
  if (isOffering) return;
  const revision = form.elements.revision.value;
  try {
    localStorage.setItem(place, JSON.stringify({ fields: written(), time: Date.now(), owner: form.dataset.owner, revision, ...more }));
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
  const hasArrived = text.isSent && form.elements.revision.value !== text.revision;
  if (text.fields === saved || hasArrived) {
    forget();
    return false;
  }
  const offer = document.querySelector('template[data-found]').content.firstElementChild.cloneNode(true);
  const time = new Date(text.time).toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit' });
  const sentence = offer.querySelector('[data-found-words]');
  sentence.textContent = sentence.textContent.replace('TIME', time);
  offer.querySelector('[data-take]').addEventListener('click', () => {
    for (const [name, value] of new URLSearchParams(text.fields)) {
      const field = form.elements[name];
      if (field && 'value' in field) field.value = value;
    }
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
