// Builds frontend/dist/: the stylesheet of every page and the one of the Redaktion, two fonts and
// the islands, each with a hash of its content in its name and a .gz and .br beside it, and
// manifest.json that maps plain names to those.
// The .ttf are the same two faces for PDF; they stay in the program, packed, and are not served.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle, transform } from 'lightningcss';
import postcss from 'postcss';
import * as sass from 'sass';

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, 'dist');
const KERN = join(HERE, 'node_modules/@kern-ux/native/src/scss');
const FIRA = join(HERE, 'node_modules/@fontsource/fira-sans');
const FIRA_WHOLE = join(HERE, 'node_modules/@expo-google-fonts/fira-sans');
const FONT_WEIGHTS = [400, 600];
const WHOLE_FACES = { 400: '400Regular', 600: '600SemiBold' };
/** What is compressed already. */
const PACKED = ['.woff2', '.gz'];
const CSS_LIMITS = { 'app.css': 20 * 1024, 'redaktion.css': 8 * 1024 };
const BROWSERS = { chrome: 120 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

const manifest = {};

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
for (const weight of FONT_WEIGHTS) {
  emit(`fira-sans-${weight}.woff2`, readFileSync(join(FIRA, `files/fira-sans-latin-${weight}-normal.woff2`)));
  const face = WHOLE_FACES[weight];
  const whole = readFileSync(join(FIRA_WHOLE, face, `FiraSans_${face}.ttf`));
  emit(`fira-sans-${weight}.ttf.gz`, gzipSync(whole, { level: 9 }));
}
emit('fira-sans-LICENSE.txt', readFileSync(join(FIRA, 'LICENSE')));
emit('favicon.svg', readFileSync(join(HERE, 'styles/favicon.svg')));
for (const [name, code] of stylesheets()) emit(name, Buffer.from(code));
for (const island of listFiles(join(HERE, 'islands'), '.js')) {
  emit(basename(island), readFileSync(island));
}
writeFileSync(join(DIST, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

/** Writes one file under its hashed name, with compressed twins unless it is compressed already. */
function emit(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const extension = extname(name);
  const hashed = `${basename(name, extension)}.${hash}${extension}`;
  writeFileSync(join(DIST, hashed), content);
  manifest[name] = hashed;
  if (PACKED.includes(extension)) return;
  const gzip = gzipSync(content, { level: 9 });
  writeFileSync(join(DIST, `${hashed}.gz`), gzip);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(DIST, `${hashed}.br`), brotliCompressSync(content, brotli));
  console.log(`${hashed}  ${content.length} B, gzip ${gzip.length} B`);
  if (gzip.length > CSS_LIMITS[name]) {
    throw new Error(`${name} is ${gzip.length} B gzipped; the limit is ${CSS_LIMITS[name]} B`);
  }
}

/**
 * What every page needs: KERN's parts, our layer and the icons; and what only the Redaktion needs
 * on top of it. Both as minified text under their plain names.
 */
function stylesheets() {
  const kern = sass.compile(join(HERE, 'styles/kern.scss'), {
    loadPaths: [KERN],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  const app = postcss.parse([flattenLevels(kern.css), ownLayer('app.css'), iconRules('.')].join('\n'));
  const redaktion = postcss.parse([ownLayer('redaktion.css'), iconRules('redaktion')].join('\n'));
  const sheets = [app, redaktion];
  sheets.forEach(arrangeThemes);
  dropUnusedClasses(app);
  foldConstants(app, sheets);
  dropUnusedTokens(sheets);
  return [['app.css', app], ['redaktion.css', redaktion]].map(([filename, sheet]) => {
    const code = Buffer.from(sheet.toString());
    return [filename, transform({ filename, code, minify: true, targets: BROWSERS }).code.toString()];
  });
}

/** One of our stylesheets with all that it imports, fonts and icons in place. */
function ownLayer(name) {
  const own = bundle({ filename: join(HERE, 'styles', name), minify: false });
  return own.code
    .toString()
    .replace(/url\("?@font\/([^")]+)"?\)/g, (_, name) => `url("${manifest[name]}")`)
    .replace(/url\("?@icon\/([^")]+)"?\)/g, (_, name) => iconUrl(name));
}

/** KERN repeats every colour for three nested "levels"; we use the ground level only. */
function flattenLevels(css) {
  const levels = readFileSync(join(KERN, 'core/layers/_levels.scss'), 'utf8');
  const ground = new Map();
  for (const [, contextual, token] of levels.matchAll(/(--kern-[a-z0-9-]+-contextual): var\((--kern-[a-z0-9-]+)\)/g)) {
    if (!ground.has(contextual)) ground.set(contextual, token);
  }
  return css.replace(/--kern-[a-z0-9-]+-contextual/g, (name) => ground.get(name) ?? name);
}

/**
 * Light is what holds without a condition, on paper too. Each rule for `data-kern-theme="dark"`
 * holds on screens, and once more where the system asks for dark and the person has not chosen.
 */
function arrangeThemes(sheet) {
  sheet.walkAtRules('media', (media) => {
    if (media.params.includes('prefers-color-scheme: dark')) media.remove();
    if (media.params.includes('prefers-color-scheme: light')) media.replaceWith(media.nodes);
  });
  sheet.walkRules(/data-kern-theme/, (rule) => {
    if (rule.parent.name === 'media') return;
    const dark = rule.selectors.find((selector) => /theme="?dark/.test(selector));
    // KERN's rules for a chosen light theme repeat the ground.
    if (!dark || rule.selectors.some((selector) => /theme="?light/.test(selector))) {
      rule.remove();
      return;
    }
    const [, inner] = dark.match(/\[data-kern-theme="?dark"?\](.*)$/);
    const chosen = rule.clone({ selector: `:root[data-kern-theme="dark"]${inner}` });
    const wished = rule.clone({ selector: `:root:not([data-kern-theme])${inner}` });
    const screens = postcss.atRule({ name: 'media', params: 'screen', nodes: [chosen] });
    const systems = postcss.atRule({
      name: 'media',
      params: 'screen and (prefers-color-scheme: dark)',
      nodes: [wished],
    });
    rule.replaceWith(screens, systems);
  });
}

/** One mask rule per file in a folder of icons/, under KERN's own class names. */
function iconRules(folder) {
  const names = listFiles(join(HERE, 'icons', folder), '.svg').map((file) => basename(file, '.svg'));
  return names.map((name) => `.kern-icon--${name}{--icon:${iconUrl(join(folder, name))}}`).join('\n');
}

function iconUrl(name) {
  const svg = readFileSync(join(HERE, 'icons', `${name}.svg`), 'utf8').trim();
  return `url("data:image/svg+xml,${svg.replace(/"/g, "'").replace(/#/g, '%23')}")`;
}

/**
 * Replaces every KERN token that has the same value on every page by that value.
 * Tokens set for light and dark, or anew at a breakpoint, stay variables.
 */
function foldConstants(app, sheets) {
  const values = new Map();
  app.walkDecls(/^--kern-/, (decl) => {
    const constant = decl.parent.selector === ':root' && !insideMedia(decl);
    if (!constant || values.get(decl.prop) === null) values.set(decl.prop, null);
    else values.set(decl.prop, decl.value);
  });
  // KERN shifts text to its own baseline grid; our rhythm comes from the layout alone.
  for (const prop of values.keys()) {
    if (prop.startsWith('--kern-metric-baseline-')) values.set(prop, '0px');
  }
  for (const sheet of sheets) {
    sheet.walkDecls((decl) => {
      if (decl.value.includes('var(--kern-')) decl.value = substitute(decl.value, values);
    });
  }
  app.walkDecls(/^--kern-/, (decl) => {
    if (values.get(decl.prop) !== null) decl.remove();
  });
}

function insideMedia(node) {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'atrule' && parent.name === 'media') return true;
  }
  return false;
}

function substitute(text, values) {
  let result = text;
  let from = 0;
  for (;;) {
    const start = result.indexOf('var(--kern-', from);
    if (start < 0) return result;
    const end = closingBracket(result, start + 3);
    const inner = result.slice(start + 4, end);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const value = values.get(name);
    // An unknown token keeps its fallback; a known one needs none.
    const replacement = typeof value === 'string' ? value : values.has(name) ? `var(${name})` : null;
    if (replacement === null) {
      from = start + 4;
      continue;
    }
    result = result.slice(0, start) + replacement + result.slice(end + 1);
    from = typeof value === 'string' ? start : start + replacement.length;
  }
}

function closingBracket(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`unclosed bracket in ${text}`);
}

/**
 * Removes KERN's rules for classes that no template and no code writes. A class with a part that
 * is put in later, such as `kern-badge--{{ kind }}`, stands for all that begin so.
 */
function dropUnusedClasses(sheet) {
  const written = [
    ...listFiles(join(HERE, 'templates'), '.html', true),
    ...listFiles(join(HERE, '../backend'), '.rs', true),
  ].map((file) => readFileSync(file, 'utf8')).join('\n');
  const isUsed = (name) => {
    const open = name.replace(/--.*$/, '--{');
    return written.includes(name) || (name.includes('--') && written.includes(open));
  };
  sheet.walkRules(/\.kern-/, (rule) => {
    const used = rule.selectors.filter((selector) => {
      const wanted = selector.replace(/:(?:not|is|where|has)\([^()]*\)/g, '').match(/\.kern-[\w-]+/g) ?? [];
      return wanted.every((name) => isUsed(name.slice(1)));
    });
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
}

/** Removes custom properties nobody reads, again and again, since one may only serve another. */
function dropUnusedTokens(sheets) {
  for (let removed = true; removed; ) {
    removed = false;
    const text = sheets.join('\n');
    for (const sheet of sheets) {
      sheet.walkDecls(/^--kern-/, (decl) => {
        if (text.includes(`var(${decl.prop})`) || text.includes(`var(${decl.prop},`)) return;
        decl.remove();
        removed = true;
      });
    }
  }
  for (const sheet of sheets) {
    sheet.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove();
    });
  }
}

function listFiles(folder, extension, isDeep = false) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: isDeep }).filter((name) => name.endsWith(extension)).sort();
  return names.map((name) => join(folder, name));
}
