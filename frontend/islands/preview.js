// Shows the lesson while it is being written, and on a narrow screen switches between writing and
// looking. Without this script a button saves and shows the page anew.

const AFTER_KEY = 400;

const form = document.querySelector('form[data-preview]');
const area = document.querySelector('[data-preview-area]');
const editor = form.closest('.editor');
let timer = 0;
let running = new AbortController();
let isStale = false;

document.querySelector('[data-without-script]').remove();
const views = document.querySelector('template[data-views]').content.firstElementChild.cloneNode(true);
editor.before(views);
show('write');

views.addEventListener('click', ({ target }) => {
  if (target.dataset.view) show(target.dataset.view);
});

for (const name of ['input', 'merged']) {
  form.addEventListener(name, () => {
    clearTimeout(timer);
    isStale = true;
    timer = setTimeout(refresh, AFTER_KEY);
  });
}

// A question in the preview is there to be looked at.
area.addEventListener('submit', (event) => event.preventDefault());

function show(view) {
  editor.dataset.shown = view;
  for (const choice of views.children) choice.setAttribute('aria-pressed', choice.dataset.view === view);
  if (isStale) refresh();
}

async function refresh() {
  const isHidden = area.offsetParent === null;
  if (isHidden) return;
  running.abort();
  running = new AbortController();
  isStale = false;
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.preview, { method: 'POST', body, signal: running.signal }).catch(() => null);
  // What does not arrive now arrives with the next key; saving says when something is wrong.
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of page.querySelectorAll('[data-into]')) {
    document.getElementById(part.dataset.into)?.replaceChildren(...part.childNodes);
    part.remove();
  }
  const changed = update(area, page.body);
  if (changed) bringIntoSight(changed);
}

/**
 * Makes the children of one element those of another, leaving alone what is the same, so that
 * pictures do not flicker and an opened case stays open. Returns the first one that is new.
 */
function update(old, next) {
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  let head = 0;
  while (head < before.length && head < after.length && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const isFramed = gone.length === come.length && gone.every((node, i) => isSame(node, come[i]) || isSameFrame(node, come[i]));
  if (isFramed) return gone.map((node, i) => (isSame(node, come[i]) ? null : update(node, come[i]))).find(Boolean) ?? null;
  for (const node of gone) node.remove();
  const anchor = before[before.length - tail] ?? null;
  for (const node of come) old.insertBefore(document.adoptNode(node), anchor);
  return come.find((node) => node instanceof Element) ?? null;
}

function isSame(a, b) {
  if (a.nodeType !== Node.ELEMENT_NODE || b.nodeType !== Node.ELEMENT_NODE) return a.isEqualNode(b);
  const [first, second] = [a, b].map((node) => {
    const copy = node.cloneNode(true);
    for (const open of [copy, ...copy.querySelectorAll('[open]')]) open.removeAttribute('open');
    return copy;
  });
  return first.isEqualNode(second);
}

function isSameFrame(a, b) {
  return a.tagName === b.tagName && a.className === b.className && ['ARTICLE', 'DIV', 'SECTION'].includes(a.tagName);
}

function bringIntoSight(element) {
  const frame = area.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.top >= frame.top && box.top < frame.bottom - 48) return;
  area.scrollTop += box.top - frame.top - frame.height / 3;
}
