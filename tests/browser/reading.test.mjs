// All ways of reading: by keyboard, with text of twice the size, with the spacing of WCAG 1.4.12, without JavaScript, on paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, media, one_of_each_kind, serve } from './site.mjs';

const all = one_of_each_kind();
const samples = process.env.PRONGSAI_LONG ? all : all.filter((file) => !file.startsWith('en/') || /^en\/[^/]+\/(index|\d+\/scores\/index)\.html$/.test(file));
const found = { twice: [], tablet: [], spacing: [], paper: [], script: [], step: [], small: [] };
let chromium, site;

async function open(file, width, script = true) {
  const page = await chromium.newPage();
  await page.setBypassCSP(true);  // for the test's own styles
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 900 });
  await page.goto(site.address + file, { waitUntil: 'load' });
  return page;
}

// Text that its box cuts off, or that leaves the page; what scrolls on purpose (.tw) or is only for screen readers (.vh) does not count.
function lost() {
  const wide = document.documentElement.clientWidth + 1;
  const wrong = [];
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg,.vh,.skip,head') || !element.textContent.trim()) continue;
    if (getComputedStyle(element).clipPath === 'inset(50%)') continue;  // as .vh: heads of columns of plots on phones
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (!box.width || style.display === 'inline') continue;
    const what = `${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 30)}`;
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (clips && !element.matches('.tw') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
      wrong.push(`cut: ${what}`);
    if (box.right > wide && !element.closest('.tw')) wrong.push(`leaves the page by ${Math.round(box.right - wide)}: ${what}`);
  }
  return wrong.slice(0, 3);
}

// The text that can be read, except for what only works with JavaScript: the filter, buttons, and the words of buttons that sort.
function content() {
  const texts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (node.data.trim() && node.parentElement.checkVisibility() && !node.parentElement.closest('script,noscript,form,button,[role=status]')) texts.push(node.data.trim());
  return { texts, links: document.querySelectorAll('a[href]').length };
}

// The menu's entry, or the place at the foot of a portal page that names who takes complaints.
function leads_to_complaints() {
  const menu = [...document.querySelectorAll('.nav a')].some((a) => a.href.endsWith('/channels/index.html'));
  return menu || document.querySelectorAll('#complain ~ ul a[href^=http],#complain ~ ul a[href^=tel]').length > 0;
}

function small() {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong = new Set();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const by = node.parentElement, size = parseFloat(getComputedStyle(by).fontSize);
    if (node.data.trim() && by.checkVisibility() && !by.closest('script,.vh') && size < 15) wrong.add(`${size}px: ${node.data.trim().slice(0, 30)}`);
  }
  return [...wrong];
}

function folded() {
  const wide = document.documentElement.clientWidth + 1;
  return [...[...document.querySelectorAll('.tw')].filter((e) => e.scrollWidth > wide).map(() => 'a table is wider than the paper'),
    ...[...document.querySelectorAll('main details:not(.noprint)')].filter((e) => [...e.children].some((child) => !child.getBoundingClientRect().height)).map(() => 'folded')];
}

// Each page is opened twice, with JavaScript and without, and all its tests use the open page.
before(async () => {
  chromium = await browser();
  site = await serve();
  for (const file of samples) {
    const add = (kind, wrong) => found[kind].push(...wrong.map((what) => `${file}: ${what}`));
    const without = await open(file, 390, false), plain = await without.evaluate(content);
    await without.close();
    const page = await open(file, 390), scripted = await page.evaluate(content);
    if (file !== '404.html') add('script', scripted.texts.filter((text) => !plain.texts.includes(text)));
    if (scripted.links > plain.links) add('script', [`${scripted.links - plain.links} links`]);
    add('small', await page.evaluate(small));
    add('step', await page.evaluate(leads_to_complaints) ? [] : ['none']);
    const styled = async (kind, width, css) => {
      const style = await page.addStyleTag({ content: css });
      await page.setViewport({ width, height: 900 });
      add(kind, await page.evaluate(lost));
      await style.evaluate((element) => element.remove());
    };
    await styled('twice', 1280, 'html{font-size:200%!important}');
    await styled('tablet', 640, 'html{font-size:200%!important}');
    await styled('spacing', 320, '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
    await page.setViewport({ width: file.endsWith('/report/index.html') ? 1032 : 688, height: 900 });  // of A4 inside its margins, in CSS px
    await media(page, {}, 'print');
    add('paper', [...await page.evaluate(lost), ...await page.evaluate(folded)]);
    await page.close();
  }
});
after(async () => { await chromium?.close(); site?.close(); });

for (const [kind, what] of Object.entries({
  small: 'no text is smaller than 15 pixels', twice: 'text of twice the size loses nothing', tablet: 'nor does it on a tablet', spacing: 'the spacing of WCAG 1.4.12 loses nothing',
  paper: 'nothing is cut on paper, and what is folded on screen is open', script: 'all content and every link is there without script',
  step: 'how to report corruption is one step away from every page' }))
  test(what, () => assert.deepEqual(found[kind], []));

// Tab visits all controls in the order of the page, and the focus is visible.
async function tour(file, width) {
  const page = await open(file, width);
  const all = await page.evaluate(() => {
    const usable = [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex="0"]')].filter((e) => e.checkVisibility());
    usable.forEach((element, i) => { element.dataset.tour = i; });
    return usable.length;
  });
  const seen = [], wrong = [];
  for (let i = 0; i < Math.min(all, 60); ++i) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
      const top = document.elementFromPoint(Math.max(box.left + 2, 2), box.top + Math.min(box.height / 2, 12));
      return { number: Number(element.dataset.tour), outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        covered: Boolean(top) && !element.contains(top) && !top.contains(element), what: element.textContent.trim().slice(0, 30) };
    });
    seen.push(at.number);
    if (at.outline < 2 || !at.inside || at.covered) wrong.push(`${file}: ${JSON.stringify(at)}`);
  }
  await page.close();
  assert.deepEqual(wrong, []);
  assert.deepEqual(seen, seen.map((_, i) => i), file);
}

test('the keyboard goes through the page in its order, and its place is seen', async () => {
  for (const file of ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/2568/measures/index.html', 'nong-saeng/channels/index.html'])
    await tour(file, 390);
  await tour('dan-kwian/index.html', 1280);
});

test('the first stop of the keyboard skips to the content', async () => {
  const page = await open('dan-kwian/2565/scores/index.html', 390);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  await page.close();
});

// On pages for complaints no script runs and no picture is fetched, and no other site learns where the visitor came from.
test('the page of channels has no script and no picture', async () => {
  const page = await chromium.newPage();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url().slice(site.address.length)));
  await page.goto(`${site.address}nong-saeng/channels/index.html`, { waitUntil: 'networkidle0' });
  assert.deepEqual(await page.$$eval('script:not([type="application/ld+json"]),img,iframe,form', (all) => all.map((e) => e.outerHTML)), []);
  assert.equal(await page.$eval('meta[name=referrer]', (meta) => meta.content), 'no-referrer');
  assert.deepEqual(fetched.filter((path) => !/\.(html|css)$|^assets\/icon/.test(path)), []);
  await page.close();
});
