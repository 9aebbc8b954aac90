// Printed on paper: the report on A4 landscape, every other page on A4, and nothing is cut off at the right.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, pages, serve } from './site.mjs';

let chromium, site, folder;
before(async () => { chromium = await browser(); site = await serve(); folder = mkdtempSync(join(tmpdir(), 'prongsai-print-')); });
after(async () => { await chromium?.close(); site?.close(); rmSync(folder, { recursive: true, force: true }); });

async function print(file) {
  const page = await chromium.newPage();
  await page.goto(site.address + file, { waitUntil: 'load' });
  const pdf = join(folder, 'page.pdf');
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', pdf], { encoding: 'utf8' });
  const sheets = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, w, h]) => [Math.round(w), Math.round(h)]);
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const words = [...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)]
    .map(([, left, top, right, bottom, word]) => ({ left: +left, top: +top, right: +right, bottom: +bottom, word }));
  return { sheets, words, text: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }) };
}

// Words outside the margins of the paper, which printers cut off.
const outside = ({ sheets: [[width, height]], words }) => words
  .filter(({ left, top, right, bottom }) => left < 28 || right > width - 28 || top < 28 || bottom > height - 10).map(({ word }) => word);
const thai = (number) => String(number).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[digit]);

const portrait = [595, 842], landscape = [842, 595];
const near = (size, wanted) => Math.abs(size[0] - wanted[0]) <= 1 && Math.abs(size[1] - wanted[1]) <= 1;

test('every report prints on A4 landscape, each sheet with text and its number', async () => {
  const reports = pages().filter((file) => file.endsWith('/report/index.html'));
  assert.ok(reports.length >= 10, `${reports.length} reports`);
  for (const file of reports) {
    const printed = await print(file), { sheets, text } = printed;
    for (const size of sheets) assert.ok(near(size, landscape), `${file}: ${size}`);
    assert.deepEqual(outside(printed), [], file);
    const texts = text.split('\f').slice(0, sheets.length), n = sheets.length;
    texts.forEach((sheet, i) => {
      assert.ok(sheet.replace(/\s/g, '').length > 40, `${file}: sheet ${i + 1} is empty`);
      const number = file.startsWith('en/') ? `Page ${i + 1}/${n}` : `หน้า ${thai(i + 1)}/${thai(n)}`;
      assert.ok(sheet.trimEnd().endsWith(number), `${file}: sheet ${i + 1} ends with ${sheet.trimEnd().slice(-20)}`);
    });
    const signed = texts.filter((sheet) => (file.startsWith('en/') ? /Signed[^]*Position[^]*Date/ : /ลงชื่อ[^]*ผู้รายงาน[^]*ตำแหน่ง[^]*วันที่/).test(sheet));
    assert.equal(signed.length, 1, `${file}: the place to sign stands on one sheet`);
  }
});

test('other pages print on A4', async () => {
  for (const file of ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/2568/measures/index.html',
    'nong-saeng/channels/index.html', 'en/chiang-yuen/2568/scores/index.html']) {
    const printed = await print(file), { sheets, text } = printed;
    for (const size of sheets) assert.ok(near(size, portrait), `${file}: ${size}`);
    assert.deepEqual(outside(printed), [], file);
    assert.ok(text.length > 200, file);
  }
});

test('the report of Nong Saeng has its sixteen measures, in Thai numerals', async () => {
  const { text } = await print('nong-saeng/2568/report/index.html');
  for (const number of ['๑.๑', '๒.๑', '๒.๒', '๓.๑', '๓.๒', '๔.๑', '๕.๑', '๕.๒', '๕.๓', '๕.๔', '๖.๑', '๖.๒', '๖.๓', '๖.๔', '๗.๑', '๗.๒'])
    assert.ok(text.includes(number), number);
});

test('the form repeats its head on every sheet, and no heading stands last on one', async () => {
  const page = await chromium.newPage();
  const file = 'nong-saeng/2568/report/index.html';
  await page.goto(site.address + file, { waitUntil: 'load' });
  const headings = await page.$$eval('.form .grp th', (all) => all.map((th) => th.firstChild.textContent.replace(/\s+/g, '')));
  await page.close();
  const { text, sheets } = await print(file);
  const texts = text.split('\f').slice(0, sheets.length), with_rows = texts.filter((sheet) => /^ *[๑-๗]\.[๑-๙] /m.test(sheet));
  assert.ok(with_rows.length > 3, `${with_rows.length} sheets of the form`);
  for (const sheet of with_rows) assert.match(sheet, /ขั้นตอน\/วิธีการปฏิบัติ +ช่วงระยะเวลา +ผู้รับผิดชอบ +ผลการดำเนินการ +ผลลัพธ์\/ผลสัมฤทธิ์/);
  assert.ok(headings.length >= 7, `${headings.length} headings`);
  for (const sheet of texts) {
    const lines = sheet.trim().split('\n').map((line) => line.replace(/\s+/g, '')).filter(Boolean);
    assert.ok(!headings.includes(lines.at(-2)), `a sheet ends with ${lines.at(-2)}`);
  }
});
