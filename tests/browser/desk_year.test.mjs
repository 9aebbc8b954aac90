// An officer's whole year at the desk, from an empty folder to the published site, without touching a file: in Chromium with
// and without script, and in Firefox.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clean_up, content, desk, new_folder, person, program } from './desk.mjs';
import { browser, firefox, serve } from './site.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => {
  await chromium?.close();
  clean_up();
});

const agency = 'agencies/ban-khao', year = `${agency}/2568`;

async function save({ press, says }) {
  await press('บันทึก');
  await says(/บันทึกแล้ว/);
}

// Makes the file of this kind in the agency's list, and opens its form.
async function add(officer, list, button, answers) {
  await officer.go('agency/ban-khao');
  await officer.press(list);
  await officer.press(button);
  await officer.fill(answers);
  await officer.press('สร้าง');
}

async function begin(officer) {
  await officer.press('เริ่มหน่วยงานแรก');
  await officer.press('สร้าง');  // nothing is filled in
  for (const name of ['name', 'type', 'province'])
    assert.match(await officer.page.$eval(`#r${name}`, (place) => place.textContent), /ต้องกรอกข้อนี้/);
  assert.doesNotMatch(await officer.text(), /--name|agency\.yaml/);
  await officer.fill({ name: 'เทศบาลตำบลบ้านเขา', type: 'subdistrict-municipality', province: 'ขอนแก่น', slug: 'ban-khao',
    'base-url': 'https://ita.bankhao.example.go.th/', 'contact-email': 'web@bankhao.example.go.th' });
  await officer.press('สร้าง');
  await officer.press('เทศบาลตำบลบ้านเขา');
  await begin_year(officer, '2568');
}

async function begin_year(officer, number, dimension) {
  await officer.go('agency/ban-khao');
  await officer.press('เริ่มปีใหม่');
  await officer.fill({ year: number });
  await officer.press('สร้าง');
  if (dimension) {  // of measures taken over from a framework that has others: asked once the year is known
    await officer.fill({ dimension });
    await officer.press('สร้าง');
  }
  await officer.says(new RegExp(`ปีงบประมาณ ${number}`));
}

// A total that is no total is marked beside its field: while one types, and without script once it is saved.
async function fill_in_scores(officer, is_with_script) {
  const { page, press, fill } = officer;
  await press('คะแนน ITA');
  await fill({ 'v/total': '191.96' });
  if (is_with_script)
    await page.waitForSelector('[id="r/total"] .remark.error', { timeout: 10000 });
  else
    await press('บันทึก');
  assert.equal(await page.$eval('[id="v/total"]', (field) => field.getAttribute('aria-invalid')), 'true');
  await fill({ 'v/total': '91.96' });
  if (is_with_script) await page.waitForFunction(() => !document.querySelector('[id="r/total"] .remark.error'), { timeout: 10000 });
  await fill({ 'v/indicators/1': '91.20', 'v/indicators/2': '84.10', 'v/indicators/10': '88.00', 'v/source/title': 'ประกาศผล ITA ปี 2568' });
  await save(officer);
  assert.match(content(officer.folder, `${year}/assessment.yaml`), /^total: 91\.96$/m);
}

async function write_a_measure(officer) {
  await officer.go('agency/ban-khao');
  await officer.press('มาตรการ');
  await officer.press('เพิ่มมาตรการ');
  const dimension = await officer.page.$eval('[name=dimension]', (list) => list.options[1].value);
  await officer.fill({ title: 'คู่มือสำหรับประชาชน', dimension, responsible: 'สำนักปลัด', slug: 'citizen-manual' });
  await officer.press('สร้าง');
  await officer.fill({ 'v/objective': 'ให้ประชาชนรู้ขั้นตอนและเวลา', 'v/steps/-0': 'จัดทำคู่มือ', 'v/results/-0/text': 'เผยแพร่คู่มือแล้ว 12 เรื่อง',
    'v/evidence/-0/title': 'คู่มือฉบับเต็ม' });
  await officer.choose('f/evidence/-0/href', officer.pdf);
  await save(officer);
  await officer.says(/คู่มือสำหรับประชาชน/);
}

async function tell_the_public(officer) {
  await officer.go('agency/ban-khao');
  await officer.press('ช่องทางร้องเรียน');
  await officer.fill({ 'v/channels/-0/id': 'hotline', 'v/channels/-0/type': 'phone', 'v/channels/-0/name': 'โทรศัพท์สายตรง', 'v/channels/-0/for': 'both',
    'v/channels/-0/value/-0': '043-000-112' });
  await save(officer);

  await officer.go('agency/ban-khao');
  await officer.press('สถิติเรื่องร้องเรียน');
  await officer.fill({ 'v/as_of': '2568-09-30', 'v/months/-0/month': '2567-10', 'v/months/-0/general/received': '7', 'v/months/-0/general/closed': '5' });
  await save(officer);
  await officer.fill({ 'v/months/-0/month': '2567-11', 'v/months/-0/general/received': '3', 'v/months/-0/general/closed': '3' });
  await save(officer);

  await add(officer, 'ข่าวและประกาศ', 'เพิ่มประกาศ', { title: 'ประกาศเจตนารมณ์ไม่รับของขวัญ', date: '2568-01-10', slug: 'no-gift' });
  await officer.fill({ body: 'ผู้บริหารประกาศเจตนารมณ์ต่อหน้าเจ้าหน้าที่ทุกคน' });
  await save(officer);
  await add(officer, 'หน้าอื่น', 'เพิ่มหน้า', { title: 'โครงสร้างหน่วยงาน', slug: 'structure' });
  await officer.fill({ body: 'แบ่งเป็นสำนักปลัดและกองคลัง' });
  await save(officer);
}

// An address, and a PDF: dropped onto the item where there is script, else chosen.
async function disclose(officer, is_with_script) {
  const { page, press, fill, go, choose, control } = officer;
  await go('agency/ban-khao');
  await press('รายการที่ต้องเปิดเผย');
  await fill({ 'v/items/O1/href/-0/href': 'https://www.bankhao.example.go.th/structure' });
  if (is_with_script) {
    await control('f/items/O12/href/-0/href');
    await page.evaluate(() => {
      const onto = document.querySelector('[name="v/items/O12/href/-0/title"]').closest('.item'), dropped = new DataTransfer();
      dropped.items.add(new File(['%PDF-1.4\n%%EOF\n'], 'แผนจัดซื้อ.pdf', { type: 'application/pdf' }));
      for (const type of ['dragover', 'drop'])
        onto.querySelector('label').dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    assert.equal(await page.$eval('[name="f/items/O12/href/-0/href"]', (field) => field.files[0]?.name), 'แผนจัดซื้อ.pdf');
    assert.ok(await page.$('[name="f/items/O12/href/-1/href"]'), 'another one can follow');
  } else {
    await choose('f/items/O12/href/-0/href', officer.pdf);
  }
  await save(officer);
  assert.match(content(officer.folder, `${year}/disclosures.yaml`), /O12: *\n? *.*documents\/2568\/แผนจัดซื้อ/);
}

async function add_documents(officer) {
  await officer.go('agency/ban-khao');
  await officer.press('เอกสาร');
  await officer.choose('files', officer.pdf);
  await officer.press('เพิ่ม');
  await officer.says(/แผนจัดซื้อจัดจ้าง\.pdf/);
}

// A table that was pasted, and an Excel file; what was recognised is changed before it is taken over.
async function import_tables(officer) {
  await officer.go('agency/ban-khao');
  await officer.press('นำเข้าไฟล์ Word หรือ Excel');
  await officer.fill({ text: 'มาตรการ\tผู้รับผิดชอบ\tขั้นตอน\nไม่รับของขวัญ\tกองคลัง\tประกาศนโยบาย\nตู้รับเรื่องร้องเรียน\tสำนักปลัด\tติดตั้งตู้\n', year: '2568' });
  await officer.press('ดูว่าจะได้อะไร');
  assert.equal(await officer.page.$eval('[name="kind0"]', (list) => list.value), 'measures');
  assert.doesNotMatch(await officer.text(), / --[a-z]/);
  const dimension = await officer.page.$eval('[name=dimension]', (list) => list.options[1].value);
  await officer.fill({ 'column0.1': '', dimension });
  await officer.press('ดูใหม่ตามนี้');
  await officer.says(/สำนักปลัด/);  // it is among what found no place
  assert.equal(readdirSync(join(officer.folder, 'content', year, 'measures')).length, 1, 'nothing is written yet');
  await officer.fill({ 'column0.1': 'responsible' });
  await officer.press('นำเข้า');
  assert.equal(readdirSync(join(officer.folder, 'content', year, 'measures')).length, 3);

  await officer.press('นำเข้าไฟล์ Word หรือ Excel');
  const workbook = join(officer.folder, 'year.xlsx');
  execFileSync(program, ['export', 'data', '--agency', 'ban-khao', '--year', '2568', '--out', workbook], { cwd: officer.folder, stdio: 'pipe' });
  await officer.choose('files', workbook);
  await officer.fill({ year: '2568' });
  await officer.press('ดูว่าจะได้อะไร');
  await officer.says(/year\.xlsx/);
  await officer.press('ไม่นำเข้า');
}

// Publishes, and waits until it is done.
async function publish({ page, go, press, says }, script) {
  await go('publish');
  const settled = async () => {
    for (const start = Date.now(); await page.$('[data-poll]').catch(() => true); await new Promise((resolve) => setTimeout(resolve, 100))) {
      assert.ok(Date.now() - start < 60000, 'it takes longer than a minute');
      if (!script) await page.reload({ waitUntil: 'load' });
    }
    await page.waitForSelector('h1');
  };
  await settled();
  return { settled, now: async () => { await press('เผยแพร่เดี๋ยวนี้'); await settled(); await says(/สร้างเว็บไซต์แล้วเมื่อ/); } };
}

// A score of a year that is closed by then.
async function correct_a_closed_year(officer, script) {
  await begin_year(officer, '2569', 'IIT');
  await officer.go(`file/${agency}/2569/assessment.yaml`);
  await officer.fill({ 'v/total': '93.00' });
  await save(officer);
  await officer.go(`file/${year}/assessment.yaml`);
  await officer.fill({ 'v/total': '91.69' });
  await save(officer);
  const publication = await publish(officer, script);
  await officer.says(/เทศบาลตำบลบ้านเขา · ปีงบประมาณ 2568\s*คะแนนรวม\s*91\.96\s*91\.69/);
  await officer.fill({ 'reason/ban-khao/2568/scores/total': 'พิมพ์สลับเลข' });
  await officer.press('บันทึกเหตุผล');
  await publication.settled();
  await publication.now();
}

// What visitors see.
async function look(own, folder) {
  const site = await serve('/', join(folder, 'site')), visitor = await own.newPage();
  const at = async (path) => {
    await visitor.goto(site.address + path, { waitUntil: 'load' });
    return visitor.$eval('body', (body) => body.textContent);
  };
  assert.match(await at('ban-khao/2568/scores/index.html'), /91\.69/);
  assert.match(await at('ban-khao/2568/measures/citizen-manual/index.html'), /เผยแพร่คู่มือแล้ว 12 เรื่อง[^]*คู่มือฉบับเต็ม/);
  assert.match(await at('ban-khao/2568/measures/index.html'), /ไม่รับของขวัญ/);
  assert.match(await at('ban-khao/channels/index.html'), /043-000-112/);
  assert.match(await at('ban-khao/2568/disclosures/index.html'), /O12[^]*PDF/);
  assert.ok(await visitor.$('a[href="https://www.bankhao.example.go.th/structure"]'));
  assert.match(await at('ban-khao/2568/complaints/index.html'), /10/);
  assert.match(await at('ban-khao/updates/2568-01-10-no-gift/index.html'), /ต่อหน้าเจ้าหน้าที่ทุกคน/);
  assert.match(await at('ban-khao/pages/structure/index.html'), /กองคลัง/);
  assert.match(await at('ban-khao/changes/index.html'), /พิมพ์สลับเลข/);
  await visitor.close();
  site.close();
}

for (const [name, start, script] of [['Chromium', () => chromium, true], ['Firefox', firefox, true], ['Chromium without script', () => chromium, false]]) {
  test(`a whole year, from an empty folder to the published site, in ${name}`, { timeout: 300000 }, async () => {
    const folder = new_folder(), at = await desk(folder), own = await start(), pdf = join(folder, 'แผนจัดซื้อจัดจ้าง.pdf');
    writeFileSync(pdf, '%PDF-1.4\n%%EOF\n');
    try {
      const officer = { ...await person(own, at.address, { script }), folder, pdf };
      await begin(officer);
      await fill_in_scores(officer, script);
      await write_a_measure(officer);
      await tell_the_public(officer);
      await disclose(officer, script);
      await add_documents(officer);
      await import_tables(officer);
      await (await publish(officer, script)).now();
      await correct_a_closed_year(officer, script);
      await look(own, folder);
      assert.deepEqual(officer.wrong, []);
    } finally {
      if (own !== chromium) await own.close();
      assert.deepEqual(await at.end(), { code: 0, signal: null });
    }
  });
}
