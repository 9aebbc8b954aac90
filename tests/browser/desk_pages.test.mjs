// Each page of the desk: axe finds nothing on it, and it fits a narrow screen, in both languages.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { clean_up, desk, folder_of, person } from './desk.mjs';
import { browser } from './site.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => {
  await chromium?.close();
  clean_up();
});

const file_of_scores = 'file/agencies/dan-kwian/2565/assessment.yaml', scores_file = 'agencies/dan-kwian/2565/assessment.yaml';
// One page of each kind.
const pages = ['', 'agency/dan-kwian', 'agency/dan-kwian/2566/measures', file_of_scores, 'file/agencies/nong-saeng/2568/measures/11-staff-manual.md',
  'file/agencies/dan-kwian/channels.yaml', 'file/agencies/dan-kwian/2566/disclosures.yaml', 'file/site.yaml', `text/${scores_file}`,
  `history/${scores_file}`, 'new/measure/dan-kwian/2566', 'new/agency', 'new/year/dan-kwian', 'agency/dan-kwian/documents'];

const looks = process.env.PRONGSAI_LONG
  ? { th: [[320, 'dark'], [390, 'light'], [1280, 'light']], en: [[320, 'light'], [390, 'dark'], [1280, 'dark']] }
  : { th: [[320, 'dark']], en: [[320, 'light']] };

// Pages that come of what was done, each with the words that it is known by.
const nong_saeng = 'agencies/nong-saeng', measure = `${nong_saeng}/2568/measures/11-staff-manual.md`;
async function visit_what_comes_of_deeds({ page, go, folder, look }) {
  const submit = async (values, button) => {
    await page.evaluate((all) => {
      for (const [name, value] of Object.entries(all)) document.querySelector(`main [name^="${name}"]`).value = value;
    }, values);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.$eval(`main ${button}`, (each) => each.click())]);
  };
  const settled = () => page.waitForFunction(() => !document.querySelector('[data-poll]') && document.querySelector('h1'), { timeout: 60000 });
  await go('publish');
  await settled();
  await look('publish');
  await submit({}, 'form .main');
  await settled();
  assert.ok(await page.$('#published'));
  await look('published');

  await go('agency/nong-saeng/import');
  await look('import');
  await submit({ text: 'มาตรการ\tผู้รับผิดชอบ\tหมายเหตุ\nไม่รับของขวัญ\tกองคลัง\tดูหน้า 3\n', year: '2568' }, '[value=read]');
  assert.ok(await page.$('[name="column0.1"]'));
  await look('import, read');

  await go(`file/${measure}`);
  await submit({ 'v/due': 'วันจันทร์ที่ 30 กันยายน 2568' }, '.main[value=save]');
  await look('form with a warning');
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.$eval('a.ignore', (link) => link.click())]);
  await look('ignore');
  await submit({ reason: '' }, 'form .main');
  await look('ignore without a reason');
  await go(`history/${measure}`);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.$eval('.rows a', (link) => link.click())]);
  assert.ok(await page.$('pre.code'));
  await look('history, a version');

  await go(`file/${nong_saeng}/channels.yaml`);
  const path = join(folder, 'content', nong_saeng, 'channels.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}# by another hand\n`);
  await submit({}, '.main[value=save]');
  assert.ok(await page.$('[name^="c/"], table'));
  await look('conflict');

  await go('new/measure/nong-saeng/2568');
  await submit({}, 'form .main');
  await look('new, refused');
  await go(`file/${nong_saeng}/corrections.yaml`);
  await look('corrections');
  await go('file/agencies/../x');
  await look('not found');

  await go('publish');
  await settled();
  await look('publish, after edits');
}

for (const language of ['th', 'en']) {
  test(`axe finds nothing, and nothing scrolls sideways at 320 pixels, in ${language}`, { timeout: 240000 }, async () => {
    const folder = folder_of('dan-kwian', 'nong-saeng'), at = await desk(folder, '--language', language), wrong = [];
    for (const [width, scheme] of looks[language]) {
      const { page, go } = await person(chromium, at.address, { width });
      await page.setBypassCSP(true);  // for axe's own script
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const look = async (name) => {
        await page.$$eval('.more, .fold', (all) => all.slice(0, 20).forEach((each) => { each.open = true; }));
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }));
        assert.ok(passes.length > 10, `${name}: axe looked at nothing`);
        for (const { id, nodes } of violations) wrong.push(`${name} ${width}: ${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${name} ${width}: scrolls sideways by ${over} pixels`);
      };
      for (const path of pages) {
        assert.equal(await go(path), 200, path);
        await look(path);
      }
      await visit_what_comes_of_deeds({ page, go, folder, look });
      await page.close();
    }
    assert.deepEqual(wrong, []);
    await at.end();
  });
}
