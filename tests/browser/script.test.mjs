// What the script adds: the count beside the filter and the sorting of tables, also with Thai digits.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, serve } from './site.mjs';

let chromium, folder;
const sites = {};

// The site built from `content`, with Thai or Arabic digits.
async function build(name, content, numerals) {
  const to = join(folder, name);
  cpSync(new URL(`../../${content}`, import.meta.url), join(to, 'content'), { recursive: true });
  const settings = join(to, 'content/site.yaml');
  const text = readFileSync(settings, 'utf8').replace(/^numerals: .*\n/m, '');
  writeFileSync(settings, `${text}\nnumerals: ${numerals}\n`);
  execFileSync(process.env.PRONGSAI, ['build', '--content', join(to, 'content'), '--out', join(to, 'site')], { stdio: 'ignore' });
  sites[name] = await serve('/', join(to, 'site'));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-script-'));
  await build('thai', 'content', 'thai');
  await build('totals', 'tests/sites/computed-scores/content', 'arabic');
  await build('thai-totals', 'tests/sites/computed-scores/content', 'thai');
  sites.arabic = await serve();
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  for (const site of Object.values(sites)) site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(site, path) {
  const page = await chromium.newPage();
  await page.goto(site.address + path, { waitUntil: 'load' });
  return page;
}

async function countAfterTyping(site, path, text) {
  const page = await open(site, path);
  await page.type('form.find input', text);
  const count = await page.$eval('form.find output', (output) => output.textContent);
  await page.close();
  return count;
}

test('the filter counts in the figures of the page', async () => {
  const path = 'nong-saeng/2568/measures/index.html';
  assert.match(await countAfterTyping(sites.arabic, path, 'คู่มือ'), /^พบ [1-9][0-9]* จาก 16 มาตรการ$/);
  assert.match(await countAfterTyping(sites.thai, path, 'คู่มือ'), /^พบ [๑-๙][๐-๙]* จาก ๑๖ มาตรการ$/);
  assert.match(await countAfterTyping(sites.thai, `en/${path}`, 'a'), / 16 /);
});

test('chart and table are ordered together by totals and by name, whichever figures they have', async () => {
  for (const site of [sites.totals, sites['thai-totals']]) {
    const page = await open(site, 'compare/2568/index.html');
    const totals = await page.evaluate(() => {
      const rows = () => [...document.querySelectorAll('table.ranked tbody tr')];
      const first = rows(), [by_name, by_total] = document.querySelectorAll('.by button');
      by_total.click();
      const sorted = rows().map((row) => row.cells[2].textContent.trim());
      by_total.click();
      const reversed = rows().map((row) => row.cells[2].textContent.trim());
      if (String(reversed) !== String([...sorted].reverse())) return ['pressed again it does not turn the order', ...reversed];
      if (by_total.getAttribute('aria-pressed') !== 'true' || !rows().every((row) => row.cells[1].querySelector('.now,.low'))) return ['no mark moves'];
      by_name.click();
      return rows().every((row, i) => row === first[i]) ? sorted : ['the first order is lost'];
    });
    const numbers = totals.map((text) => parseFloat(text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0xe50)));
    assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
    assert.ok(numbers.length >= 2 && numbers.at(-1) > 0, String(totals));
    await page.close();
  }
});
