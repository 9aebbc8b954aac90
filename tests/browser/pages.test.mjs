// Each page on a phone and on a desktop: nothing overflows, nothing is written to the console, nothing is fetched from elsewhere.
// A page is opened once and examined at each width.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, pages, read, serve } from './site.mjs';

const widths = [320, 390, 1280];
const wide = Object.fromEntries(widths.map((width) => [width, []])), said = [], frames = [];
let chromium, site;
before(async () => {
  chromium = await browser();
  site = await serve('/a/b/');
  const page = await chromium.newPage();
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => { if (!request.url().startsWith(site.address)) said.push(`${page.url()} fetches ${request.url()}`); });
  page.on('requestfailed', (request) => said.push(`${page.url()}: ${request.url()} failed`));
  for (const file of pages()) {
    if (read(file).includes('http-equiv="refresh"')) continue;  // leads on at once
    if (file === '404.html') continue;  // its addresses are absolute: those of the site's own host
    await page.goto(site.address + file, { waitUntil: 'load' });
    frames.push([file, await page.evaluate(frame)]);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      for (const what of await page.evaluate(overflow)) wide[width].push(`${file}: ${what}`);
    }
  }
  await page.close();
});
after(async () => { await chromium?.close(); site?.close(); });

// What sticks out of the window to the right: the page itself, or text cut off by its box.
function overflow() {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  const inScroller = (element) => element.closest('.tw');
  return [...document.querySelectorAll('body *')]
    .filter((element) => !inScroller(element) && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} by ${wide}px: ${element.textContent.trim().slice(0, 40)}`);
}

function frame() {
  return {
    language: document.documentElement.lang,
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main#main').length,
    skip: document.body.firstElementChild?.matches('a.skip[href="#main"]'),
    title: document.title.length,
    levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1])),
  };
}

test('no page complains or leaves the site', () => assert.deepEqual(said, []));
for (const width of widths) test(`at ${width} pixels no page scrolls sideways`, () => assert.deepEqual(wide[width], []));

test('each page has its frame', () => {
  assert.ok(frames.length > 190, `${frames.length} pages`);
  for (const [file, frame] of frames) {
    assert.equal(frame.language, file.startsWith('en/') ? 'en' : 'th', file);
    assert.deepEqual([frame.h1, frame.main, frame.skip], [1, 1, true], file);
    assert.ok(frame.title > 5, file);
    frame.levels.forEach((level, i) => assert.ok(i === 0 || level <= frame.levels[i - 1] + 1, `${file}: heading levels ${frame.levels}`));
  }
});

test('Thai breaks between words: no line of running text is one unbroken run wider than its box', async () => {
  const page = await chromium.newPage();
  await page.setViewport({ width: 390, height: 900 });
  await page.goto(`${site.address}nong-saeng/2568/report/index.html`, { waitUntil: 'load' });
  const lines = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('main p')].find((p) => p.textContent.length > 100);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  });
  assert.ok(lines > 2, `${lines} lines`);
  await page.close();
});

test('an item of disclosure leads to the pages of this site that hold what it asks for', () => {
  const items = read('nong-saeng/disclosures/index.html').split('<li id="').slice(1);
  const to = (id) => [...items.find((item) => item.startsWith(`${id}"`)).split('</li>')[0].matchAll(/href="\.\.\/([^"]*)"/g)].map(([, href]) => href);
  for (const [id, wanted] of [['O28', ['2568/report/index.html', '2568/measures/index.html']], ['O27', ['2568/measures/index.html']], ['O18', ['channels/index.html']],
    ['O19', ['2568/complaints/index.html']], ['O3', []], ['O12', []]])
    assert.deepEqual(to(id), wanted, id);
  assert.match(items.find((item) => item.startsWith('O28')), /ยังไม่มีไฟล์ต้นฉบับ/);
  assert.doesNotMatch(items.join(''), /เผยแพร่แล้ว/);
});
