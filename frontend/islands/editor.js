// Helps to write Markdown: a toolbar, keys, lists that go on by themselves, ways to a line. The
// toolbar lies in the page as a <template> with all its words; without this script the field is
// plain and takes the same text.

for (const field of document.querySelectorAll('textarea[data-editor]')) equip(field);
goToLineInAddress();

addEventListener('click', (event) => {
  const way = event.target.closest('a[data-line]');
  if (!way) return;
  event.preventDefault();
  goTo(document.getElementById(way.dataset.field), Number(way.dataset.line));
});

function equip(field) {
  const template = document.querySelector(`template[data-toolbar="${field.dataset.editor}"]`);
  if (!template) return;
  const toolbar = template.content.firstElementChild.cloneNode(true);
  field.before(toolbar);
  const stops = [...toolbar.querySelectorAll('.toolbar__button')];
  rove(stops, 0);
  toolbar.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button) return;
    if (button.hasAttribute('aria-haspopup')) return toggle(button);
    closeMenus(toolbar);
    apply(field, button.dataset);
  });
  toolbar.addEventListener('keydown', (event) => {
    const menu = event.target.closest('[role="menu"]');
    if (menu ? walkMenu(menu, event.key) : walkToolbar(stops, event)) event.preventDefault();
    // Whoever leaves a menu with Tab goes on from the toolbar.
    if (menu && event.key === 'Tab') toggle(menu.previousElementSibling);
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!toolbar.contains(target) || !target.closest('.toolbar__holder')) closeMenus(toolbar);
  });
  field.addEventListener('keydown', (event) => {
    if (pressed(field, toolbar, event)) event.preventDefault();
  });
  field.addEventListener('paste', (event) => {
    if (pasteLink(field, event.clipboardData.getData('text/plain').trim())) event.preventDefault();
  });
}

/** One stop for Tab in a whole toolbar; arrows go on from there. */
function rove(stops, current) {
  stops.forEach((stop, i) => {
    stop.tabIndex = i === current ? 0 : -1;
  });
}

function walkToolbar(stops, event) {
  const at = stops.indexOf(event.target);
  if (event.key === 'ArrowDown' && stops[at]?.hasAttribute('aria-haspopup')) {
    if (stops[at].ariaExpanded !== 'true') toggle(stops[at]);
    return true;
  }
  const to = neighbour(at, stops.length, event.key, 'ArrowLeft', 'ArrowRight');
  if (to === null) return false;
  rove(stops, to);
  stops[to].focus();
  return true;
}

function walkMenu(menu, key) {
  const button = menu.previousElementSibling;
  if (key === 'Escape') {
    toggle(button);
    button.focus();
    return true;
  }
  const items = [...menu.querySelectorAll('[role="menuitem"]')];
  const to = neighbour(items.indexOf(document.activeElement), items.length, key, 'ArrowUp', 'ArrowDown');
  if (to !== null) items[to].focus();
  return to !== null;
}

function neighbour(at, count, key, back, forth) {
  if (key === back) return (at - 1 + count) % count;
  if (key === forth) return (at + 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function toggle(button) {
  const open = button.getAttribute('aria-expanded') !== 'true';
  closeMenus(button.closest('[role="toolbar"]'));
  const menu = button.nextElementSibling;
  button.setAttribute('aria-expanded', open);
  menu.hidden = !open;
  if (!open) return;
  menu.style.insetInlineStart = '0px';
  const beyond = menu.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  menu.style.insetInlineStart = `${-Math.max(0, beyond)}px`;
  menu.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  for (const item of menu.querySelectorAll('[role="menuitem"]')) item.tabIndex = -1;
  menu.querySelector('[role="menuitem"]').focus();
}

function closeMenus(toolbar) {
  for (const button of toolbar.querySelectorAll('[aria-haspopup]')) {
    button.setAttribute('aria-expanded', false);
    button.nextElementSibling.hidden = true;
  }
}

/** Does what a button or a menu entry says about itself. */
function apply(field, { wrap, line, block, link, select, question }) {
  if (wrap) wrapMarked(field, wrap, select);
  else if (line) markLines(field, line);
  else if (link) putLink(field, link, select);
  else if (block) putBlock(field, question === undefined ? block : withOwnKey(block), select, question !== undefined);
}

/** Does what a key in the field stands for and says whether it stands for anything. */
function pressed(field, toolbar, event) {
  if (event.isComposing || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey) {
    const button = toolbar.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) apply(field, button.dataset);
    return button !== null;
  }
  return event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && goOnWithList(field);
}

function wrapMarked(field, mark, placeholder) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const before = value.slice(0, start).match(/\*+$/)?.[0].length ?? 0;
  const after = value.slice(end).match(/^\*+/)?.[0].length ?? 0;
  const around = Math.min(before, after);
  const isWrapped = mark.length === 2 ? around >= 2 : around === 1 || around === 3;
  const marked = value.slice(start, end);
  if (isWrapped) {
    replace(field, start - mark.length, end + mark.length, marked, 0, marked.length);
    return;
  }
  // Spaces at the edges stay outside, or the marks would not count.
  const [, left, core, right] = marked.match(/^(\s*)([^]*?)(\s*)$/);
  const text = core || placeholder;
  const from = left.length + mark.length;
  replace(field, start, end, left + mark + text + mark + right, from, from + text.length);
}

function markLines(field, prefix) {
  const { value } = field;
  const start = value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const found = value.indexOf('\n', field.selectionEnd);
  const end = found < 0 ? value.length : found;
  const lines = value.slice(start, end).split('\n');
  const isNumbered = prefix === '1. ';
  const own = isNumbered ? /^\d+\. / : new RegExp(`^${prefix.replace(/[-#]/g, '\\$&')}`);
  const full = lines.filter((line) => line.trim() !== '');
  const isMarked = full.length > 0 && full.every((line) => own.test(line));
  let number = 0;
  const text = lines.map((line) => {
    if (line.trim() === '' && lines.length > 1) return line;
    const bare = line.replace(/^(?:#{1,6} |[-*] |\d+\. )/, '');
    if (isMarked) return bare;
    number += 1;
    return (isNumbered ? `${number}. ` : prefix) + bare;
  }).join('\n');
  replace(field, start, end, text, lines.length > 1 ? 0 : text.length, text.length);
}

function putLink(field, address, placeholder) {
  const { selectionStart: start, selectionEnd: end } = field;
  const marked = field.value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(marked);
  const target = isAddress ? marked : address;
  const words = isAddress ? '' : marked || placeholder || '';
  const text = `[${words}](${target})`;
  const wantsWords = words === '' || (placeholder && !marked);
  const from = wantsWords ? 1 : words.length + 3;
  replace(field, start, end, text, from, wantsWords ? 1 + words.length : from + target.length);
}

function pasteLink(field, text) {
  const { selectionStart: start, selectionEnd: end } = field;
  const marked = field.value.slice(start, end);
  if (!/^https?:\/\/\S+$/.test(text) || marked.trim() === '' || /[\n[\]]|^https?:/.test(marked)) return false;
  const link = `[${marked}](${text})`;
  replace(field, start, end, link, link.length);
  return true;
}

/** A paragraph of its own, below the one the cursor is in; what is marked goes into it. */
function putBlock(field, block, placeholder, atEnd) {
  const { value } = field;
  const marked = value.slice(field.selectionStart, field.selectionEnd).trim();
  const takesMarked = marked !== '' && !atEnd && block.startsWith(':::') && block.includes(placeholder);
  const start = takesMarked ? field.selectionStart : endOfParagraph(value, atEnd ? value.length : field.selectionEnd);
  const end = takesMarked ? field.selectionEnd : start;
  const head = value.slice(0, start);
  const tail = value.slice(end);
  const above = head.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - head.match(/\n*$/)[0].length));
  const below = '\n'.repeat(Math.max(0, (tail === '' ? 1 : 2) - tail.match(/^\n*/)[0].length));
  const text = takesMarked ? block.replace(placeholder, () => marked) : block;
  const from = above.length + Math.max(0, text.indexOf(takesMarked ? marked : placeholder));
  replace(field, start, end, above + text + below, from, from + (takesMarked ? marked : placeholder).length);
  reveal(field, start);
}

function endOfParagraph(value, at) {
  const lineStart = value.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = value.indexOf('\n', at);
  if (value.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim() === '') return at;
  const gap = value.slice(at).search(/\n[ \t]*\n/);
  return gap < 0 ? value.length : at + gap;
}

/** Keys of questions are unique in a course, which only the server sees whole. */
function withOwnKey(block) {
  const random = crypto.getRandomValues(new Uint32Array(1))[0].toString(36).slice(-5);
  return block.replace('{#frage}', `{#frage-${random}}`);
}

/** Enter in a list begins the next point; in an empty point it ends the list. */
function goOnWithList(field) {
  const { value, selectionStart: at } = field;
  if (at !== field.selectionEnd) return false;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const point = value.slice(start, at).match(/^(\s*)(?:([-*]) |(\d+)\. )(\([ x]\) |\[[ x]\] )?(.*)$/);
  if (!point) return false;
  const [, indent, bullet, number, box, text] = point;
  const end = value.indexOf('\n', at);
  if (text.trim() === '' && value.slice(at, end < 0 ? undefined : end).trim() === '') {
    replace(field, start, at, '');
    return true;
  }
  const marker = bullet ? `${bullet} ` : `${Number(number) + 1}. `;
  replace(field, at, at, `\n${indent}${marker}${box ? box.replace('x', ' ') : ''}`);
  return true;
}

/** Puts text in place of a stretch and marks a part of it; the browser's undo takes it back. */
function replace(field, start, end, text, from = text.length, to = from) {
  field.focus();
  field.setSelectionRange(start, end);
  const isDone = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isDone) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(start + from, start + to);
}

function goToLineInAddress() {
  const line = Number(new URLSearchParams(location.search).get('zeile'));
  const field = document.getElementById(location.hash.slice(1));
  if (line > 0 && field instanceof HTMLTextAreaElement) goTo(field, line);
}

/** Marks a line, counted from one, and brings it into sight. */
function goTo(field, line) {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  reveal(field, start);
  field.scrollIntoView({ block: 'nearest' });
}

/** Only a second field with the text so far knows how far down a place is. */
function reveal(field, at) {
  const ruler = field.cloneNode();
  ruler.removeAttribute('id');
  ruler.removeAttribute('name');
  ruler.rows = 1;
  ruler.style.cssText = 'position:absolute;visibility:hidden;height:0;min-height:0';
  ruler.style.width = `${field.offsetWidth}px`;
  ruler.value = field.value.slice(0, at);
  field.after(ruler);
  field.scrollTop = ruler.scrollHeight - field.clientHeight / 2;
  ruler.remove();
}
