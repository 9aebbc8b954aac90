// A year at the desk by keyboard alone, from the home of the desk to the published site: all that has the focus is seen, Tab goes
// through every page and out of it again, and after a save one goes on where one was.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clean_up, content, desk, folder_of, new_folder, person } from './desk.mjs';
import { browser, firefox } from './site.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => {
  await chromium?.close();
  clean_up();
});

// What has the focus, and what is wrong with how it is shown; in the page.
function focus_in_page() {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return { name: '', text: '', faults: [], is_page: true };
  const box = at.getBoundingClientRect(), style = getComputedStyle(at), bar = document.querySelector('#form > .actions');
  const faults = [];
  if (at.tabIndex >= 0 && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)) faults.push('has no outline');
  if (!box.width || !box.height) faults.push('has no size');
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('is out of sight');
  if (bar && !bar.contains(at) && box.top >= bar.getBoundingClientRect().top) faults.push('is below the bar at the bottom');
  return { name: at.name ?? '', text: at.textContent.trim(), value: at.value, faults, tag: at.localName };
}

// A person without a mouse.
async function typist(browser, address) {
  const { page, wrong, says, text, go } = await person(browser, address);
  if (browser === chromium) await page.emulateFocusedPage(true);  // a headless window has the focus only now and then
  const key = (name) => page.keyboard.press(name);
  const focused = async () => {
    let found = await page.evaluate(focus_in_page);
    for (let i = 0; found.faults.length && i < 10; i += 1) {  // a page that has just come may not be painted yet
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await page.evaluate(focus_in_page);
    }
    assert.deepEqual(found.faults, [], `${found.tag} ${found.name} ${found.text} on ${page.url()}`);
    return found;
  };
  const is = (found, what) => found.name === what || (!found.name.includes('/') && ['a', 'button', 'summary'].includes(found.tag) && found.text.includes(what));
  // On with Tab to the control of this name, or to the link, button or fold that says this.
  const to = async (what) => {
    for (let i = 0; i < 250; i += 1) {
      const found = await focused();
      if (is(found, what)) return found;
      await key('Tab');
    }
    return assert.fail(`Tab does not reach ${what} on ${page.url()}:\n${await text()}`);
  };
  const enter = () => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), key('Enter')]);
  const press = async (label) => { await to(label); await enter(); };
  const answer = async (values) => {
    for (const [name, value] of Object.entries(values)) {
      if ((await to(name)).tag !== 'select') {
        await page.keyboard.type(value);
        continue;
      }
      for (let i = 0; i < 120 && (await focused()).value !== value; i += 1) await key('ArrowDown');
      assert.equal((await focused()).value, value, name);
    }
  };
  const unfold = async (label) => { await to(label); await key('Enter'); };
  const choose = async (name, path) => {
    await to(name);
    const open = () => Promise.all([page.waitForFileChooser({ timeout: 5000 }), key(' ')]);
    const [chooser] = await open().catch(open);  // a busy browser now and then drops the first key
    await chooser.accept([path]);
  };
  // That it is saved is said, and one is still in the field `name`.
  const is_saved = async (name) => {
    await page.waitForFunction(() => document.querySelector('#state').textContent.includes('บันทึกแล้ว'));
    assert.equal((await focused()).name, name);
  };
  // All that Tab reaches, until it leaves the page.
  const all_stops = async () => {
    await page.goto(page.url(), { waitUntil: 'load' });
    const stops = [];
    for (let i = 0; i < 400; i += 1) {
      await key('Tab');
      const found = await focused();
      if (found.is_page || (stops.length > 1 && found.text === stops[0])) return stops;
      stops.push(found.name || found.text);
    }
    return assert.fail(`Tab does not leave ${page.url()}`);
  };
  return { page, wrong, says, go, key, to, enter, press, answer, unfold, choose, is_saved, focused, all_stops };
}

async function begin({ press, answer, enter, focused }) {
  await press('เริ่มหน่วยงานแรก');
  await press('สร้าง');
  assert.equal((await focused()).name, 'name', 'one goes on at the first answer that is missing');
  await answer({ name: 'เทศบาลตำบลบ้านเขา', type: 'subdistrict-municipality', province: 'ขอนแก่น', slug: 'ban-khao', 'base-url': 'https://ita.bankhao.example.go.th/' });
  await enter();
  await press('เทศบาลตำบลบ้านเขา');
  await press('เริ่มปีใหม่');
  await answer({ year: '2568' });
  await enter();
}

async function write_a_measure({ press, answer, enter, to, key, is_saved, page }) {
  await press('มาตรการ');
  await press('เพิ่มมาตรการ');
  await answer({ title: 'ตู้รับเรื่องร้องเรียน', dimension: 'process-1', responsible: 'กองคลัง', slug: 'box' });
  await enter();
  await answer({ 'v/objective': 'ให้ร้องเรียนได้โดยไม่ต้องบอกชื่อ' });
  for (const [name, item] of [['v/steps/-0', 'ติดตั้งตู้'], ['v/steps/-1', 'เปิดตู้ทุกสัปดาห์']]) {
    for (let i = 0; i < 60 && !(await page.evaluate((next) => document.activeElement.localName === 'summary' && document.activeElement.parentElement.querySelector(`[name="${next}"]`), name)); i += 1) await key('Tab');
    if (!(await page.evaluate(() => document.activeElement.parentElement.open))) await key('Enter');
    await to(name);
    await page.keyboard.type(item);
  }
  await press('บันทึก');
  await is_saved('v/steps/1');
  await press('เลื่อนข้อ 2 ขึ้น');
  assert.match((await page.evaluate(() => document.activeElement.textContent)), /เลื่อนข้อ 1/, 'one goes on at what was moved');
}

async function fill_in_scores({ press, answer, enter, is_saved }) {
  await press('เทศบาลตำบลบ้านเขา');
  await press('คะแนน ITA');
  await answer({ 'v/total': '91.96' });
  await enter();
  await is_saved('v/total');
  await answer({ 'v/indicators/1': '91.20', 'v/indicators/2': '84.10' });
  await press('บันทึก');
  await is_saved('v/indicators/2');
}

async function disclose({ press, answer, unfold, choose, is_saved }, folder, pdf) {
  await press('เทศบาลตำบลบ้านเขา');
  await press('รายการที่ต้องเปิดเผย');
  await unfold('O1 ·');
  await answer({ 'v/items/O1/href/-0/href': 'https://www.bankhao.example.go.th/structure' });
  await unfold('O12 ·');
  await choose('f/items/O12/href/-0/href', pdf);
  await press('บันทึก');
  await is_saved('f/items/O12/href/0/href');
  assert.match(content(folder, 'agencies/ban-khao/2568/disclosures.yaml'), /https:\/\/www\.bankhao[^]*documents\/2568\/แผนจัดซื้อ\.pdf/);
}

async function import_a_table({ press, answer, choose }, folder, table) {
  await press('เทศบาลตำบลบ้านเขา');
  await press('นำเข้าไฟล์ Word หรือ Excel');
  await choose('files', table);
  await answer({ year: '2568' });
  await press('ดูว่าจะได้อะไร');
  await answer({ dimension: 'process-2' });
  await press('นำเข้า');
  assert.equal(readdirSync(join(folder, 'content/agencies/ban-khao/2568/measures')).length, 2);
}

async function publish({ press, page, focused, says }) {
  await press('เผยแพร่');
  const settled = () => page.waitForFunction(() => !document.querySelector('[data-poll]') && document.querySelector('h1'), { timeout: 60000 });
  await settled();
  await press('เผยแพร่เดี๋ยวนี้');
  await settled();
  await says(/สร้างเว็บไซต์แล้วเมื่อ/);
  assert.match((await focused()).text, /สร้างเว็บไซต์แล้วเมื่อ/, 'one goes on at what came of it');
}

test('a year by keyboard alone', { timeout: 300000 }, async () => {
  const folder = new_folder(), at = await desk(folder), pdf = join(folder, 'แผนจัดซื้อ.pdf'), table = join(folder, 'มาตรการ.csv');
  writeFileSync(pdf, '%PDF-1.4\n%%EOF\n');
  writeFileSync(table, 'มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nไม่รับของขวัญ,กองคลัง,ประกาศนโยบาย\n');
  const officer = await typist(chromium, at.address);
  await begin(officer);
  await write_a_measure(officer);
  await fill_in_scores(officer);
  await disclose(officer, folder, pdf);
  const stops = await officer.all_stops();
  assert.ok(stops.length > 30 && stops.includes('action'), `${stops.length} stops`);
  await import_a_table(officer, folder, table);
  await publish(officer);
  const measures = join(folder, 'content/agencies/ban-khao/2568/measures'), box = readdirSync(measures).find((file) => file.includes('box'));
  assert.match(content(folder, 'agencies/ban-khao/2568/assessment.yaml'), /^total: 91\.96\n[^]*1: 91\.20\n +2: 84\.10$/m);
  assert.match(content(folder, `agencies/ban-khao/2568/measures/${box}`), /เปิดตู้ทุกสัปดาห์[^]*ติดตั้งตู้/);
  assert.ok(readdirSync(join(folder, 'site/ban-khao/2568/measures/box')).length);
  assert.deepEqual(officer.wrong, []);
  assert.deepEqual(await at.end(), { code: 0, signal: null });
});

// Page by page: from the last control Tab leads to the bars of Firefox, from where no key of a test leads back.
test('Firefox: Tab goes through the pages of the desk and out again, what has the focus is seen, Enter saves', { timeout: 180000 }, async () => {
  const folder = folder_of('nong-saeng', 'dan-kwian'), at = await desk(folder), own = await firefox(), scores = 'agencies/dan-kwian/2565/assessment.yaml';
  try {
    for (const [path, least] of [['agency/nong-saeng', 15], ['file/agencies/nong-saeng/2568/disclosures.yaml', 30]]) {
      const visitor = await typist(own, at.address);  // each in a window of its own: Tab has led out of the one before
      await visitor.go(path);
      assert.ok((await visitor.all_stops()).length >= least, path);
      await visitor.page.close();
    }
    const { page, go, to, wrong } = await typist(own, at.address);
    await go(`file/${scores}`);
    await to('v/total');
    await page.keyboard.type('92.04');
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
    await page.waitForFunction(() => document.querySelector('#state')?.textContent.includes('บันทึกแล้ว'));
    assert.equal(await page.evaluate(() => document.activeElement.name), 'v/total');
    assert.match(content(folder, scores), /^total: 92\.04$/m);
    assert.deepEqual(wrong, []);
  } finally {
    await own.close();
    await at.end();
  }
});
