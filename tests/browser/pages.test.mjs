// Each page on a phone and on a desk: nothing overflows, nothing is said on the console, nothing is fetched from elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, pages, serve } from './site.mjs';

let chromium, site;
before(async () => { chromium = await browser(); site = await serve('/a/b/'); });
after(async () => { await chromium?.close(); site?.close(); });

// What sticks out of the window to the right: the page itself, or text cut by its box.
function overflow() {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  const inScroller = (element) => element.closest('.tw');
  return [...document.querySelectorAll('body *')]
    .filter((element) => !inScroller(element) && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} by ${wide}px: ${element.textContent.trim().slice(0, 40)}`);
}

for (const width of [320, 390, 1280]) {
  test(`at ${width} pixels no page scrolls sideways, complains or leaves the site`, async () => {
    const page = await chromium.newPage();
    await page.setViewport({ width, height: 900 });
    const wrong = [];
    page.on('console', (message) => wrong.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => { if (!request.url().startsWith(site.address)) wrong.push(`${page.url()} fetches ${request.url()}`); });
    page.on('requestfailed', (request) => wrong.push(`${page.url()}: ${request.url()} failed`));
    for (const file of pages()) {
      if (file === '404.html') continue;  // its addresses are absolute: those of the site's own host
      await page.goto(site.address + file, { waitUntil: 'load' });
      for (const what of await page.evaluate(overflow)) wrong.push(`${file}: ${what}`);
    }
    await page.close();
    assert.deepEqual(wrong, []);
  });
}

test('each page has its frame', async () => {
  const page = await chromium.newPage();
  for (const file of pages()) {
    await page.goto(site.address + file, { waitUntil: 'domcontentloaded' });
    const frame = await page.evaluate(() => ({
      language: document.documentElement.lang,
      h1: document.querySelectorAll('h1').length,
      main: document.querySelectorAll('main#main').length,
      skip: document.body.firstElementChild?.matches('a.skip[href="#main"]'),
      title: document.title.length,
      levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1])),
    }));
    assert.equal(frame.language, file.startsWith('en/') ? 'en' : 'th', file);
    assert.deepEqual([frame.h1, frame.main, frame.skip], [1, 1, true], file);
    assert.ok(frame.title > 5, file);
    frame.levels.forEach((level, i) => assert.ok(i === 0 || level <= frame.levels[i - 1] + 1, `${file}: heading levels ${frame.levels}`));
  }
  await page.close();
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
