// The page of corrections: read in both languages, on a phone and a wide screen, in light and dark.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { browser, media, serve } from './site.mjs';

let chromium, site, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-changes-'));
  cpSync(new URL('../../content', import.meta.url).pathname, join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content/agencies/dan-kwian/corrections.yaml'), `
- {year: 2565, figure: scores/total, old: 91.69, new: 91.96, date: 2568-11-03, reason: {th: พิมพ์สลับหลัก, en: Two digits changed places}}
- {year: 2565, figure: scores/indicator-5/previous, old: 73.10, new: 73.11, date: 2568-11-02, reason: แก้ตามหนังสือ}
- {year: 2566, figure: counts/measures, old: 9, new: 8, date: 2568-10-15, reason: {th: นับซ้ำ, en: Counted twice}}
- {year: 2566, figure: complaints/2566-01/general/received, new: 12, date: 2568-09-01, reason: {th: เพิ่ม, en: Added}}
- {year: 2565, figure: scores/OIT, old: 97.05, new: "-", date: 2568-08-20, reason: {th: รอเอกสาร, en: Until a document confirms it}}
`);
  writeFileSync(join(folder, 'content/agencies/nong-saeng/corrections.yaml'), `
- {year: 2568, figure: complaints/2568-03/general/received, old: 1, new: "-", date: 2568-06-05, reason: {th: นับผิดเดือน, en: Of another month}}
- {year: 2568, figure: complaints/total/corruption/received, old: 1, new: "-", date: 2568-06-04, reason: {th: รวมผิด, en: A wrong sum}}
- {year: 2568, figure: complaints/open/general, old: 1, new: "-", date: 2568-06-03, reason: {th: รวมผิด, en: A wrong sum}}
- {year: 2568, figure: counts/disclosures-published, old: 1, new: "-", date: 2568-06-02, reason: {th: ลิงก์เสีย, en: A dead link}}
- {year: 2568, figure: counts/with-evidence, old: 1, new: 0, date: 2568-06-01, reason: {th: ลิงก์เสีย, en: A dead link}}
`);
  const report = join(folder, 'content/agencies/dan-kwian/2566/report.md');
  writeFileSync(report, readFileSync(report, 'utf8').replace(/source:\n  title:\n.*\n.*\n/, 'source:\n  title: https://www.example.go.th/plan\n'));
  execFileSync(process.env.PRONGSAI, ['build', '--content', join(folder, 'content'), '--out', join(folder, 'site')], { stdio: 'ignore' });
  site = await serve('/', join(folder, 'site'));
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const expected = {
  '': [
    ['คะแนน ปี 2565: คะแนนรวม', 'เดิม 91.69 → ตอนนี้ 91.96', 'พิมพ์สลับหลัก', 'แก้เมื่อ 3 พฤศจิกายน 2568'],
    ['คะแนน ปี 2565: 5. การแก้ไขปัญหาการทุจริต (ค่าของปีก่อน)', 'เดิม 73.10 → ตอนนี้ 73.11', 'แก้ตามหนังสือ', 'แก้เมื่อ 2 พฤศจิกายน 2568'],
    ['มาตรการ ปี 2566: จำนวนมาตรการ', 'เดิม 9 → ตอนนี้ 8', 'นับซ้ำ', 'แก้เมื่อ 15 ตุลาคม 2568'],
    ['สถิติเรื่องร้องเรียน ปี 2566: เรื่องทั่วไป รับเรื่อง มกราคม 2566', 'เดิม ไม่ระบุ → ตอนนี้ 12', 'เพิ่ม', 'แก้เมื่อ 1 กันยายน 2568'],
    ['คะแนน ปี 2565: OIT', 'เดิม 97.05 → ตอนนี้ ไม่เผยแพร่แล้ว', 'รอเอกสาร', 'แก้เมื่อ 20 สิงหาคม 2568'],
  ],
  'en/': [
    ['Scores, FY 2565 (2022): Total', 'was 91.69 → now 91.96', 'Two digits changed places', 'Corrected on 3 November 2025'],
  ],
};

test('each correction names its figure in words, what it was and is, why and when', async () => {
  const page = await chromium.newPage();
  for (const [language, rows] of Object.entries(expected)) {
    await page.goto(`${site.address}${language}dan-kwian/changes/index.html`, { waitUntil: 'load' });
    const shown = await page.$$eval('main .rows > li', (all) => all.map((row) => [...row.children].map((part) => part.textContent.trim())));
    assert.deepEqual(shown.slice(0, rows.length), rows);
    assert.equal(shown.length, 5);
    const links = await page.$$eval('main .rows h2', (all) => all.map((one) => one.querySelector('a')?.getAttribute('href') ?? ''));
    assert.deepEqual(links, ['../2565/scores/index.html', '../2565/scores/index.html', '../2566/measures/index.html', '', '../2565/scores/index.html']);
  }
  await page.close();
});

test('each figure of an agency that can be corrected has words, and its page says that it was', async () => {
  const page = await chromium.newPage();
  for (const language of ['', 'en/']) {
    await page.goto(`${site.address}${language}nong-saeng/changes/index.html`, { waitUntil: 'load' });
    const headings = await page.$$eval('main .rows h2', (all) => all.map((one) => one.textContent.split(': ').slice(1).join(': ')));
    assert.equal(headings.length, 5);
    for (const heading of headings) assert.doesNotMatch(heading, /\/|\[|_/, heading);
    for (const [file, n] of [['dan-kwian/2565/scores', 3], ['dan-kwian/2566/measures', 1]]) {
      const [, href, said] = readFileSync(join(folder, 'site', `${language}${file}/index.html`), 'utf8').match(/<p><a href="([^"]*changes[^"]*)">([^<]*)</);
      assert.match(said, new RegExp(`\\b${n} `));
      assert.match(href, /changes\/index\.html$/);
    }
  }
  await page.close();
});

test('axe finds nothing, and nothing is wider than the screen', async () => {
  for (const language of ['', 'en/'])
    for (const width of [320, 1280])
      for (const scheme of ['light', 'dark']) {
        const page = await chromium.newPage();
        await page.setBypassCSP(true);
        await page.setViewport({ width, height: 900 });
        await media(page, { 'prefers-color-scheme': scheme });
        await page.goto(`${site.address}${language}dan-kwian/changes/index.html`, { waitUntil: 'load' });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${language} ${width} ${scheme}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await page.close();
      }
});

test('a source that is an address leads there', async () => {
  const page = await chromium.newPage();
  await page.goto(`${site.address}dan-kwian/2566/measures/index.html`, { waitUntil: 'load' });
  assert.deepEqual(await page.$$eval('footer a[href^="https://www.example.go.th/"]', (all) => all.map((one) => [one.textContent, one.rel])),
    [['https://www.example.go.th/plan', 'noopener noreferrer']]);
  await page.close();
});
