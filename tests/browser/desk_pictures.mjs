// Pictures of the desk for docs/desk.*.md, in Thai and English: WebP, each at most 30 KB. scripts/pictures runs it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean_up, desk, folder_of, person } from './desk.mjs';
import { picture } from './picture.mjs';
import { browser } from './site.mjs';

const to = process.argv[2];
if (!to) throw new Error('desk_pictures.mjs FOLDER: where the pictures go');
const agency = 'agencies/nong-saeng', most = 30 * 1000;  // bytes

// What an officer does, and where to look then; each makes one picture.
const stories = {
  agency: async ({ go }) => { await go('agency/nong-saeng'); },
  check: async ({ page, go, fill }) => {
    await go('file/agencies/dan-kwian/2565/assessment.yaml');
    await fill({ 'v/total': '191.96' });
    await page.waitForSelector('[id="r/total"] .remark.error');
  },
  item: async ({ page, go, control }) => {
    await go(`file/${agency}/2568/disclosures.yaml`);
    await (await control('f/items/O12/href/-0/href')).evaluate((field) => field.closest('.fold').scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, -90));
  },
  order: async ({ go }) => { await go('agency/nong-saeng/2568/measures'); },
  conflict: async ({ page, go, fill, other }) => {
    const file = 'file/agencies/dan-kwian/2565/assessment.yaml', save = (own) => Promise.all([own.page.waitForNavigation({ waitUntil: 'load' }), own.page.$eval('.main[value=save]', (button) => button.click())]);
    await go(file);
    const discard = await page.$('form [name=action][value=discard]');  // what the story before has left
    if (discard) await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), discard.click()]);
    await other.go(file);
    await other.fill({ 'v/total': '91.97' });
    await save(other);
    await fill({ 'v/total': '91.98', 'v/indicators/1': '91.22' });
    await save({ page });
  },
  publish: async ({ page, go }) => {
    await go('publish');
    await page.waitForFunction(() => !document.querySelector('[data-poll]') && document.querySelector('h1'), { timeout: 60000 });
  },
};

const chromium = await browser();
try {
  for (const language of ['th', 'en']) {
    const at = await desk(folder_of('nong-saeng', 'dan-kwian'), '--language', language);
    const officer = await person(chromium, at.address, { width: 900 }), other = await person(chromium, at.address);
    await officer.page.setViewport({ width: 900, height: 620 });
    for (const [name, story] of Object.entries(stories)) {
      await story({ ...officer, other });
      writeFileSync(join(to, `desk-${name}.${language}.webp`), await picture(officer.page, most));
    }
    await at.end();
  }
} finally {
  await chromium.close();
  clean_up();
}
