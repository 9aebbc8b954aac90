// "Is it honest?" is answered in words: on the first screen of a phone, without abbreviations that nothing explains, in both languages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browser, pages, read, serve } from './site.mjs';

let chromium, site;
before(async () => {
  chromium = await browser();
  site = await serve();
});
after(async () => {
  await chromium?.close();
  site?.close();
});

const source = new URL('../../', import.meta.url);
const homes = pages().filter((file) => /^(en\/)?[^/]+\/index\.html$/.test(file) && read(file).includes('id="contact"'));
const plain = (html) => html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]*>/g, '').replace(/&#39;/g, '’').replace(/\u00a0/g, ' ').trim();
const main = (file) => read(file).replace(/.*<main[^>]*>|<\/main>.*/gs, '');
const heading = (file) => plain(main(file).match(/<h1>(.*?)<\/h1>/s)[1]);
const sentences = (file) => [...main(file).match(/<ul class="lead said">(.*?)<\/ul>/s)[1].matchAll(/<li>(.*?)<\/li>/gs)].map((m) => plain(m[1]));

test('the heading of a home is the answer: no two are the same', () => {
  assert.equal(homes.length, 10);
  assert.equal(new Set(homes.map(heading)).size, homes.length);
  assert.match(heading('dan-kwian/index.html'), /91\.96 จาก 100 คะแนน สูงกว่าเกณฑ์ 85/);
  assert.match(heading('en/dan-kwian/index.html'), /scored 91\.96 of 100 in the ITA of FY 2565 \(2022\), above the target of 85/);
});

test('homes and scores say it in two to five sentences, in English as many as in Thai', () => {
  const scores = pages().filter((file) => file.endsWith('/scores/index.html') && read(file).includes('class="lead said"'));
  assert.ok(scores.length >= 8, `${scores.length} pages of scores`);
  for (const file of [...homes, ...scores]) {
    const said = sentences(file);
    assert.ok(said.length >= 2 && said.length <= 5, `${file}: ${said.length}`);
    if (!file.startsWith('en/')) assert.equal(sentences(`en/${file}`).length, said.length, file);
    if (file.startsWith('en/')) for (const sentence of said) assert.match(sentence, /[.\]]$/, `${file}: ${sentence}`);
    assert.match(plain(main(file)), file.startsWith('en/') ? /no proof that there is no corruption/ : /ไม่ได้ยืนยันว่าไม่มีการทุจริต/);
  }
});

test('on a phone of 360 × 640 the button to complain ends on the first screen of every home', async () => {
  const page = await chromium.newPage();
  await page.setViewport({ width: 360, height: 640 });
  for (const file of homes) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    const bottom = await page.$eval('main a.btn.pri', (a) => a.getBoundingClientRect().bottom);
    assert.ok(bottom <= 640, `${file}: ${bottom}`);
  }
  await page.close();
});

test('no page shows the code of a check', () => {
  const codes = readdirSync(new URL('src/checks/', source)).filter((name) => name.endsWith('.cpp'))
    .map((name) => name.slice(0, -4).replaceAll('_', '-')).filter((code) => code.includes('-'));
  assert.ok(codes.includes('weak-without-measure') && codes.length > 40);
  for (const file of pages()) {
    const text = ` ${plain(main(file))} `;
    for (const code of codes) assert.ok(!text.includes(code), `${file}: ${code}`);
  }
});

test('a result older than the newest on the site says so, and is green nowhere', () => {
  for (const file of ['dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'khok-sanga/index.html'])
    assert.match(plain(main(file)), /ผลปี 2565 · ยังไม่มีผลปี 2566–2568 ในเว็บไซต์นี้/, file);
  assert.match(plain(main('en/dan-kwian/index.html')), /no results of FY 2566–2568 \(2023–2025\) on this site yet/);
  const row = main('index.html').match(/<li><a class="t" href="dan-kwian.*?<\/li>/s)[0];
  assert.match(plain(row), /ยังไม่มีผลปี 2566–2568/);
  assert.ok(!row.includes('tag ok'), row);
  assert.ok(!/tag ok[^<]*<svg.*?<\/svg>[^<]*2565/s.test(main('dan-kwian/index.html')));
});

test('the menu of a year says which other year it leads to', () => {
  const arabic = (text) => text.replace(/[๐-๙]/g, (digit) => digit.codePointAt(0) - 0xE50);
  const menu = (file) => [...read(file).match(/<nav class="nav".*?<\/nav>/s)[0].matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map((m) => [m[1], arabic(plain(m[2]))]);
  for (const file of pages()) {
    const own = file.match(/\/(25\d\d)\//)?.[1];
    if (!own || !read(file).includes('<nav class="nav"')) continue;
    for (const [href, label] of menu(file)) {
      const other = new URL(href, `http://x/${file}`).pathname.match(/\/(25\d\d)\//)?.[1];
      assert.equal(/25\d\d/.test(label), Boolean(other) && other !== own, `${file}: ${label} → ${href}`);
    }
  }
});

test('every page leads to the page that explains the site, which is in the sitemap', () => {
  for (const file of pages()) {
    if (read(file).includes('http-equiv="refresh"')) continue;
    assert.ok(/<footer>.*href="[^"]*reading\/(index\.html)?"/s.test(read(file)) || file.endsWith('reading/index.html'), file);
  }
  for (const language of ['', 'en/']) {
    const text = plain(main(`${language}reading/index.html`));
    for (const word of ['ITA', 'IIT', 'EIT', 'OIT', 'No Gift Policy', 'AA', '85']) assert.ok(text.includes(word), word);
    assert.match(readFileSync(`${process.env.SITE}/sitemap-portal.xml`, 'utf8'), new RegExp(`/${language}reading/</loc>`));
  }
});

test('in English a long Thai text is said to be Thai, and a thing has one name', () => {
  for (const file of pages().filter((name) => name.startsWith('en/'))) {
    for (const [, text, after] of main(file).matchAll(/<span lang="th">([^<]*)<\/span>(.{0,12})/gs))
      // What is quoted from a document is Thai, as its quotation marks say.
      if ([...text].length > 60 && !after.startsWith('</bdi>”')) assert.match(after, /^ \(in Thai\)/, `${file}: ${text.slice(0, 40)}`);
    assert.doesNotMatch(plain(read(file)), /report a concern|report wrongdoing|Still to do/, file);
    for (const [, note] of main(file).matchAll(/<li id="fn\d+">(.*?)<\/li>/gs)) assert.doesNotMatch(note, /<\/bdi>” /, file);
  }
});

test('in English every Thai word is marked as Thai, for those who hear it', async () => {
  const page = await chromium.newPage();
  for (const file of pages().filter((name) => name.startsWith('en/') && !read(name).includes('http-equiv="refresh"'))) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    const unmarked = await page.evaluate(() => {
      const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        if (/[\u0e00-\u0e7f]/.test(node.data) && !node.parentElement.closest('[lang=th],script')) out.push(node.data.trim().slice(0, 60));
      return out;
    });
    assert.deepEqual(unmarked, [], file);
  }
  await page.close();
});

test('what has changed since the year before tells what rose beside what fell', () => {
  const th = plain(main('dan-kwian/index.html')), en = plain(main('en/dan-kwian/index.html'));
  assert.ok(th.includes('ดีขึ้น 9 จาก 10 ตัวชี้วัด (มากที่สุดคือคุณภาพการดำเนินงาน +36.50) ลดลง 1 คือการเปิดเผยข้อมูล ลด 2.50 เหลือ 95.00'), th.slice(0, 900));
  assert.match(en, /9 of 10 indicators rose \(most: [^)]*\+36\.50\), 1 fell: [^,]*, by 2\.50 to 95\.00/);
});

test('a heading that names few scores says of how many, and the page which are lacking', () => {
  assert.match(plain(main('khok-sanga/index.html')), /มีคะแนนเพียง 4 จาก 10 ตัวชี้วัด/);
  assert.match(plain(main('khok-sanga/2565/scores/index.html')), /ไม่มีคะแนนของ[^.]*การแก้ไขปัญหาการทุจริต/);
  assert.match(plain(main('dan-kwian/2565/scores/index.html')), /^[^]{0,60}91\.96 จาก 100/);
});

test('charts of one page name their common source once, and each how to cite it', () => {
  for (const file of pages()) {
    const said = [...main(file).matchAll(/<p class="sm mut">(?:ที่มา|Source)[^<]*:([^]*?)<\/p>/g)].map(([, source]) => source);
    assert.deepEqual(said.filter((source, i) => said.indexOf(source) !== i), [], file);
  }
  const scores = plain(main('dan-kwian/2565/scores/index.html'));
  assert.equal(scores.match(/ที่มาของแผนภูมิในหน้านี้/g).length, 1);
  assert.equal(scores.match(/อ้างอิงแผนภูมินี้/g).length, 2);
});

test('the page that compares opens on the newest year that has something to compare', () => {
  assert.match(main('compare/index.html'), /<table class="plot/);
});

test('the reading page says who runs the site and what it keeps, and each foot leads there', () => {
  for (const language of ['', 'en/']) {
    const html = main(`${language}reading/index.html`);
    assert.match(html, /<h2 id="who">[^]*editor@prongsai\.example\.go\.th[^]*(คุกกี้|cookies)/);
    assert.match(read(`${language}dan-kwian/index.html`), /reading\/index\.html#who"/);
  }
});

test('facts of homes and scores read as one sentence', () => {
  const facts = (file) => [...main(file).matchAll(/<ul class="facts">(.*?)<\/ul>/gs)].flatMap((m) => [...m[1].matchAll(/<li>(.*?)<\/li>/gs)].map((f) => plain(f[1])));
  assert.ok(facts('dan-kwian/2565/scores/index.html').includes('8 จาก 10 ตัวชี้วัดถึงเกณฑ์ 85 (คำนวณ)'));
  assert.ok(facts('en/dan-kwian/2565/scores/index.html').includes('8 of 10 indicators reach the target of 85 (computed)'));
  assert.ok(facts('dan-kwian/index.html').includes('86.55 เจ้าหน้าที่ให้คะแนน (IIT)'));
});

test('on English pages of the five agencies each footnote’s note is in English', async () => {
  const page = await chromium.newPage();
  for (const file of ['nong-saeng/2568/measures/index.html', 'nong-saeng/channels/index.html', 'nong-saeng/2568/report/index.html',
    'chiang-yuen/2568/report/index.html', 'chiang-yuen/index.html', 'dan-kwian/2565/scores/index.html']) {
    await page.goto(`${site.address}en/${file}`, { waitUntil: 'load' });
    const notes = await page.$$eval('.footnotes > li', (all) => all.map((one) => [one.textContent, [...one.querySelectorAll('[lang=th]')].some((text) => !text.closest('bdi'))]));
    assert.ok(notes.length > 0, file);
    assert.deepEqual(notes.filter(([, is_thai]) => is_thai), [], file);
    for (const [said] of notes) assert.doesNotMatch(said, /\(in Thai\)”/, file);  // it is no part of what is quoted
  }
  await page.close();
});

test('what is not published is said of this site, and who has no result is told where all are', () => {
  assert.match(read('nong-saeng/scores/index.html'), /ยังไม่เผยแพร่[^]*เว็บไซต์นี้ยังไม่มีผลคะแนน/);
  for (const language of ['', 'en/']) {
    assert.match(read(`${language}nong-saeng/index.html`), /<a href="https:\/\/itas\.nacc\.go\.th\/"/);
    assert.doesNotMatch(read(`${language}dan-kwian/index.html`), /itas\.nacc/);
  }
});

test('a plan whose year is over is said to be so on the page of its measures, too', () => {
  assert.match(read('dan-kwian/2566/measures/index.html'), /ปีนั้นผ่านไปแล้ว แต่เว็บไซต์นี้ไม่มีรายงาน/);
  assert.match(read('en/dan-kwian/2566/measures/index.html'), /That year is over, and this site has no report/);
});
