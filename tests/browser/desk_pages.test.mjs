// Each page of the desk: axe finds nothing on it, and it fits a narrow screen, in both languages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
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
for (const language of ['th', 'en']) {
  test(`axe finds nothing, and nothing scrolls sideways at 320 pixels, in ${language}`, { timeout: 120000 }, async () => {
    const at = await desk(folder_of('dan-kwian', 'nong-saeng'), '--language', language), wrong = [];
    for (const [width, scheme] of looks[language]) {
      const { page, go } = await person(chromium, at.address, { width });
      await page.setBypassCSP(true);  // for axe's own script
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const path of pages) {
        assert.equal(await go(path), 200, path);
        if (path === file_of_scores) await page.$$eval('details', (all) => all.forEach((each) => { each.open = true; }));
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }));
        assert.ok(passes.length > 10, `${path}: axe looked at nothing`);
        for (const { id, nodes } of violations) wrong.push(`${path} ${width}: ${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${path} ${width}: scrolls sideways by ${over} pixels`);
      }
      await page.close();
    }
    assert.deepEqual(wrong, []);
    await at.end();
  });
}
