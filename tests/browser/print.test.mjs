// Printed on paper, by Chromium and by Firefox: the report on A4 landscape, every other page on A4, poster and summary on
// one sheet; nothing is cut off at the right.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, firefox, pages, read, serve } from './site.mjs';

let browsers, site, folder;
before(async () => {
  browsers = { Chromium: await browser(), Firefox: await firefox() };
  site = await serve();
  folder = mkdtempSync(join(tmpdir(), 'prongsai-print-'));
});
after(async () => {
  for (const each of Object.values(browsers ?? {})) await each.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function print(file, by = 'Chromium') {
  const page = await browsers[by].newPage();
  await page.goto(site.address + file, { waitUntil: 'load' });
  const pdf = join(folder, 'page.pdf');
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', pdf], { encoding: 'utf8' });
  const sheets = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, w, h]) => [Math.round(w), Math.round(h)]);
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const words = [...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)]
    .map(([, left, top, right, bottom, word]) => ({ left: +left, top: +top, right: +right, bottom: +bottom, word }));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const flow = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });  // column by column
  return { pdf, sheets, words, text, flow, texts: text.split('\f').slice(0, sheets.length) };
}

// Words outside the margins of the paper, which printers cut off.
const outside = ({ sheets: [[width, height]], words }) => words
  .filter(({ left, top, right, bottom }) => left < 28 || right > width - 28 || top < 12 || bottom > height - 10).map(({ word }) => word);
const thai = (number) => String(number).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[digit]);
// Text as it is compared: without blanks, and without the marks above and below letters, which a PDF may have as shapes alone.
const plain = (text) => text.replaceAll('ำ', 'า').replace(/[\s\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\ufffd]/g, '');
const canonical = (file) => read(file).match(/<link rel="canonical" href="([^"]*)"/)[1];

const portrait = [595, 842], landscape = [842, 595];
const near = (size, wanted) => Math.abs(size[0] - wanted[0]) <= 1 && Math.abs(size[1] - wanted[1]) <= 1;
// Of the years; those without one lead to the newest.
const reports = () => pages().filter((file) => /\/\d{4}\/report\/index\.html$/.test(file));
const all_of = (kind) => pages().filter((file) => file.endsWith(`/${kind}/index.html`));

for (const by of ['Chromium', 'Firefox'])
  test(`every report prints on A4 landscape, each sheet with agency, year and address (${by})`, async () => {
    assert.ok(reports().length >= 10, `${reports().length} reports`);
    for (const file of reports()) {
      const printed = await print(file, by), { sheets, texts } = printed;
      for (const size of sheets) assert.ok(near(size, landscape), `${file}: ${size}`);
      assert.deepEqual(outside(printed), [], file);
      const html = read(file), is_thai = !file.startsWith('en/'), year = file.match(/\d{4}/)[0], n = sheets.length;
      const agency = html.match(/class="org"[^>]*><b>(.*?)<\/b>/)[1].replace(/<[^>]*>/g, '');
      texts.forEach((sheet, i) => {
        const where = `${file}: sheet ${i + 1}`;
        assert.ok(sheet.replace(/\s/g, '').length > 100, `${where} is empty`);
        const head = plain(sheet.trim().split('\n').slice(0, 2).join(''));
        assert.ok(head.startsWith(plain(agency)), `${where} begins with ${head}`);
        assert.ok(head.includes(is_thai ? thai(year) : year), `${where} does not say the year: ${head}`);
        assert.ok(head.includes(canonical(file)), `${where} does not say the address: ${head}`);
        if (by === 'Firefox') return;  // it prints no numbers of pages
        const number = is_thai ? `หน้า ${thai(i + 1)}/${thai(n)}` : `Page ${i + 1}/${n}`;
        assert.ok(plain(sheet).endsWith(plain(number)), `${where} ends with ${sheet.trimEnd().slice(-20)}`);
      });
    }
  });

test('the place to sign is last of the official part; what the editor remarks stands on sheets of its own', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['nong-saeng/2568/report/index.html', 'en/dan-kwian/2565/report/index.html', 'chiang-yuen/2568/report/index.html']) {
      const { texts } = await print(file, by), is_thai = !file.startsWith('en/');
      const signed = texts.flatMap((sheet, i) => ((is_thai ? /ลงชอ[^]*ผรายงาน/ : /Signed[^]*Position[^]*Date/).test(plain(sheet)) ? [i] : []));
      assert.equal(signed.length, 1, `${file}: the place to sign stands on one sheet`);
      const annex = texts.findIndex((sheet) => plain(sheet).includes(plain(is_thai ? 'หมายเหตุของผู้จัดทำเว็บไซต์' : 'Remarks of the site’s editor')));
      assert.ok(annex === -1 || annex === signed[0] + 1, `${file}: signed on ${signed[0]}, annex on ${annex}`);
      assert.equal(annex !== -1, read(file).includes('class="annex"'), file);
    }
});

test('no mark of a footnote stands on a line of its own, and no two footnotes of a page say the same', async () => {
  const page = await browsers.Chromium.newPage();
  for (const file of reports()) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    const alone = await page.$$eval('.form .fn', (marks) => marks.filter((mark) => {
      const before = mark.previousElementSibling;
      return before && /^(UL|OL|P|DIV|TABLE)$/.test(before.tagName) && mark.previousSibling === before;
    }).map((mark) => mark.parentElement.textContent));
    assert.deepEqual(alone, [], file);
    const notes = await page.$$eval('.footnotes > li', (all) => all.map((li) => li.textContent.replace(/↩.*/, '').trim()));
    assert.deepEqual(notes.filter((note, i) => notes.indexOf(note) !== i), [], file);
  }
  await page.close();
});

test('other pages print on A4, with their address, and small charts stand on one sheet', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/2568/measures/index.html',
      'nong-saeng/channels/index.html', 'en/chiang-yuen/2568/scores/index.html']) {
      const printed = await print(file, by), { sheets, text, flow } = printed;
      for (const size of sheets) assert.ok(near(size, portrait), `${file}: ${size}`);
      assert.deepEqual(outside(printed), [], file);
      assert.ok(text.length > 200, file);
      assert.ok(flow.replace(/[\s-]/g, '').includes(canonical(file).replaceAll('-', '')), `${file} does not print its address`);
    }
  const { texts } = await print('dan-kwian/2565/scores/index.html');
  const page = await browsers.Chromium.newPage();
  await page.goto(`${site.address}dan-kwian/2565/scores/index.html`, { waitUntil: 'load' });
  const charts = await page.$$eval('figure:has(.rch)', (all) => all.map((figure) =>
    [figure.querySelector('figcaption').firstChild.textContent, [...figure.querySelectorAll('.rch li')].at(-1).querySelector('span').textContent]));
  await page.close();
  for (const [first, last] of charts)
    assert.ok(texts.some((sheet) => plain(sheet).includes(plain(first)) && plain(sheet).includes(plain(last))), `the chart “${first}” goes on over a sheet`);
});

test('a row of a report is not torn for a line, and no sheet of its form is left half empty', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['nong-saeng/2568/report/index.html', 'chiang-yuen/2568/report/index.html', 'rang-chorakhe/2568/report/index.html']) {
      const { pdf, texts } = await print(file, by);
      const form = texts.flatMap((sheet, i) => (plain(sheet).includes(plain('ผลลัพธ์/ผลสัมฤทธิ์')) ? [i] : []));
      assert.ok(form.length > 2, `${file}: ${form.length} sheets`);
      for (const i of form.slice(0, -1)) {
        const boxes = execFileSync('pdftotext', ['-bbox', '-f', String(i + 1), '-l', String(i + 1), pdf, '-'], { encoding: 'utf8' });
        const bottoms = [...boxes.matchAll(/yMax="([\d.]+)">/g)].map(([, bottom]) => Number(bottom)).filter((bottom) => bottom < 545);
        assert.ok(Math.max(...bottoms) > 297, `${file}: sheet ${i + 1} ends at ${Math.max(...bottoms)} (${by})`);
      }
      assert.ok(!texts.some((sheet) => /^\s*(๓๐|31|30) ก\.ย\./.test(sheet.split('\n').slice(3).join('\n').trim())), `${file}: the end of a period is torn off`);
    }
});

test('an explanation of words does not take the paper', async () => {
  const html = read('dan-kwian/2565/scores/index.html');
  const [, words] = html.match(/<p id="meaning">[^<]*?([^<]{24})<\/p>/);
  const { text } = await print('dan-kwian/2565/scores/index.html');
  assert.ok(!plain(text).includes(plain(words)), words);
});

for (const by of ['Chromium', 'Firefox'])
  test(`every poster and summary stands on one sheet of A4 (${by})`, async () => {
    const posters = all_of('poster'), summaries = all_of('summary');
    assert.equal(posters.length, 10, `${posters.length} posters`);
    assert.ok(summaries.length >= 10, `${summaries.length} summaries`);
    for (const file of [...posters, ...summaries]) {
      const printed = await print(file, by), { sheets } = printed;
      assert.equal(sheets.length, 1, `${file}: ${sheets.length} sheets`);
      assert.ok(near(sheets[0], portrait), `${file}: ${sheets[0]}`);
      assert.deepEqual(outside(printed), [], file);
    }
  });

for (const by of ['Chromium', 'Firefox'])
  test(`a letter that asks for what is not published stands on one sheet of A4, with what was asked for alone (${by})`, async () => {
    const letters = all_of('request');
    assert.equal(letters.length, 10, `${letters.length} letters`);
    for (const file of letters) {
      const ids = [...read(file).matchAll(/<li id="([^"]+)"><label>/g)].map(([, id]) => id);
      assert.ok(ids.length > 0, file);
      for (const id of ['', ids[0], ids.at(-1)]) {
        const printed = await print(file + (id && `#${id}`), by), { sheets, text } = printed, where = `${file}#${id}`;
        assert.equal(sheets.length, 1, `${where}: ${sheets.length} sheets`);
        assert.ok(near(sheets[0], portrait), `${where}: ${sheets[0]}`);
        assert.deepEqual(outside(printed), [], where);
        for (const words of ['เรียน', 'พระราชบัญญัติ', 'พ.ศ. 2540', 'ลงชื่อ', canonical(file).replace(/\/en\//, '/').replace('request/', '')])
          assert.ok(plain(text).includes(plain(words)), `${where} lacks ${words}`);
        const shown = ids.filter((each) => /^O/.test(each) && new RegExp(`${each.split('-')[0]}(?!\\d)`).test(text.replace(/https?:\S+/g, '')));
        assert.deepEqual(shown.map((each) => each.split('-')[0]).filter((code, i, all) => all.indexOf(code) === i), /^O/.test(id) ? [id.split('-')[0]] : [], where);
      }
    }
  });

// What a telephone reads in a picture of the sheet.
function codes_in(pdf) {
  const picture = join(folder, 'page');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, picture]);
  return execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], { encoding: 'utf8' }).trim().split('\n');
}

test('the codes of a poster lead to the page of channels and to the addresses of the web beside them', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of all_of('poster')) {
      const codes = codes_in((await print(file, by)).pdf), html = read(file);
      const channels = canonical(file).replace('/poster/', '/channels/');
      assert.ok(codes.includes(channels), `${file}: ${codes}`);
      assert.equal(codes.length, html.match(/<svg class="qr"/g).length, `${file}: ${codes}`);
      for (const code of codes) assert.match(code, /^https?:\/\//);
    }
  assert.ok(codes_in((await print('nong-saeng/poster/index.html')).pdf).includes('http://www.nongsangwapi.go.th/'));
});

test('the page of channels leads to the poster', () => {
  for (const file of all_of('poster')) assert.match(read(file.replace('/poster/', '/channels/')), /href="[^"]*poster\/index\.html"/);
});

test('the report of Nong Saeng has its sixteen measures, in Thai numerals', async () => {
  const { text } = await print('nong-saeng/2568/report/index.html');
  for (const number of ['๑.๑', '๒.๑', '๒.๒', '๓.๑', '๓.๒', '๔.๑', '๕.๑', '๕.๒', '๕.๓', '๕.๔', '๖.๑', '๖.๒', '๖.๓', '๖.๔', '๗.๑', '๗.๒'])
    assert.ok(text.includes(number), number);
});

test('the form repeats its head on every sheet, and no heading stands last on one', async () => {
  const page = await browsers.Chromium.newPage();
  const file = 'nong-saeng/2568/report/index.html';
  await page.goto(site.address + file, { waitUntil: 'load' });
  const headings = await page.$$eval('.form .grp th', (all) => all.map((th) => th.firstChild.textContent.replace(/\s+/g, '')));
  await page.close();
  const { texts } = await print(file), with_rows = texts.filter((sheet) => /^ *[๑-๗]\.[๑-๙] /m.test(sheet));
  assert.ok(with_rows.length > 3, `${with_rows.length} sheets of the form`);
  for (const sheet of with_rows) assert.match(sheet, /ขั้นตอน\/วิธีการปฏิบัติ .* ผู้รับผิดชอบ +ผลการดำเนินการ +ผลลัพธ์\/ผลสัมฤทธิ์/);
  assert.ok(headings.length >= 7, `${headings.length} headings`);
  for (const sheet of texts) {
    const lines = sheet.trim().split('\n').map((line) => line.replace(/\s+/g, '')).filter(Boolean);
    assert.ok(!headings.includes(lines.at(-2)), `a sheet ends with ${lines.at(-2)}`);
  }
});
