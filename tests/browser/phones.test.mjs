// Phones, in Chromium and Firefox: with text of twice the size no page scrolls sideways; tables of at most five columns show all
// of them on a screen of 360 px; what scrolls says so. And where lines end: no line begins with a dot, words of the field stay whole, and
// so do English words in text of twice the size at 390 px.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browser, firefox, one_of_each_kind, read, serve } from './site.mjs';

let site;
const browsers = {}, found = {};
const files = one_of_each_kind().filter((file) => !read(file).includes('http-equiv="refresh"'));
const own = ['en/chiang-yuen/2568/measures/anti-corruption-mechanisms/index.html', 'rang-chorakhe/2568/scores/index.html',
  'en/khok-sanga/2565/scores/index.html', 'nong-saeng/poster/index.html', 'dan-kwian/2565/summary/index.html',
  'dan-kwian/2566/report/index.html', 'dan-kwian/history/index.html', 'nong-saeng/scores/index.html',
  ...['rang-chorakhe', 'khok-sanga', 'chiang-yuen', 'nong-saeng'].flatMap((agency) => [`en/${agency}/index.html`, `en/${agency}/request/index.html`])];
const words = readFileSync(new URL('../../data/whole_words.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

function wider() {
  const width = document.documentElement.clientWidth, by = document.documentElement.scrollWidth - width;
  if (by <= 0) return [];
  const out = [...document.querySelectorAll('body *')].find((e) => !e.parentElement.closest('.tw') && e.getBoundingClientRect().right > width + 0.5);
  return [`by ${by}px: ${out?.tagName}.${out?.getAttribute('class') ?? ''} ${out?.textContent.trim().slice(0, 40)}`];
}

// Rows of a plot whose cells are others than its heads name: what is not displayed is no column for those who hear the table.
function columns_apart() {
  const shown = (row) => [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none' && cell.getAttribute('aria-hidden') !== 'true');
  return [...document.querySelectorAll('.plot')].flatMap((table) => {
    const heads = shown(table.tHead.rows[0]).length, rows = [...table.tBodies].flatMap((body) => [...body.rows].filter((row) => row.cells.length > 2));
    return rows.filter((row) => shown(row).length !== heads).map((row) => `${heads} heads, ${shown(row).length} cells: ${row.textContent.trim().slice(0, 30)}`);
  });
}

// Tables that a phone does not show whole: those with few columns, and others without words that say so.
function hidden_columns() {
  return [...document.querySelectorAll('.tw')].filter((box) => box.scrollWidth > box.clientWidth + 1).flatMap((box) => {
    const columns = Math.max(...[...box.querySelectorAll('tr')].map((row) => [...row.cells].filter((cell) => cell.checkVisibility()).length));
    const hint = box.previousElementSibling?.matches('.hint') && box.previousElementSibling.checkVisibility();
    const what = `${columns} columns: ${box.textContent.trim().slice(0, 40)}`;
    return columns <= 5 ? [what] : !hint || box.tabIndex !== 0 ? [`no words or no keyboard, ${what}`] : [];
  });
}

// Where a line ends within `words` or before a dot that follows a Thai letter. Letters are told apart by the tops of their boxes.
function ends(words) {
  const wrong = [];
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const blocks = new Map();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const block = node.parentElement.closest('h1,h2,h3,p,li,td,th,dd,dt,caption,figcaption,summary,div');
    if (!block || node.parentElement.closest('svg,.vh,sup,script,[hidden]') || !node.parentElement.checkVisibility()) continue;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  for (const [block, nodes] of blocks) {
    const text = nodes.map((node) => node.data).join('');
    const is_title = block.matches('h1,h2,h3');
    const places = [...text.matchAll(/(?<=[ก-๎])\./g)].map(({ index }) => [index, index + 1, 'starts with a dot']);
    if (is_title) for (const word of words)
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        for (let i = 1; i < word.length; ++i) if (!/[ัิ-ฺ็-๎ำาะๅ]/.test(word[i])) places.push([at + i, at + i + 1, word]);
    const top = (at) => {
      for (const node of nodes) {
        if (at < node.length) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          return box && (box.top + box.bottom) / 2;
        }
        at -= node.length;
      }
    };
    for (const [at, , what] of places) {
      const a = top(at - 1), b = top(at);
      if (a !== undefined && b !== undefined && b - a > 10) wrong.push(`${what}: ${text.slice(Math.max(0, at - 15), at)}|${text.slice(at, at + 15)}`);
    }
  }
  return wrong;
}

// English words that a line's end cuts, without those of addresses.
function cut_words() {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), out = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest('svg,.vh,script,.mono,[translate=no]') || !node.parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<![\w./#@-])[A-Za-z]{4,}(?![\w/#@-]|\.\w)/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top))).size > 1) out.push(word);
    }
  }
  return out;
}

before(async () => {
  site = await serve();
  for (const [name, start] of Object.entries({ Chromium: browser, Firefox: firefox })) {
    browsers[name] = await start();
    found[name] = { twice: [], tables: [], lines: [], cut: [], apart: [] };
    const page = await browsers[name].newPage();
    const add = (kind, file, wrong) => found[name][kind].push(...wrong.map((what) => `${file}: ${what}`));
    for (const file of [...files, ...own]) {
      await page.setViewport({ width: 360, height: 800 });
      await page.goto(site.address + file, { waitUntil: 'load' });
      add('tables', file, await page.evaluate(hidden_columns));
      add('apart', file, await page.evaluate(columns_apart));
      for (const width of [320, 390]) {
        await page.setViewport({ width, height: 800 });
        add('lines', `${file} at ${width}`, await page.evaluate(ends, words));
      }
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html{font-size:200%!important}');
        document.adoptedStyleSheets = [sheet];
      });
      for (const width of [320, 360, 390, 480, 560, 640]) {
        await page.setViewport({ width, height: 800 });
        add('twice', `${file} at ${width}`, await page.evaluate(wider));
        if (width === 390 && file.startsWith('en/')) add('cut', file, await page.evaluate(cut_words));
      }
    }
    await page.close();
  }
});
after(async () => {
  for (const each of Object.values(browsers)) await each.close();
  site?.close();
});

for (const by of ['Chromium', 'Firefox']) {
  test(`with text of twice the size no page scrolls sideways from 320 to 640 pixels (${by})`, () => assert.deepEqual(found[by].twice, []));
  test(`at 360 pixels tables of at most five columns are seen whole, and others say that they scroll (${by})`, () => assert.deepEqual(found[by].tables, []));
  test(`at 360 pixels each row of a plot has a cell for each head that is there to be heard (${by})`, () => assert.deepEqual(found[by].apart, []));
  test(`no line begins with a dot, and none ends within a word of the field in a title (${by})`, () => assert.deepEqual(found[by].lines, []));
  test(`English words stay whole in text of twice the size (${by})`, () => assert.deepEqual(found[by].cut, []));
}
