// The search, with questions that people ask: what has to be among the first three results; also from a disk, by keyboard, and when
// something fails.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { browser, root, serve } from './site.mjs';

let chromium, site, page, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-search-'));
  chromium = await browser();
  site = await serve();
  page = await chromium.newPage();
});
after(async () => {
  await chromium?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

// What the page shows for a query once the search has finished.
async function shown(on = page) {
  await on.waitForFunction(() => !/^(กำลังค้นหา|Searching)$/.test(document.querySelector('#found output').textContent));
  return on.evaluate(() => ({
    count: document.querySelector('#found output').textContent,
    hits: [...document.querySelectorAll('#found ol > li')].map((item) => ({
      to: item.querySelector('a').getAttribute('href'),
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
      text: item.innerText,
    })),
    advice: !document.getElementById('advice').hidden,
    failed: !document.getElementById('failed').hidden && document.querySelector('#failed span').textContent,
    needs: !document.getElementById('unscripted').hidden,
    title: document.title,
  }));
}
async function ask(question, { language = '', agency = '', from = site.address, on = page } = {}) {
  await on.goto(`${from}${language}search/index.html?q=${encodeURIComponent(question)}${agency && `&agency=${agency}`}`, { waitUntil: 'load' });
  return shown(on);
}

const questions = [
  // Agencies: name, short name, district, province; typing mistakes.
  ['', 'ด่านเกวียน', 'dan-kwian/index.html'],
  ['', 'ทต.ด่านเกวียน', 'dan-kwian/index.html'],
  ['', 'อบต โคกสง่า', 'khok-sanga/index.html'],
  ['', 'องค์การบริหารส่วนตำบลหนองแสง', 'nong-saeng/index.html'],
  ['', 'วาปีปทุม', 'nong-saeng/index.html'],
  ['', 'จังหวัดขอนแก่น', 'khok-sanga/index.html'],
  ['', 'โชคชัย นครราชสีมา', 'dan-kwian/index.html'],
  ['', 'ดานเกวียน', 'dan-kwian/index.html'],
  ['', 'เชียงยื่น', 'chiang-yuen/index.html'],
  ['', 'เเสง หนอง', 'nong-saeng/index.html'],
  // Codes, in either digits.
  ['', 'O12', 'dan-kwian/2566/measures/annual-report/index.html'],
  ['', 'o๑๑', 'dan-kwian/2566/measures/half-year-report/index.html'],
  ['', 'E7', 'chiang-yuen/2568/measures/anti-corruption-mechanisms/index.html'],
  ['', 'i28 ด่านเกวียน', 'dan-kwian/2566/measures/no-gift-policy/index.html'],
  // What an agency does, and how to complain.
  ['', 'ร้องเรียน รางจรเข้', 'rang-chorakhe/channels/index.html'],
  ['', 'สถิติเรื่องร้องเรียน', 'nong-saeng/2568/complaints/index.html'],
  ['', 'คะแนน ๒๕๖๕ โคกสง่า', 'khok-sanga/2565/scores/index.html'],
  ['', 'ผลประโยชน์ทับซ้อน', 'nong-saeng/2568/measures/conflict-of-interest/index.html'],
  ['', 'คำสั่งมอบหมาย', 'nong-saeng/2568/measures/delegation-orders/index.html'],
  ['', 'รับสินบน', 'chiang-yuen/2568/measures/bribery-prevention/index.html'],
  ['', 'จัดซื้อจัดจ้าง เชียงยืน', 'chiang-yuen/2568/measures/budget-and-procurement/index.html'],
  ['', 'ผลประโยชนทับซอน', 'nong-saeng/2568/measures/conflict-of-interest/index.html'],
  ['', 'นําขึ้นเว็บไซต์ ด่านเกวียน', 'dan-kwian/2566/measures/work-quality/index.html'],
  ['', 'รายงานผลการส่งเสริมคุณธรรม ๒๕๖๘ ข่าว', 'nong-saeng/updates/2568-04-20-report/index.html'],
  ['en/', 'Dan Kwian', 'dan-kwian/index.html'],
  ['en/', 'maha sarakham', 'nong-saeng/index.html'],
  ['en/', 'conflicts of interest', 'nong-saeng/2568/measures/conflict-of-interest/index.html'],
  ['en/', 'e-service', 'chiang-yuen/2568/measures/e-service-awareness/index.html'],
  ['en/', 'No Gift Policy Dan Kwian', 'dan-kwian/2566/measures/no-gift-policy/index.html'],
  ['en/', 'หนองแสง', 'nong-saeng/index.html'],
];

test('thirty questions, each with its page among the first three', async () => {
  assert.equal(questions.length, 30);
  const wrong = [];
  const ask_from = async (start) => {
    const on = await chromium.newPage();
    for (let i = start; i < questions.length; i += 3) await check(questions[i], on);
    await on.close();
  };
  const check = async ([language, question, expected], on) => {
    const { count, hits, failed } = await ask(question, { language, on });
    const first = hits.slice(0, 3).map((hit) => hit.to.replace(/^\.\.\//, '').replace(/#.*/, ''));
    if (!first.includes(expected) || failed) wrong.push(`${language}${question}: ${count}: ${first}`);
  };
  await Promise.all([0, 1, 2].map(ask_from));
  assert.deepEqual(wrong, []);
});

test('from a disk, without a server', async () => {
  const from = `${pathToFileURL(root).href}/`;
  const { hits, failed } = await ask('ผลประโยชน์ทับซ้อน', { from });
  assert.equal(failed, false);
  assert.equal(hits[0].to, '../nong-saeng/2568/measures/conflict-of-interest/index.html');
  await page.goto(`${from}index.html`);
  await page.type('form[role=search] input', 'E7');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
  assert.match((await shown()).count, /^พบ [1-9]/);
});

test('the sentence that was found is shown, marked as it is written', async () => {
  const { hits } = await ask('ผลประโยชนทับซอน');  // without a tone mark and ์
  assert.deepEqual([...new Set(hits.flatMap((hit) => hit.marks))], ['ผลประโยชน์ทับซ้อน']);
  const { hits: codes } = await ask('o๑๒');
  assert.deepEqual([...new Set(codes.flatMap((hit) => hit.marks))], ['O12']);  // and not O1 of O12, nor O120
  assert.equal((await ask('O1')).hits.length, 0);
});

test('what is near is said to be near, and what is not there gets advice', async () => {
  assert.match((await ask('ผลประโยชนทับซอน')).count, /^ไม่พบคำที่สะกดตรงกับ “ผลประโยชนทับซอน” .* พบ \d+ รายการ$/);
  const none = await ask('ไดโนเสาร์');
  assert.equal(none.count, 'ไม่พบ “ไดโนเสาร์”');
  assert.equal(none.advice, true);
  assert.deepEqual(none.hits, []);
  assert.match(none.title, /^ไม่พบ “ไดโนเสาร์” – ค้นหา – /);
  const empty = await ask('  ');
  assert.equal(empty.count, 'พิมพ์คำที่ต้องการค้นก่อน');
  assert.equal(empty.advice, false);
  const many = await ask('การ');
  assert.equal(many.hits.length, 50);
  assert.match(many.count, /^พบ \d+ รายการ แสดง 50 รายการแรก$/);
  assert.equal((await ask('Dan Kwian', { language: 'en/' })).count, '1 result');
});

test('one agency alone, from its footer', async () => {
  await page.goto(`${site.address}dan-kwian/2565/scores/index.html`);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('footer a[href*="search/"]')]);
  await page.type('#search input[type=search]', 'ร้องเรียน');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('#search button')]);
  const { hits } = await shown();
  assert.ok(hits.length > 1);
  for (const hit of hits) assert.match(hit.to, /^\.\.\/dan-kwian\//);
  assert.equal(await page.$eval('#within', (element) => element.innerText), 'ค้นเฉพาะใน เทศบาลตำบลด่านเกวียน · ค้นทุกหน่วยงาน');
});

test('what is typed is text: no markup, no other folder, nothing sent', async () => {
  const asked = [];
  const on = await chromium.newPage();
  on.on('request', (request) => asked.push(request.url()));
  const markup = await ask('<img src=x onerror=alert(1)>', { on, agency: '../../etc' });
  assert.equal(await on.$('#found img'), null);
  assert.match(markup.failed, /^etc\/search\.js$/);
  await ask('ความลับของฉัน', { on });
  for (const url of asked.filter((address) => !/index\.html\?/.test(address))) assert.ok(!/[?%]/.test(url), url);
  assert.ok(asked.length > 10 && asked.every((url) => url.startsWith(site.address)), asked.join());
  await on.close();
});

test('an index that is missing or damaged is named, and the others are searched', async () => {
  const copy = join(folder, 'damaged');
  cpSync(root, copy, { recursive: true });
  rmSync(join(copy, 'dan-kwian/search.js'));
  truncateSync(join(copy, 'khok-sanga/search.js'), 5000);
  const other = await serve('/', copy);
  const { hits, failed } = await ask('ร้องเรียน', { from: other.address });
  assert.deepEqual(failed.split(', ').sort(), ['dan-kwian/search.js', 'khok-sanga/search.js']);
  assert.ok(hits.some((hit) => hit.to.includes('nong-saeng/')));
  writeFileSync(join(copy, 'search/agencies.js'), '<html>');
  const nothing = await ask('ร้องเรียน', { from: other.address });
  assert.equal(nothing.failed, 'agencies.js');
  assert.equal(nothing.count, '');
  assert.match(nothing.title, /^ค้นได้ไม่ครบ/);
  other.close();
});

test('of a country\'s agencies a question reads three files at most, and says how many more there may be', async () => {
  const copy = join(folder, 'country');
  const hex = (key) => [...key].map((c) => c.charCodeAt(0).toString(16)).join('');
  const row = (name, district, province) => [hex(name), `เทศบาลตำบล${name}`, '', `อำเภอ${district} จังหวัด${province}`, ''];
  const parts = { บ: [row('บ้านบึง', 'บ้านบึง', 'ชลบุรี')], มอง: [], มองข: [row('พระลับ', 'เมืองขอนแก่น', 'ขอนแก่น')], ห: [row('หนองขาว', 'ท่าม่วง', 'กาญจนบุรี')],
    หนองด: [row('หนองแดง', 'สีชมพู', 'ขอนแก่น')], หนองบ: [row('หนองบัว', 'บ้านฝาง', 'ขอนแก่น')], หนองส: [row('หนองแสง', 'วาปีปทุม', 'มหาสารคาม')] };
  const by_province = { 'khon-kaen': row('ศิลา', 'เมือง', 'ขอนแก่น'), krabi: row('กระบี่', 'เมือง', 'กระบี่'), trang: row('ตรัง', 'เมือง', 'ตรัง'), yala: row('ยะลา', 'เมือง', 'ยะลา') };
  for (const path of ['assets', 'search']) cpSync(join(root, path), join(copy, path), { recursive: true });
  const write = (name, rows) => writeFileSync(join(copy, `search/agencies${name}.js`), `prongsai_index=${JSON.stringify(rows)};`);
  for (const [key, rows] of Object.entries(parts)) if (rows.length) write(`-${hex(key)}`, rows);
  Object.values(by_province).forEach((one, i) => write(`-${hex('มอง')}-${i + 1}`, [one]));
  write('', ['cut', ['เทศบาลตำบล', 'อำเภอ', 'จังหวัด'], Object.keys(parts).map((key) => (key === 'มอง' ? [key, 800, ...Object.keys(by_province)] : [key, 70]))]);
  const html = join(copy, 'search/index.html');
  writeFileSync(html, readFileSync(html, 'utf8').replace(' data-all', '').replace(/<ul class="rows go">[^]*?<\/ul>/,
    '<ul class="rows go" id="lists"><li><a class="t" href="../province/khon-kaen/index.html">จังหวัดขอนแก่น</a><p class="meta">26</p></li></ul>'));
  const other = await serve('/', copy), on = await chromium.newPage(), read = [];
  on.on('request', (r) => { const name = /agencies-(.*)\.js/.exec(r.url()); if (name) read.push(name[1]); });
  async function answer(question) {
    read.length = 0;
    const { hits, count } = await ask(question, { on, from: other.address });
    return [hits.map((hit) => hit.text.split('\n')[0]).sort(), count, [...read].sort()];
  }
  const town = (name) => `เทศบาลตำบล${name}`, more = 'พิมพ์ชื่อให้ยาวขึ้น หรือเพิ่มชื่ออำเภอหรือจังหวัด', m = hex('มอง');
  assert.deepEqual(await answer('บ้านบึง'), [[town('บ้านบึง')], 'พบ 1 รายการ', [hex('บ')]]);
  assert.deepEqual(await answer('เมือง'),
    [['กระบี่', 'ตรัง', 'ศิลา'].map(town), `พบ 3 รายการ อาจมีอีกไม่เกิน 270 หน่วยงานที่ตรงกัน ${more}`, [`${m}-1`, `${m}-2`, `${m}-3`]]);
  for (const question of ['เมือง ขอนแก่น', 'จังหวัดขอนแก่น อำเภอเมือง'])
    assert.deepEqual(await answer(question), [['พระลับ', 'ศิลา'].map(town), 'พบ 2 รายการ', [`${m}-1`, hex('มองข')].sort()]);
  assert.deepEqual(await answer('หนอง'),
    [['หนองขาว', 'หนองบัว', 'หนองแดง'].map(town), `พบ 3 รายการ อาจมีอีกไม่เกิน 70 หน่วยงานที่ตรงกัน ${more}`, ['ห', 'หนองด', 'หนองบ'].map(hex).sort()]);
  assert.deepEqual(await answer('หนอง แสง'),
    [[town('หนองแสง')], 'พบ 1 รายการ', ['มองข', 'หนองส'].map(hex).sort()]);  // where แสง would be, and where หนองแสง is
  assert.deepEqual(await answer('หนองแสง วาปีปทุม'), [[town('หนองแสง')], 'พบ 1 รายการ', ['มองข', 'หนองส'].map(hex).sort()]);
  assert.deepEqual(await answer('ไม่มีจริง'), [[], 'ไม่พบ “ไม่มีจริง”', [hex('บ')]]);
  await on.close();
  other.close();
});

test('by keyboard, from the home: type, Enter, to the first hit', async () => {
  await page.goto(`${site.address}index.html`);
  await page.focus('main form input');
  await page.keyboard.type('ด่านเกวียน');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
  assert.equal((await shown()).hits.length, 1);
  await page.focus('#search input[type=search]');
  const seen = [];
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement.tagName));
  }
  assert.deepEqual(seen, ['BUTTON', 'A']);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
  assert.equal(page.url(), `${site.address}dan-kwian/index.html`);
});

test('without script the page leads to every agency and says why', async () => {
  const off = await chromium.newPage();
  await off.setJavaScriptEnabled(false);
  await off.goto(`${site.address}search/index.html?q=x`);
  assert.equal(await off.$eval('#unscripted', (note) => note.hidden), false);
  const links = await off.$$eval('main ul.rows a', (all) => all.map((link) => link.getAttribute('href')));
  assert.deepEqual(links.sort(), ['chiang-yuen', 'dan-kwian', 'khok-sanga', 'nong-saeng', 'rang-chorakhe'].map((slug) => `../${slug}/index.html`));
  await off.close();
});

test('axe finds nothing in results, in what is near, and in advice, on a small screen', async () => {
  const on = await chromium.newPage();
  await on.setBypassCSP(true);  // for axe's own script
  await on.setViewport({ width: 320, height: 900 });
  for (const [question, agency] of [['คู่มือ', ''], ['คู่มื่อ', 'nong-saeng'], ['ไดโนเสาร์', '']]) {
    await ask(question, { on, agency });
    await on.evaluate(axe.source);
    const { violations } = await on.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${question}: ${id}: ${nodes[0].html}`), []);
    assert.ok(await on.evaluate(() => document.documentElement.scrollWidth <= 320), question);
  }
  await on.close();
});
