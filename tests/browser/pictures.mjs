// Pictures of ten kinds of page of the site that SITE names, on a phone and on a wide screen, for docs/: WebP, each at
// most 40 KB. scripts/pictures runs it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './picture.mjs';
import { browser, serve } from './site.mjs';

const to = process.argv[2];
if (!to) throw new Error('pictures.mjs FOLDER: where the pictures go');
const kinds = {
  portal: 'index.html', home: 'dan-kwian/index.html', scores: 'dan-kwian/2565/scores/index.html', history: 'dan-kwian/history/index.html',
  measures: 'nong-saeng/2568/measures/index.html', measure: 'nong-saeng/2568/measures/staff-manual/index.html',
  channels: 'nong-saeng/channels/index.html', disclosures: 'rang-chorakhe/disclosures/index.html',
  report: 'nong-saeng/2568/report/index.html', data: 'nong-saeng/data/index.html',
};
const screens = { phone: { width: 390, height: 844 }, wide: { width: 1280, height: 900 } };
const most = 40 * 1000;  // bytes

const site = await serve(), chromium = await browser();
const page = await chromium.newPage();
mkdirSync(to, { recursive: true });
for (const [kind, file] of Object.entries(kinds))
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewport(size);
    await page.goto(site.address + file, { waitUntil: 'load' });
    writeFileSync(join(to, `${kind}-${screen}.webp`), await picture(page, most));
  }

// The phone beside the wide screen, for the README.
const [phone, wide] = Object.values(screens);
const readme = await chromium.newPage();  // a page without the site's policy
await readme.setViewport({ width: 1280, height: 760 });
const shown = async (size) => {
  const own = await chromium.newPage();
  await own.setViewport(size);
  await own.goto(site.address + kinds.home, { waitUntil: 'load' });
  const bytes = await own.screenshot({ type: 'png' });
  await own.close();
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
};
await readme.setContent(`<style>body{margin:0;background:#dfe7e8}img{position:absolute;top:40px;border-radius:12px;box-shadow:0 6px 24px #0003}</style>
<img style="left:40px;height:680px" src="${await shown(phone)}"><img style="left:394px;width:846px;height:680px;object-fit:cover;object-position:top" src="${await shown(wide)}">`);
writeFileSync(join(to, 'readme.webp'), await picture(readme, most));
await chromium.close();
site.close();
