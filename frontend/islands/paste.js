// Turns what is pasted from Word, PowerPoint or a web page into the Markdown of a lesson: headings,
// bold and italic, lists, links, tables. Without this script the bare text is pasted.

const HEADINGS = { H1: '## ', H2: '## ', H3: '### ', H4: '### ', H5: '### ', H6: '### ' };
const PARAGRAPHS = ['P', 'DIV', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'FIGURE', 'HEADER', 'MAIN', 'BODY', 'PRE'];
const SILENT = ['STYLE', 'SCRIPT', 'TITLE', 'META', 'IMG', 'SVG', 'TEMPLATE', 'HEAD'];

for (const field of document.querySelectorAll('textarea[data-editor="text"]')) {
  field.addEventListener('paste', (event) => {
    if (event.defaultPrevented) return;
    const html = event.clipboardData.getData('text/html');
    if (!/<(?:h[1-6]|p|li|b|strong|i|em|a|table)\b/i.test(html)) return;
    const text = together(blocks(new DOMParser().parseFromString(html, 'text/html').body));
    if (text === '') return;
    event.preventDefault();
    // The browser's undo takes this back, and not the other.
    if (document.execCommand('insertText', false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Paragraphs with an empty line between them; points of the same list follow each other. */
function together(paragraphs) {
  const kind = (paragraph) => paragraph.match(/^(?:(- )|(\d+\. )| +)/)?.slice(1).map(Boolean).join();
  return paragraphs.map((paragraph, i) => {
    const before = i > 0 ? kind(paragraphs[i - 1]) : undefined;
    const isSameList = before !== undefined && (kind(paragraph) === before || paragraph.startsWith(' ') || paragraphs[i - 1].startsWith(' ')) && kind(paragraph) !== undefined;
    return (i === 0 ? '' : isSameList ? '\n' : '\n\n') + paragraph;
  }).join('');
}

/** The paragraphs of an element, each as Markdown. */
function blocks(element) {
  const found = [];
  let loose = '';
  const close = () => {
    if (loose.trim() !== '') found.push(clean(loose));
    loose = '';
  };
  for (const node of element.childNodes) {
    const isBlock = node.nodeType === Node.ELEMENT_NODE && (node.tagName in HEADINGS || ['UL', 'OL', 'TABLE', ...PARAGRAPHS].includes(node.tagName));
    if (!isBlock) {
      // Some programs wrap everything they copy in one <b> or <span>.
      const isWrapper = node.nodeType === Node.ELEMENT_NODE && node.querySelector('p, li, table, h1, h2, h3');
      if (isWrapper) {
        close();
        found.push(...blocks(node));
      } else loose += inline(node);
      continue;
    }
    close();
    found.push(...block(node));
  }
  close();
  return found;
}

function block(node) {
  if (node.tagName in HEADINGS) return withMark(HEADINGS[node.tagName], plain(node));
  if (node.tagName === 'UL' || node.tagName === 'OL') return [list(node, '')].filter(Boolean);
  if (node.tagName === 'TABLE') return [table(node)].filter(Boolean);
  const point = wordPoint(node);
  if (point) return [point];
  if (/^(?:Mso)?(?:Heading|berschrift|Title|Titel)/i.test(node.className)) return withMark('## ', plain(node));
  return blocks(node);
}

const withMark = (mark, text) => (text === '' ? [] : [mark + text]);
const plain = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** Word writes the points of a list as paragraphs, their depth and kind hidden in a style. */
function wordPoint(node) {
  const level = node.getAttribute('style')?.match(/mso-list:[^;]*level(\d+)/)?.[1];
  if (level === undefined) return null;
  const copy = node.cloneNode(true);
  const bullet = copy.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const isNumbered = /^\s*(?:\d+|[a-z])[.)]/i.test(bullet?.textContent ?? '');
  bullet?.remove();
  const text = clean([...copy.childNodes].map(inline).join(''));
  return `${'   '.repeat(Number(level) - 1)}${isNumbered ? '1. ' : '- '}${text}`;
}

function list(element, indent) {
  let number = 0;
  return [...element.children].map((item) => {
    if (item.tagName !== 'LI') return list(item, `${indent}   `);
    number += 1;
    const marker = element.tagName === 'OL' ? `${number}. ` : '- ';
    const inner = [...item.childNodes];
    const isList = (node) => node.nodeName === 'UL' || node.nodeName === 'OL';
    const text = clean(inner.filter((node) => !isList(node)).map(inline).join(''));
    const below = inner.filter(isList).map((node) => list(node, `${indent}   `));
    return [`${indent}${marker}${text}`, ...below].join('\n');
  }).join('\n');
}

function table(element) {
  const rows = [...element.rows].map((row) => [...row.cells].map((cell) => clean([...cell.childNodes].map(inline).join(' ')).replace(/\|/g, '\\|')));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return rows.flat().filter(Boolean).join('\n\n');
  const line = (cells) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), `|${'---|'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** Running text with its bold, italic and linked parts. */
function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ').replace(/([*`[\]])/g, '\\$1');
  if (node.nodeType !== Node.ELEMENT_NODE || SILENT.includes(node.tagName)) return '';
  if (node.tagName === 'BR') return ' ';
  const text = [...node.childNodes].map(inline).join('');
  if (text.trim() === '') return text;
  if (node.tagName === 'A' && /^(?:https|mailto|tel):/.test(node.getAttribute('href') ?? '')) return around(text, '[', `](${node.getAttribute('href')})`);
  // As an attribute: our pages allow no inline styles, so that none is ever read as one.
  const style = node.getAttribute('style') ?? '';
  const isBold = ['B', 'STRONG'].includes(node.tagName) ? !/font-weight:\s*(?:normal|400)/.test(style) : /font-weight:\s*(?:bold|[6-9]00)/.test(style);
  const isItalic = ['I', 'EM'].includes(node.tagName) || /font-style:\s*italic/.test(style);
  const strong = isBold && !/\*\*/.test(text) ? around(text, '**', '**') : text;
  return isItalic && !isBold ? around(strong, '*', '*') : strong;
}

/** Marks stand right at the words, spaces outside. */
function around(text, before, after) {
  const [, left, core, right] = text.match(/^(\s*)([^]*?)(\s*)$/);
  return left + before + core + after + right;
}

function clean(text) {
  const bare = text.replace(/\*\*\*\*/g, '').replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim();
  // A line that would become a heading, a list or a box by its first sign stays text.
  return bare.replace(/^(#{1,6} |[-+>] |\d+\. |:::|\+\+\+)/, '\\$1');
}
