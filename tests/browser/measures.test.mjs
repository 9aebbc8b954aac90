// What is claimed and what proves it: measures, the years beside each other, footnotes and headings.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, pages, read, serve } from './site.mjs';

let chromium, site;
before(async () => { chromium = await browser(); site = await serve(); });
after(async () => { await chromium?.close(); site?.close(); });

async function each(files, width, look) {
  const wrong = [], page = await chromium.newPage();
  await page.setViewport({ width, height: 900 });
  for (const file of files) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    wrong.push(...(await page.evaluate(look)).map((what) => `${file}: ${what}`));
  }
  await page.close();
  return wrong;
}

const matching = (pattern) => {  // without those that only lead to another
  const found = pages().filter((file) => pattern.test(file) && !read(file).includes('http-equiv="refresh"'));
  assert.ok(found.length, `no page matches ${pattern}`);
  return found;
};

test('no claim of a measure is green without evidence', async () => {
  const list = matching(/\/measures\/index\.html$/), one = matching(/\/measures\/[^/]+\/index\.html$/);
  // A row with a green tag names its pieces of evidence; what is said of all is not green.
  assert.deepEqual(await each(list, 1280, () => [
    ...[...document.querySelectorAll('.rows > li')].filter((row) => row.querySelector('.tag.ok') && !row.querySelector('.tag.run')).map((row) => row.id),
    ...[...document.querySelectorAll('p.tags .tag.ok')].map((tag) => tag.textContent)]), []);
  assert.deepEqual(await each(one, 1280, () => (document.querySelector('main').matches(':has(.ok)') && !document.querySelector('#evidence + .rows') ? ['green'] : [])), []);
});

test('a state that all measures share is said once, and each row says what is its own', async () => {
  const files = matching(/nong-saeng\/2568\/measures\/index\.html$/);
  assert.deepEqual(await each(files, 1280, () => {
    const shared = [...document.querySelectorAll('p.tags .tag')].map((tag) => tag.textContent);
    const rows = [...document.querySelectorAll('.rows > li .tag')].map((tag) => tag.textContent);
    return [...(shared.length === 2 ? [] : [`shared: ${shared}`]), ...rows.filter((label) => shared.includes(label))];
  }), []);
});

test('headings go down without a gap; every measure, weak point and story has one', async () => {
  const wrong = await each(matching(/\/(measures|scores|history|complaints|disclosures)\/index\.html$/), 390, () => {
    const levels = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map((h) => Number(h.tagName[1]));
    const gaps = levels.filter((level, i) => i && level > levels[i - 1] + 1);
    const bare = [...document.querySelectorAll('.finds > li, .rows > .story, [data-f]')].filter((item) => !item.querySelector('h3,h4'));
    return [...gaps.map((level) => `a gap before h${level}`), ...bare.map((item) => `no heading: ${item.textContent.slice(0, 30)}`)];
  });
  assert.deepEqual(wrong, []);
});

test('a footnote has a name, and its mark stands behind a word, never alone on a line', async () => {
  for (const width of [320, 1280]) {
    const wrong = await each(matching(/\/(measures|scores|measures\/[^/]+|report)\/index\.html$/), width, () => [...document.querySelectorAll('main .fn')].flatMap((mark) => {
      const name = mark.querySelector('a').textContent, box = mark.getBoundingClientRect();
      if (!/^(เชิงอรรถ|Footnote) \[[\d๐-๙]+\]$/.test(name)) return [`name: ${name}`];
      const range = document.createRange();
      range.setStart(mark.parentNode, 0);
      range.setEndBefore(mark);
      const before = [...range.getClientRects()].filter((rect) => rect.width > 1).at(-1);
      return before && box.top > before.bottom ? [`alone: ${mark.parentNode.textContent.slice(-40)}`] : [];
    }));
    assert.deepEqual(wrong, []);
  }
});

test('the years beside each other: linked, without sideways scroll, each step and each score in words', async () => {
  const files = matching(/\/history\/index\.html$/);
  for (const file of files) {
    const agency = file.replace('history/index.html', '');
    for (const from of [`${agency}index.html`, ...pages().filter((page) => page.startsWith(agency) && /\d{4}\/(scores|measures)\/index\.html$/.test(page))])
      assert.match(read(from), /href="[^"]*history\/index\.html"/, from);
  }
  for (const width of [320, 360, 1280])
    assert.deepEqual(await each(files, width, () => {
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return over > 0 ? [`${over} px too wide`] : [];
    }), []);
  assert.deepEqual(await each(files, 390, () => [
    ...[...document.querySelectorAll('.story ol')].filter((list) => list.children.length !== 5).map(() => 'a story without its five steps'),
    ...[...document.querySelectorAll('.story ol > li')].filter((step) => step.textContent.trim() === step.firstElementChild.textContent.trim()).map((step) => `says nothing: ${step.textContent}`),
    ...[...document.querySelectorAll('.multiples > li')].filter((one) => !/\d{4}.* \d+\.\d\d, .*\d{4}.* \d+\.\d\d/.test(one.querySelector('.vh').textContent)).map((one) => `without its values: ${one.textContent}`)]), []);
});
