// The forms of the desk in a browser: by keyboard alone; what is typed outlives a reload and a killed program; two people at
// one file. desk_year.test.mjs has a whole year, desk_pages.test.mjs looks at each page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clean_up, content, desk, folder_of, person, repository } from './desk.mjs';
import { browser } from './site.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => {
  await chromium?.close();
  clean_up();
});

test('a measure is written by keyboard alone', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const at = await desk(folder), { page, go, says } = await person(chromium, at.address);
  await go('new/measure/dan-kwian/2566');
  const key = (name) => page.keyboard.press(name);
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.textContent.trim());
  const tab_to = async (name) => {
    for (let i = 0; i < 80; i += 1) {
      await key('Tab');
      if (await focused() === name) return;
    }
    assert.fail(`Tab does not reach ${name}`);
  };
  const write = async (name, value) => {
    await tab_to(name);
    await page.keyboard.type(value);
  };
  await key('Tab');
  assert.equal(await focused(), 'ข้ามไปยังเนื้อหา');
  await write('title', 'ตู้รับเรื่องร้องเรียน');
  await tab_to('dimension');
  await key('ArrowDown');
  await write('responsible', 'กองคลัง');
  await write('slug', 'box');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), key('Enter')]);
  await write('v/objective/th', 'ให้ร้องเรียนได้โดยไม่ต้องบอกชื่อ');
  await page.waitForFunction(() => document.querySelector('#state').textContent !== '');
  const seen = await page.evaluate(() => {  // what has the focus is not hidden below the bar that stays at the bottom
    const field = document.activeElement.getBoundingClientRect(), bar = document.querySelector('form > .actions').getBoundingClientRect();
    return field.bottom <= bar.top || field.top >= bar.bottom;
  });
  assert.ok(seen);
  await tab_to('เพิ่มอีกข้อ');
  await key('Space');
  await tab_to('v/targets/-0/th');
  await page.keyboard.type('ประชาชนในเขตเทศบาล');
  await tab_to('v/period');
  await page.keyboard.type('2566');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), key('Enter')]);  // saves, and moves nothing
  await says(/บันทึกแล้ว/);
  const name = readdirSync(join(folder, 'content/agencies/dan-kwian/2566/measures')).find((file) => file.endsWith('-box.md'));
  const written = content(folder, `agencies/dan-kwian/2566/measures/${name}`);
  assert.match(written, /ตู้รับเรื่องร้องเรียน[^]*ให้ร้องเรียนได้โดยไม่ต้องบอกชื่อ[^]*ประชาชนในเขตเทศบาล/);
  await at.end();
});

const file_of_scores = 'file/agencies/dan-kwian/2565/assessment.yaml', scores_file = 'agencies/dan-kwian/2565/assessment.yaml';
const kept = (page) => page.waitForFunction(() => /ยังไม่ได้บันทึก.*ไฟล์|เก็บ/.test(document.querySelector('#state').textContent), { timeout: 10000 });
const total = (page) => page.$eval('[name="v/total"]', (field) => field.value);

test('what is typed outlives a reload and a killed program; once saved it does not come back', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const before_all = content(folder, scores_file);
  const first = await desk(folder), one = await person(chromium, first.address);
  await one.go(file_of_scores);
  await one.fill({ 'v/total': '92.01' });
  await kept(one.page);
  await one.page.reload({ waitUntil: 'load' });
  assert.equal(await total(one.page), '92.01');
  await one.fill({ 'v/total': '92.02' });
  await kept(one.page);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  assert.deepEqual(await first.end('SIGKILL'), { code: null, signal: 'SIGKILL' });
  assert.equal(content(folder, scores_file), before_all);

  rmSync(join(folder, 'content/.desk/open'), { recursive: true, force: true });  // as after a minute
  const second = await desk(folder), two = await person(chromium, second.address);
  await two.go(file_of_scores);
  assert.equal(await total(two.page), '92.02');
  await two.says(/พิมพ์ไว้/);
  await two.press('บันทึก');
  assert.match(content(folder, scores_file), /^total: 92\.02/m);
  await two.fill({ 'v/total': '92.03' });
  await two.press('บันทึก');
  await two.go(file_of_scores);
  assert.equal(await total(two.page), '92.03');

  // The former versions, and one of them put back.
  await two.press('ฉบับก่อน');
  await two.page.$$eval('.rows a', (all) => all.at(-1).click());
  await two.page.waitForSelector('pre.code');
  await two.press('แทน');
  assert.equal(content(folder, scores_file), before_all);
  await second.end();
});

test('two people at one file: each is told, and what both changed is asked for', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const at = await desk(folder), one = await person(chromium, at.address), two = await person(chromium, at.address);
  await one.go(file_of_scores);
  await two.go(file_of_scores);
  await two.says(/เปิดไฟล์นี้อยู่ด้วย/);
  await one.page.waitForFunction(() => /เปิดไฟล์นี้อยู่ด้วย/.test(document.getElementById('others').textContent), { timeout: 20000 });  // without loading it again
  await one.fill({ 'v/total': '93.01' });
  await one.press('บันทึก');
  await two.fill({ 'v/total': '93.02', 'v/indicators/1': '90.00' });
  await two.press('บันทึก');
  await two.says(/93\.01[^]*93\.02/);
  assert.match(content(folder, scores_file), /^total: 93\.01/m);
  await two.page.$eval('input[name="c/total"][value=theirs]', (choice) => choice.click());
  await two.press('บันทึก');
  assert.match(content(folder, scores_file), /^total: 93\.01/m);
  assert.match(content(folder, scores_file), /^ +1: 90\.00/m);
  await two.press('ฉบับก่อน');  // what the first wrote is there as well, whole
  assert.ok((await two.page.$$('.rows a')).length >= 2);
  await at.end();
});

test('two who save again and again lose nothing: each save is in the file, or its writer is asked', { timeout: 120000 }, async () => {
  const folder = folder_of('dan-kwian'), at = await desk(folder), people = [await person(chromium, at.address), await person(chromium, at.address)];
  const write = async ({ page, go, fill, text }, field, values) => {
    for (const value of values) {
      await go(file_of_scores);
      for (let asked = await page.$('[value=resolve]'); ; asked = await page.$('[value=resolve]')) {
        if (!asked) await fill({ [field]: value });
        const button = asked ?? await page.$('.main[value=save]');
        await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.evaluate((each) => each.click())]);
        if (/บันทึกแล้ว/.test(await text())) break;
      }
      assert.match(content(folder, scores_file), new RegExp(`${field.split('/').at(-1)}: ${value}$`, 'm'));
    }
  };
  const values = (first) => Array.from({ length: 5 }, (_, i) => `${first}.${10 + i}`);
  await Promise.all([write(people[0], 'v/indicators/1', values(81)), write(people[1], 'v/indicators/2', values(82))]);
  assert.match(content(folder, scores_file), /^ +1: 81\.14$[^]*^ +2: 82\.14$/m);
  await at.end();
});

test('what was typed into another version of the file is shown beside it', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const at = await desk(folder), officer = await person(chromium, at.address);
  await officer.go(file_of_scores);
  await officer.fill({ 'v/indicators/1': '90.01' });
  await kept(officer.page);
  const by_hand = content(folder, scores_file).replace('total: 91.96', 'total: 91.97');
  writeFileSync(join(folder, 'content', scores_file), by_hand);
  assert.equal(await officer.go(file_of_scores), 409);
  await officer.says(/91\.21[^]*90\.01/);
  await officer.press('บันทึก');
  assert.equal(content(folder, scores_file), by_hand.replace('91.21', '90.01'));
  await officer.go(file_of_scores);
  assert.equal(await total(officer.page), '91.97');
  await at.end();
});

test('a form is unsaved when it differs from the file, not because something was typed', { timeout: 60000 }, async () => {
  const at = await desk(folder_of('dan-kwian')), { page, go, control } = await person(chromium, at.address);
  const state = (is_unsaved) => page.waitForFunction((wanted) => (document.querySelector('#state').textContent !== '') === wanted, { timeout: 10000 }, is_unsaved);
  await go(file_of_scores);
  await (await control('v/total')).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('1');
  await state(true);
  await page.keyboard.press('Backspace');
  await state(false);
  await at.end();
});

test('Enter saves, and moves nothing', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const good = content(folder, 'site.yaml');
  const at = await desk(folder), { page, go, fill } = await person(chromium, at.address);
  await go('file/site.yaml');
  assert.ok(await page.$('button[name=move]'));
  await fill({ 'v/base_url': 'https://ita.example.go.th/' });
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
  assert.equal(content(folder, 'site.yaml'), good.replace('https://prongsai.example.go.th/', 'https://ita.example.go.th/'));
  await at.end();
});

test('a file broken by hand is shown as its text, and mended there', { timeout: 60000 }, async () => {
  const folder = folder_of('dan-kwian');
  const good = content(folder, scores_file);
  writeFileSync(join(folder, 'content', scores_file), good.replace('indicators:', 'indicators: ['));
  const at = await desk(folder), { page, go, press, says } = await person(chromium, at.address);
  await go(file_of_scores);
  await says(/อ่านไฟล์นี้เป็นแบบฟอร์มไม่ได้/);
  await page.$eval('#text', (area) => { area.value = area.value.replace('indicators: [', 'indicators:'); });
  await press('บันทึก');
  await press('แบบฟอร์ม');
  assert.equal(await total(page), '91.96');
  assert.equal(content(folder, scores_file), good);
  await at.end();
});

test('the script is at most 40 KB', () => assert.ok(readFileSync(join(repository, 'src/desk/desk.js')).length <= 40960));
