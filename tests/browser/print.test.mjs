// Printed on paper: the report on A4 landscape, every other page on A4, and nothing cut at the right.
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
  return { sheets, text: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }) };
}

const portrait = [595, 842], landscape = [842, 595];
const near = (size, wanted) => Math.abs(size[0] - wanted[0]) <= 1 && Math.abs(size[1] - wanted[1]) <= 1;

test('every report prints on A4 landscape, each sheet with text and its number', async () => {
  const reports = pages().filter((file) => file.endsWith('/report/index.html'));
  assert.ok(reports.length >= 10, `${reports.length} reports`);
  for (const file of reports) {
    const { sheets, text } = await print(file);
    for (const size of sheets) assert.ok(near(size, landscape), `${file}: ${size}`);
    const texts = text.split('\f').slice(0, sheets.length);
    texts.forEach((sheet, i) => assert.ok(sheet.replace(/\s/g, '').length > 40, `${file}: sheet ${i + 1} is empty`));
  }
});

test('other pages print on A4', async () => {
  for (const file of ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/2568/measures/index.html',
    'nong-saeng/channels/index.html', 'en/chiang-yuen/2568/scores/index.html']) {
    const { sheets, text } = await print(file);
    for (const size of sheets) assert.ok(near(size, portrait), `${file}: ${size}`);
    assert.ok(text.length > 200, file);
  }
});

test('the report of Nong Saeng has its sixteen measures, in Thai numerals', async () => {
  const { text } = await print('nong-saeng/2568/report/index.html');
  for (const number of ['๑.๑', '๒.๑', '๒.๒', '๓.๑', '๓.๒', '๔.๑', '๕.๑', '๕.๒', '๕.๓', '๕.๔', '๖.๑', '๖.๒', '๖.๓', '๖.๔', '๗.๑', '๗.๒'])
    assert.ok(text.includes(number), number);
});
