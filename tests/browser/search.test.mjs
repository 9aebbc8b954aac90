// The search, with questions that people ask: what has to be among the first three results; also from a disk, by keyboard, and when
// something fails.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
    hits: [...document.querySelectorAll('#found ol li > a.t')].map((link) => ({
      to: link.getAttribute('href'),
      name: link.textContent,
      marks: [...link.parentNode.children].filter((part) => part.tagName !== 'UL')
        .flatMap((part) => [...part.querySelectorAll('mark')].map((mark) => mark.textContent)),
    })),
    groups: [...document.querySelectorAll('#found ol > li')].map((group) => group.querySelector('.t').textContent),
    into: [...document.querySelectorAll('#found ol > li > p > a')].map((link) => link.getAttribute('href')),
    links: [...document.querySelectorAll('a')].filter((link) => link.getClientRects().length).map((link) => [link.textContent.trim(), link.href]),
    field: document.querySelector('#search input[type=search]').value,
    choose: document.getElementById('choose')?.hidden === false,
    onward: document.getElementById('onward').hidden ? [] : [...document.querySelectorAll('#onward a')].map((link) => link.getAttribute('href')),
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

// Words of citizens: what has to come first, and where it is about an agency.
const words = [
  ['', 'แจ้งทุจริต', /^\.\.\/[a-z-]+\/channels\//],
  ['', 'โกง', /\/channels\//],
  ['', 'คอรัปชั่น', /\/channels\//],
  ['', 'ร้องเรียน', /\/channels\//],
  ['', 'เบอร์โทร', /\/channels\//],
  ['', 'คะแนน', /\/scores\//],
  ['', 'โคราช', /dan-kwian\/index/],
  ['', 'งบประมาน', /./],
  ['', 'ด่านเกวีน', /dan-kwian\/index/],
  ['', 'แจ้งทุจริตด่านเกวียน', /dan-kwian\/channels/],
  ['', 'หนองแสงเบอร์โทร', /nong-saeng\/channels/],
  ['en/', 'hotline', /\/channels\//],
  ['en/', 'corruption Nong Saeng', /nong-saeng\/channels/],
  ['en/', 'korat', /dan-kwian\/index/],
];

test('words of citizens are answered, the channels first for those of complaints', async () => {
  for (const [language, question, first] of words) {
    const { hits, count } = await ask(question, { language });
    assert.ok(hits.length && first.test(hits[0].to), `${question}: ${count} ${hits[0]?.to}`);
  }
});

test('results stand by agency: its name first, no home beside its pages, no data files, no two links alike', async () => {
  for (const question of ['ร้องเรียน', 'มาตรการ', 'การ', '2568', 'อบต']) {
    const { hits, groups, links } = await ask(question);
    assert.equal(new Set(groups).size, groups.length, question);
    for (const { to, name } of hits) {
      const slug = to.split('/')[1], is_home = /^\.\.\/[^/]+\/index\.html$/.test(to);
      assert.ok(is_home || groups.some((group) => name.startsWith(group)), `${question}: ${name}`);
      assert.ok(is_home || !hits.some((hit) => hit.to === `../${slug}/index.html` && !groups.includes(hit.name)), `${question}: home of ${slug}`);
      assert.doesNotMatch(to, /\/data\//);
    }
    const by_text = new Map();
    for (const [text, href] of links) assert.equal(by_text.set(text, by_text.get(text) ?? href).get(text), href, `${question}: ${text}`);
  }
  assert.equal((await ask('ร้องเรียน')).groups.length, 5);
});

test('a question in one piece is answered by the words in it, and says so', async () => {
  for (const [language, question, known, first] of [
    ['', 'นายกโกง', 'โกง', /\/channels\//], ['', 'ปลอดภัยไหม', 'ปลอดภัย', /\/channels\//], ['', 'อยากร้องเรียนนายกเทศมนตรี', 'ร้องเรียน', /\/channels\//],
    ['', 'ไม่บอกชื่อได้ไหม', 'ไม่บอกชื่อ', /\/channels\//], ['', 'อบตเชียงยืนได้กี่คะแนน', 'คะแนน เชียงยืน', /chiang-yuen\/2568\/scores/]]) {
    const { hits, count } = await ask(question, { language });
    assert.ok(count.includes(`“${question}”`) && count.includes(`“${known}”`), count);
    assert.match(hits[0]?.to ?? '', first, question);
  }
  for (const question of ['แจ้งทุจริตอบต', 'ร้องเรียนหนองแสง']) assert.match((await ask(question)).count, /^พบ \d+/, question);
});

test('a question about complaints at no agency asks for the agency, and has them in one order', async () => {
  for (const question of ['โกง', 'ร้องเรียน']) {
    const { count, groups } = await ask(question);
    assert.match(count, /^พบ \d+ รายการ เลือกหน่วยงานของคุณ$/);
    assert.deepEqual(groups, (await ask(question)).groups);
  }
  for (const options of [{ agency: 'nong-saeng' }, {}]) assert.doesNotMatch((await ask('ร้องเรียนหนองแสง', options)).count, /เลือกหน่วยงาน/);
});

test('nothing found: it still leads to the channels and to the list of agencies', async () => {
  assert.deepEqual((await ask('ไดโนเสาร์')).onward.slice(0, 2), ['#complain', '../index.html']);
  assert.deepEqual((await ask('ไดโนเสาร์', { agency: 'dan-kwian' })).onward.slice(0, 2), ['../dan-kwian/channels/index.html', '../index.html']);
  assert.deepEqual((await ask('ร้องเรียน')).onward, []);
});

test('an agency that is not here is said not to be, with the nearest in place or name; one that is here is found', async () => {
  for (const [question, nearest] of [
    ['เทศบาลโชคชัย', ['dan-kwian']], ['เทศบาลตำบลโชคชัย ร้องเรียน', ['dan-kwian']], ['อบต.ด่านเกวียน', ['dan-kwian']],
    ['อบต.วาปีปทุม', ['nong-saeng']], ['เทศบาลนครเชียงใหม่', ['chiang-yuen']], ['อบต.บ้านใหม่', []],
    ['Chok Chai municipality', ['dan-kwian']], ['Nong Khai SAO', ['nong-saeng']]]) {
    const { count, hits, advice, onward } = await ask(question, { language: /^[A-Z]/.test(question) ? 'en/' : '' });
    const name = question.replace(' ร้องเรียน', '');
    assert.ok(count.startsWith(`เว็บไซต์นี้ไม่มีหน่วยงานชื่อ “${name}”`) || count.startsWith(`No agency on this site is called “${name}”.`), `${question}: ${count}`);
    assert.deepEqual(hits.map((hit) => hit.to), nearest.map((slug) => `../${slug}/index.html`), question);
    assert.equal(/ใกล้เคียงที่สุด|nearest/.test(count), nearest.length > 0, count);
    assert.equal(advice, !nearest.length);
    assert.ok(onward.includes('../index.html'), question);  // the list of all agencies
  }
  for (const question of ['อบต.หนองแสง', 'อบต หนองแสง', 'องค์การบริหารส่วนตำบลเชียงยื่น', 'ร้องเรียน อบต.หนองแสง', 'อบต.หนองแสง จัดซื้อจัดจ้าง', 'ทนาย', 'อบต', 'โชคชัย'])
    assert.doesNotMatch((await ask(question)).count, /^เว็บไซต์นี้ไม่มี/, question);
});

test('what is said agrees with what is shown: the list of all agencies is called so, and stands where nothing is found', async () => {
  for (const question of ['เทศบาลโชคชัย', 'อบต.บ้านใหม่', 'ไดโนเสาร์', 'หนองแสง', 'ผลประโยชนทับซอน', 'ร้องเรียน', '']) {
    const { count, hits } = await ask(question);
    const browse = await page.$eval('#browse', (all) => !all.hidden && all.querySelector('h2').textContent);
    assert.equal(browse, hits.length ? false : 'หน่วยงานทั้งหมดในเว็บไซต์นี้', question);
    const says_some = /พบ \d+ รายการ|มี \d+ รายการที่สะกดใกล้เคียง|ใกล้เคียงที่สุด/.test(count);
    assert.equal(says_some, hits.length > 0, `${question}: ${count}`);
    assert.ok(!(/^ไม่พบ/.test(count) && hits.length), count);
  }
});

// The site of `count` agencies of bench/content.
async function site_of(count) {
  const to = join(folder, `of-${count}`);
  execFileSync('python3', [new URL('../../bench/content', import.meta.url).pathname, '--agencies', count, '--measures', 2, '--out', to], { stdio: 'ignore' });
  execFileSync(process.env.PRONGSAI, ['build', '--content', join(to, 'content'), '--out', join(to, 'site')], { stdio: 'ignore' });
  return serve('/', join(to, 'site'));
}

test('the label says what is found, with 10 agencies and with 300', async () => {
  for (const count of [10, 300]) {
    const other = await site_of(count), on = await chromium.newPage(), names_only = count > 100;
    await on.goto(`${other.address}index.html`);
    const label = await on.$eval('main form[role=search] label', (element) => element.textContent);
    await on.goto(`${other.address}search/index.html`);
    assert.equal(await on.$eval('#search label', (element) => element.textContent), label);
    const [, promised, example] = /^(ชื่อหน่วยงาน .*) เช่น ([^ ]+)( หรือ ร้องเรียน)?$/.exec(label);
    assert.equal(promised, names_only ? 'ชื่อหน่วยงาน อำเภอ หรือจังหวัด' : 'ชื่อหน่วยงาน เรื่อง หรือเลขข้อ');
    const named = await ask(example, { on, from: other.address });
    assert.match(named.hits[0].to, /^\.\.\/[^/]+\/index\.html$/);
    for (const question of ['ร้องเรียน', 'ทุจริต', 'คะแนน', '2568', 'O12', 'เบอร์โทร']) {
      const { hits, count: said, choose, onward, field } = await ask(question, { on, from: other.address });
      assert.equal(choose, names_only, question);
      assert.equal(hits.length > 0, !names_only, question);
      assert.equal(field, question);
      if (!names_only) continue;
      assert.equal(said, `เลือกหน่วยงานก่อน จึงค้น “${question}” ได้`);
      assert.deepEqual(onward, ['#complain', '../index.html', '../compare/index.html', '../reading/index.html']);
    }
    if (names_only) {
      await on.goto(`${other.address}index.html`);  // provinces alone, side by side also on a phone
      for (const [width, columns] of [[1280, 3], [390, 2], [320, 1]]) {
        await on.setViewport({ width, height: 800 });
        const lefts = await on.$$eval('#provinces + ul > li', (rows) => rows.map((row) => Math.round(row.getBoundingClientRect().left)));
        assert.equal(new Set(lefts).size, columns, `${width}: ${lefts}`);
      }
      const slug = named.hits[0].to.split('/')[1];
      assert.ok((await ask(`ร้องเรียน ${example}`, { on, from: other.address })).into.includes(`../${slug}/channels/index.html`));
      assert.ok((await ask(`ร้องเรียน${example}`, { on, from: other.address })).into.includes(`../${slug}/channels/index.html`));
      assert.ok((await ask(`O12 ${example}`, { on, from: other.address })).into.includes(`?agency=${slug}&q=o12`));
      const many = await ask('จังหวัด', { on, from: other.address });
      assert.equal(many.hits.length, 50);
      assert.equal(many.count, 'พบ 300 รายการ แสดง 50 รายการแรก');
      const nobody = await ask('ไดโนเสาร์', { on, from: other.address });
      assert.equal(nobody.count, 'ไม่พบหน่วยงาน อำเภอ หรือจังหวัดที่ชื่อ “ไดโนเสาร์”');
      assert.ok(nobody.choose && nobody.onward.length === 4);
    }
    await on.close();
    other.close();
  }
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
  const { hits: letters } = await ask('O1');  // asked for in letters: the agencies do not publish it
  assert.deepEqual([...new Set(letters.flatMap((hit) => hit.marks))], ['O1']);
  for (const hit of letters) assert.match(hit.to, /\/request\/index\.html/);
});

test('what is near is said to be near, and what is not there gets advice', async () => {
  for (const slip of ['ร้องเรียณ', 'ทุจริด', 'แจงทุจิต'])
    assert.match((await ask(slip)).hits[0].to, /\/channels\//, slip);
  assert.match((await ask('ผลประโยชนทับซอน')).count, /^ไม่มีคำที่สะกดตรงกับ “ผลประโยชนทับซอน” มี \d+ รายการที่สะกดใกล้เคียง$/);
  const none = await ask('ไดโนเสาร์');
  assert.equal(none.count, 'ไม่พบ “ไดโนเสาร์”');
  assert.equal(none.advice, true);
  assert.deepEqual(none.hits, []);
  assert.match(none.title, /^ไม่พบ “ไดโนเสาร์” – ค้นหา – /);
  const empty = await ask('  ');
  assert.equal(empty.count, 'พิมพ์คำที่ต้องการค้นก่อน');
  assert.equal(empty.advice, false);
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
  writeFileSync(html, readFileSync(html, 'utf8').replace(' data-all', '').replace(/<ul class="agencies">[^]*?<\/ul>/,
    '<ul class="rows go" id="lists"><li><a class="t" href="../province/khon-kaen/index.html">จังหวัดขอนแก่น</a><p class="meta">26</p></li></ul>'));
  const other = await serve('/', copy), on = await chromium.newPage(), read = [];
  on.on('request', (r) => { const name = /agencies-(.*)\.js/.exec(r.url()); if (name) read.push(name[1]); });
  async function answer(question) {
    read.length = 0;
    const { hits, count } = await ask(question, { on, from: other.address });
    return [hits.map((hit) => hit.name).sort(), count, [...read].sort()];
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
  assert.deepEqual(await answer('ไม่มีจริง'), [[], 'ไม่พบหน่วยงาน อำเภอ หรือจังหวัดที่ชื่อ “ไม่มีจริง”', [hex('บ')]]);
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
  const links = await off.$$eval('#browse a', (all) => all.map((link) => link.getAttribute('href')));
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
