// Lets rows be dragged by a handle into another order. Without this script, and for keys, each row
// has buttons that do the same.

const EDGE = 72;

const status = document.querySelector('[data-order-status]');
let list = document.querySelector('[data-sortable]');
if (list) equip();

function equip() {
  const handle = document.querySelector('template[data-handle]').content.firstElementChild;
  for (const row of list.querySelectorAll(':scope > [data-key] > .plan__row')) row.prepend(handle.cloneNode(true));
  document.getElementById('ordnen').textContent = list.dataset.help;
  list.addEventListener('pointerdown', lift);
}

const rows = () => [...list.querySelectorAll(':scope > [data-key]')];
const isModule = (row) => row.dataset.key.startsWith('#');
const order = () => rows().map((row) => row.dataset.key).join(' ');

/** A module takes its lessons along. */
function withLessons(row) {
  if (!isModule(row)) return [row];
  const after = rows().slice(rows().indexOf(row) + 1);
  const next = after.findIndex(isModule);
  return [row, ...(next < 0 ? after : after.slice(0, next))];
}

function lift(event) {
  const handle = event.target.closest('.plan__handle');
  if (!handle || event.button !== 0) return;
  event.preventDefault();
  const lifted = withLessons(handle.closest('[data-key]'));
  const before = order();
  const home = rows();
  const end = home.at(-1).nextElementSibling;
  const grip = event.clientY - lifted[0].getBoundingClientRect().top;
  let pointer = event.clientY;
  let frame = requestAnimationFrame(follow);
  list.classList.add('plan--sorting');
  for (const row of lifted) row.classList.add('plan__item--lifted');

  const move = ({ clientY }) => {
    pointer = clientY;
  };
  const press = ({ key }) => {
    if (key === 'Escape') drop({ type: 'pointercancel' });
  };
  const drop = ({ type }) => {
    cancelAnimationFrame(frame);
    for (const [name, listener] of listeners) removeEventListener(name, listener);
    list.classList.remove('plan--sorting');
    for (const row of lifted) {
      row.classList.remove('plan__item--lifted');
      row.style.translate = '';
    }
    if (type === 'pointercancel') for (const row of home) list.insertBefore(row, end);
    else if (order() !== before) save();
  };
  // On the window, since the handle leaves the page for a moment whenever its row moves.
  const listeners = [['pointermove', move], ['pointerup', drop], ['pointercancel', drop], ['keydown', press]];
  for (const [name, listener] of listeners) addEventListener(name, listener);

  function follow() {
    scrollAtEdge(pointer);
    place(lifted, pointer);
    for (const row of lifted) row.style.translate = '';
    const shift = pointer - grip - lifted[0].getBoundingClientRect().top;
    for (const row of lifted) row.style.translate = `0 ${shift}px`;
    frame = requestAnimationFrame(follow);
  }
}

/** Puts what is lifted where the pointer is, into the order of the list. */
function place(lifted, pointer) {
  let others = rows().filter((row) => !lifted.includes(row));
  if (isModule(lifted[0])) others = others.filter(isModule);
  const below = others.find((row) => {
    const group = isModule(lifted[0]) ? withLessons(row).filter((it) => !lifted.includes(it)) : [row];
    const top = group[0].getBoundingClientRect().top;
    return pointer < (top + group.at(-1).getBoundingClientRect().bottom) / 2;
  });
  // In a course with modules nothing stands before the first one.
  if (below && below === others[0] && isModule(below) && !isModule(lifted[0])) return;
  const after = below ?? rows().filter((row) => !lifted.includes(row)).at(-1)?.nextElementSibling ?? null;
  if (after === lifted[0] || lifted.at(-1).nextElementSibling === after) return;
  for (const row of lifted) list.insertBefore(row, after);
}

function scrollAtEdge(pointer) {
  if (pointer < EDGE) scrollBy({ top: (pointer - EDGE) / 6, behavior: 'instant' });
  if (pointer > innerHeight - EDGE) scrollBy({ top: (pointer - innerHeight + EDGE) / 6, behavior: 'instant' });
}

/** Tells the server; its page then has the right buttons. Whatever is wrong, it shows what holds. */
async function save() {
  const { sortable, csrf, revision } = list.dataset;
  const body = new URLSearchParams({ _csrf: csrf, revision, order: order() });
  const answer = await fetch(sortable, { method: 'POST', body }).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  const next = page?.querySelector('[data-sortable]');
  if (!next) {
    location.reload();
    return;
  }
  list.replaceWith(document.adoptNode(next));
  list = next;
  equip();
  status.textContent = '';
  status.textContent = list.dataset.saved;
}
