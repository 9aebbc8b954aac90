// Every chart as it is painted: named and described, next to the same values as text, readable in light and dark mode and in the
// colours of a contrast theme. Charts of the five agencies and of rare cases (odd/): one value, none, ties, 0 and 100, gaps.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser, files, media, root, serve } from './site.mjs';

const with_charts = /(^[^/]+\/index|\/scores\/index|\/measures\/index|\/complaints\/index|\/disclosures\/index|\/history\/index|^compare\/\d+\/index|^en\/(years|both-ends|dan-kwian)\/\d+\/(scores|complaints)\/index)\.html$/;
const without = /^(province|type|search|data|assets)\/|^en\/(?!years|both-ends|dan-kwian)/;
const found = { named: [], text: [], light: [], dark: [], contrast: [], narrow: [], wide: [], parts: [], rows: [], unlike: [], twice: [], files: [] };
let looked = 0;

// Each page is opened once; then it is examined in every colour scheme and at two widths.
before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-charts-'));
  const content = fileURLToPath(new URL('odd/content', import.meta.url));
  const odd = join(folder, 'site');
  execFileSync(process.env.PRONGSAI, ['build', '--content', content, '--out', odd], { stdio: 'ignore' });
  const chromium = await browser();
  const page = await chromium.newPage();
  await page.setBypassCSP(true);  // for what the test adds and fetches
  for (const at of [root, odd]) {
    const site = await serve('/', at);
    for (const file of files(at).filter((name) => with_charts.test(name) && !without.test(name))) {
      if (!readFileSync(join(at, file), 'utf8').includes('<figure')) continue;
      looked += 1;
      const look = async (kind, by) => found[kind].push(...(await page.evaluate(by)).map((what) => `${file}: ${what}`));
      await page.setViewport({ width: 320, height: 900 });
      await media(page, {});
      await page.goto(site.address + file, { waitUntil: 'load' });
      await look('named', named);
      await look('text', in_text);
      await look('light', contrast);
      await look('parts', neighbours);
      await look('unlike', unlike);
      await look('files', files_of_figures);
      await look('narrow', collisions);
      await media(page, { 'prefers-color-scheme': 'dark' });
      await look('dark', contrast);
      await look('parts', neighbours);
      await media(page, { 'forced-colors': 'active' });
      await look('contrast', contrast);
      await page.setViewport({ width: 1280, height: 900 });
      await look('wide', collisions);
      await look('rows', lines);
      for (const width of [390, 320]) {
        if (!file.includes('/scores/') && !file.startsWith('compare/')) break;
        await page.setViewport({ width, height: 900 });
        await page.evaluate(() => { document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync('html{font-size:200%!important}'); });
        await look('twice', scrolls);
      }
    }
    site.close();
  }
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there are charts of every kind to look at', () => assert.ok(looked > 25, `${looked} pages`));
for (const [kind, what] of Object.entries({
  named: 'every chart has a caption, a name and its finding', text: 'what a chart shows stands beside it as text',
  light: 'texts and marks can be told from what is behind them in the light', dark: 'in the dark', contrast: 'and in a contrast theme',
  parts: 'parts of a whole can be told from their neighbours', rows: 'a row of a plot is one line on a wide screen',
  unlike: 'what cannot be compared has no line and no computed change', twice: 'text of twice the size scrolls no page of scores sideways',
  files: 'each figure and table has an address; a figure has a picture that stands alone, and its figures',
  narrow: 'no text of a chart stands on another at 320 pixels', wide: 'or at 1280 pixels' }))
  test(what, () => assert.deepEqual(found[kind], []));

function named() {
  const wrong = [];
  const figures = [...document.querySelectorAll('main figure')];
  for (const figure of figures) {
    if (!figure.querySelector('figcaption')?.textContent.trim()) wrong.push('a figure without a caption');
    const image = figure.querySelector('svg[role=img]');
    const what = figure.textContent.trim().slice(0, 50);
    if (image) {
      const [title, description] = ['labelledby', 'describedby'].map((by) => document.getElementById(image.getAttribute(`aria-${by}`)));
      if (title?.tagName !== 'title' || !title.textContent.trim()) wrong.push(`no title: ${what}`);
      if (description?.tagName !== 'desc' || !/\d/.test(description.textContent)) wrong.push(`no finding: ${what}`);
      if (description?.textContent !== figure.querySelector('figcaption').firstChild.data.trim()) wrong.push(`the caption does not begin with the finding: ${what}`);
    } else if (!figure.querySelector('table.plot td.n, ul:is(.plain, .multiples) .vh')) {
      wrong.push(`neither an image nor values as text: ${what}`);
    }
    for (const svg of figure.querySelectorAll('svg.chart:not([role])'))
      if (!svg.closest('[aria-hidden=true]')) wrong.push(`decoration that a screen reader finds: ${what}`);
  }
  return wrong;
}

// The numbers of a chart are also in the text of its page: in a table, a list, or the panel.
function in_text() {
  const wrong = [];
  const main = document.querySelector('main').cloneNode(true);
  for (const svg of main.querySelectorAll('svg')) svg.remove();
  for (const figure of main.querySelectorAll('figure')) figure.remove();
  const text = main.textContent;
  for (const figure of document.querySelectorAll('main figure')) {
    const image = figure.querySelector('svg[role=img]');
    const values = [...(image?.querySelectorAll('text.b, text.wt') ?? [])].flatMap((label) => label.textContent.match(/\d[\d,.]*/g) ?? []);
    for (const value of values) {
      if (!text.includes(value)) wrong.push(`${value} of ${image.querySelector('title').textContent} is nowhere as text`);
    }
  }
  return [...new Set(wrong)];
}

// Contrast as defined by WCAG: of every text of a chart with what is painted below it, and of every mark with the page.
function contrast() {
  const wrong = [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (paint) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = paint;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (paint) => rgb(paint).slice(0, 3)
    .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const seen = (paint) => paint !== 'none' && !paint.startsWith('url(') && rgb(paint)[3] > 0;
  const page = getComputedStyle(document.body).backgroundColor;
  const ground = seen(page) ? page : 'Canvas';
  for (const svg of document.querySelectorAll('main figure svg.chart')) {
    if (svg.parentElement.closest('svg')) continue;
    const boxes = [...svg.querySelectorAll('rect')].map((box) => [box, box.getBoundingClientRect()]);
    for (const text of svg.querySelectorAll('text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const under = boxes.filter(([, box]) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom).at(-1)?.[0];
      const style = getComputedStyle(text);
      const fill = under && getComputedStyle(under).fill;
      const behind = fill && seen(fill) ? fill : ground;  // what is hatched stands behind the halo of its text
      const is = ratio(style.fill, behind);
      if (is < 4.5) wrong.push(`text ${text.textContent} (${style.fill} on ${behind}): ${is.toFixed(2)}`);
    }
    for (const mark of svg.querySelectorAll('rect,circle,path,line')) {
      if (mark.closest('defs,pattern,.grid') || mark.matches('.grid,.band,.hr')) continue;  // lines and bands are named by numbers
      const style = getComputedStyle(mark);
      const is = Math.max(...[style.fill, style.stroke].filter(seen).map((paint) => ratio(paint, ground)), 1);
      if (is < 3) wrong.push(`mark ${mark.tagName}.${mark.getAttribute('class')} (${style.fill}, ${style.stroke}): ${is.toFixed(2)}`);
    }
  }
  return [...new Set(wrong)];
}

// No two texts of a drawing overlap, and none extends beyond the window.
function collisions() {
  const wrong = [];
  for (const svg of document.querySelectorAll('main figure svg.chart')) {
    if (svg.parentElement.closest('svg')) continue;
    const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    texts.forEach(([a, one], i) => {
      if (one.left < -1 || one.right > document.documentElement.clientWidth + 1) wrong.push(`"${a}" leaves the window`);
      for (const [b, other] of texts.slice(i + 1)) {
        const x = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (x > 1 && y > 7) wrong.push(`"${a}" stands on "${b}" in ${svg.querySelector('title')?.textContent ?? 'a row chart'}`);
      }
    });
  }
  return [...new Set(wrong)];
}

// Each part of one bar has 1.5 : 1 to the one beside it.
function neighbours() {
  const light = (paint) => paint.match(/[\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const wrong = [];
  for (const svg of document.querySelectorAll('main figure svg[role=img]')) {
    const parts = [...svg.querySelectorAll('rect.s1,rect.s2,rect.s3')].map((part) => getComputedStyle(part).fill);
    for (let i = 1; i < parts.length; ++i) {
      const [x, y] = [light(parts[i - 1]), light(parts[i])].sort((a, b) => b - a);
      if ((x + 0.05) / (y + 0.05) < 1.5) wrong.push(`${parts[i - 1]} beside ${parts[i]}: ${((x + 0.05) / (y + 0.05)).toFixed(2)}`);
    }
  }
  return wrong;
}

// A row whose name needs one line is about 30 px high.
function lines() {
  const wrong = [];
  for (const row of document.querySelectorAll('table.plot tbody tr:not(.grp,.said)')) {
    const name = row.querySelector('th'), height = row.getBoundingClientRect().height;
    const range = document.createRange();
    range.selectNodeContents(name);
    const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
    if (Math.max(...tops) - Math.min(...tops) < 12 && height > 36) wrong.push(`${height}: ${name.textContent.trim()}`);
    if (!row.querySelector('.p svg').getBoundingClientRect().width) wrong.push(`no plot: ${name.textContent.trim()}`);
  }
  return wrong;
}

function unlike() {
  const wrong = [];
  for (const row of document.querySelectorAll('table.plot tbody tr')) {
    const change = [...row.querySelectorAll('td.n')].at(-1)?.textContent ?? '';
    if (!change.includes('≠')) continue;
    if (/\d/.test(change)) wrong.push(`a change: ${change}`);
    if (row.querySelector('.link')) wrong.push(`a line: ${row.textContent.trim()}`);
    if (!row.nextElementSibling?.textContent.includes('≠')) wrong.push(`no words: ${row.textContent.trim()}`);
  }
  return wrong;
}

function scrolls() {
  const by = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return by > 0 ? [`by ${by} at ${document.documentElement.clientWidth}`] : [];
}

async function files_of_figures() {
  const wrong = [];
  for (const one of document.querySelectorAll('main :is(figure, table)'))
    if (!one.id && !one.caption?.id && !one.closest('figure[id]')) wrong.push(`no address: ${one.textContent.trim().slice(0, 40)}`);
  for (const figure of document.querySelectorAll('main figure:not(.fig)')) {
    if (!figure.querySelector('.tools')) { wrong.push(`no links: ${figure.id}`); continue; }
    const here = figure.querySelector('.tools a'), data = figure.querySelector('.tools a[download]');
    const picture = figure.querySelector('.tools a[href$=".svg"]');
    if (document.querySelector(here.getAttribute('href')) !== figure) wrong.push(`${here.href} is not the figure`);
    const svg = picture ? await (await fetch(picture.href)).text() : '<svg/>';
    if (/class=|style=|<style|<script|href="http/.test(svg)) wrong.push(`${picture.href} does not stand alone`);
    if (new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')) wrong.push(`${picture.href} is no XML`);
    const csv = (await (await fetch(data.href)).text()).trim().split('\r\n');
    const rows = figure.querySelectorAll('tbody tr:not(.grp,.said)').length;
    if (csv.length < 2 || (rows && csv.length - 1 < rows)) wrong.push(`${data.href} has ${csv.length} lines`);
  }
  return wrong;
}
