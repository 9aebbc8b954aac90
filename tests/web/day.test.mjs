// An officer's day in the page, opened from disk, from nothing to a site as zip: in Chromium, and in Firefox, where zip files are the only way
// in and out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzip } from '../../web/zip.js';
import { chromium, firefox, officer, taken } from './officer.mjs';
import { built_here, clean_up, folder, native, repository, write_files } from './program.mjs';

after(clean_up);

// A PDF of one line of text.
function pdf_of(line) {
  const text = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  const offsets = [];
  let out = '%PDF-1.4\n';
  objects.forEach((object, i) => {
    offsets.push(out.length);
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const places = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
}

async function begin({ page, press, fill, act }) {
  await act(() => page.click('#way-fresh'));
  await press('เริ่มหน่วยงานแรก');
  await fill({ name: 'เทศบาลตำบลบ้านเขา', type: 'subdistrict-municipality', province: 'ขอนแก่น', slug: 'ban-khao',
    'base-url': 'https://ita.bankhao.example.go.th/', 'contact-email': 'web@bankhao.example.go.th' });
  await press('สร้าง');
  await press('เทศบาลตำบลบ้านเขา');
  await press('เริ่มปีใหม่');
  await fill({ year: '2566' });
  await press('สร้าง');
}

// The report of a year as a Word file, as an office would have it.
async function import_a_report({ open, press, fill, choose, says }, at) {
  const report = join(at, 'report.docx');
  execFileSync(native, ['export', 'report', '--content', join(repository, 'content'), '--agency', 'dan-kwian', '--year', '2566', '--out', report], { cwd: repository, stdio: 'pipe' });
  await press('นำเข้าไฟล์ Word');
  await choose('files', report);
  await fill({ year: '2566' });
  await press('ดูว่าจะได้อะไร');
  await says(/report\.docx/);
  await press('นำเข้า');
}

async function fill_in_scores({ open, press, fill, says, findings }) {
  await open('#/_desk/file/agencies/ban-khao/2566/assessment.yaml');
  await fill({ 'v/total': '191.96', 'v/indicators/1': '91.20' });
  await press('บันทึก');
  assert.match(await findings(), /assessment\.yaml/);
  await open('#/_desk/file/agencies/ban-khao/2566/assessment.yaml');
  await fill({ 'v/total': '91.96', 'v/source/title': 'ประกาศผล ITA ปี 2566' });
  await press('บันทึก');
  await says(/บันทึกแล้ว/);
  assert.doesNotMatch(await findings(), /assessment\.yaml/);
}

// An address, and a PDF, in which a citizen's number is found; another of its name takes its place.
async function disclose({ open, press, fill, choose, says, findings }, at) {
  const plan = join(at, 'plan.pdf');
  writeFileSync(plan, pdf_of('Somchai 1-1037-02071-81-1'));
  await open('#/_desk/file/agencies/ban-khao/2566/disclosures.yaml');
  await fill({ 'v/items/O1/href/-0/href': 'https://www.bankhao.example.go.th/structure' });
  await choose('f/items/O12/href/-0/href', plan);
  await press('บันทึก');
  await says(/บันทึกแล้ว/);
  assert.match(await findings(), /documents\/2566\/plan\.pdf[^]*personal-id/);
  writeFileSync(plan, pdf_of('Plan of 2566'));
  await open('#/_desk/agency/ban-khao/documents');
  await choose('files', plan);
  await fill({ year: '2566' });
  await press('เพิ่ม');
  await press('แทน');
  assert.doesNotMatch(await findings(), /personal-id/);
}

for (const [name, launch] of [['Chromium', chromium], ['Firefox', firefox]])
  test(`an officer’s day in ${name}, from nothing to a site as zip that is the site of this machine`, { timeout: 300000 }, async () => {
    const browser = await launch(), at = folder();
    try {
      const context = await browser.createBrowserContext(), own = await officer(context);
      await begin(own);
      await import_a_report(own, at);
      await fill_in_scores(own);
      await disclose(own, at);
      await own.open('#/');
      assert.match(await own.text(), /บ้านเขา/);

      // The tab is closed and opened: nothing is lost.
      await own.page.close();
      const again = await officer(context);
      await again.page.click('#way-continue');
      await again.page.waitForFunction(() => /หน้าใน/.test(document.querySelector('#findings').textContent));
      await again.open('#/_desk/publish');
      await again.press('เผยแพร่');
      const site = await unzip(new Uint8Array(await taken(again.page, async () => {
        const link = await (await again.inside()).$('a[download]');
        await link.evaluate((element) => element.click());
      })));
      const zipped = await taken(again.page, () => again.page.click('#take'));
      write_files(at, await unzip(new Uint8Array(zipped)));
      const here = built_here(join(at, 'content'));
      for (const [path, bytes] of site) assert.ok(here.files.get(path)?.equals(bytes), `${path} differs`);
      assert.deepEqual([...site.keys()].sort(), [...here.files.keys()].filter((path) => site.has(path)).sort());
      assert.ok([...site.keys()].some((path) => /2566\/measures\/.+\/index\.html$/.test(path)), 'the report was imported');
      write_files(join(at, 'site'), site);
      execFileSync(native, ['verify', join(at, 'site')], { stdio: 'pipe' });

      // Content that was taken as zip is opened from there.
      const elsewhere = await officer(await browser.createBrowserContext());
      writeFileSync(join(at, 'content.zip'), zipped);
      await (await elsewhere.page.$('#file')).uploadFile(join(at, 'content.zip'));
      await elsewhere.page.waitForFunction(() => /หน้าใน/.test(document.querySelector('#findings').textContent));
      assert.deepEqual([...own.wrong, ...again.wrong, ...elsewhere.wrong], []);
    } finally {
      await browser.close();
    }
  });
