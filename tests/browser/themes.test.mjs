// The second theme passes the tests that the default theme passes: a few pages here, and every test of pages with PRONGSAI_LONG.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { browser, serve } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url)), repository = join(here, '../..');
const folder = mkdtempSync(join(tmpdir(), 'prongsai-theme-')), out = join(folder, 'site'), isLong = Boolean(process.env.PRONGSAI_LONG);
let chromium, site;

before(async () => {
  for (const name of ['themes', 'frameworks']) symlinkSync(join(repository, name), join(folder, name));
  cpSync(join(repository, 'content'), join(folder, 'content'), { recursive: true });
  for (const name of readdirSync(join(folder, 'content/agencies')))
    if (!isLong && name !== 'dan-kwian' && name !== 'nong-saeng') rmSync(join(folder, 'content/agencies', name), { recursive: true });
  execFileSync(process.env.PRONGSAI, ['build', '--theme', 'paper', '-o', out], { cwd: folder, stdio: 'pipe' });
  chromium = await browser();
  site = await serve('/', out);
});
after(async () => { await chromium?.close(); site?.close(); rmSync(folder, { recursive: true, force: true }); });

const handful = ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/channels/index.html', 'en/nong-saeng/2568/measures/index.html'];

for (const [width, scheme] of [[320, 'light'], [390, 'dark'], [1280, 'light'], [1280, 'dark']])
  test(`paper: axe finds nothing at ${width} pixels, ${scheme}, and nothing sticks out`, async () => {
    const page = await chromium.newPage(), wrong = [];
    await page.setBypassCSP(true);  // for axe's own script
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const file of handful) {
      await page.goto(site.address + file, { waitUntil: 'load' });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) wrong.push(`${file}: ${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) wrong.push(`${file}: ${wide} pixels too wide`);
    }
    await page.close();
    assert.deepEqual(wrong, []);
  });

test('paper is another look: a letterhead on ivory, the menu in one row at 390 pixels, blocks in its own order', async () => {
  const page = await chromium.newPage();
  await page.setViewport({ width: 390, height: 800 });
  await page.goto(`${site.address}dan-kwian/index.html`, { waitUntil: 'load' });
  const look = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
    return {
      paper: style('body').backgroundColor, header: style('.top').backgroundColor, name: style('.org').textAlign,
      rows: new Set([...document.querySelectorAll('.nav li')].map((item) => Math.round(item.getBoundingClientRect().top))).size,
      inOrder: top('.btn.pri') < top('.facts') && top('.facts') < top('.rows') && top('#contact') < top('main details'),
    };
  });
  await page.close();
  assert.deepEqual(look, { paper: 'rgb(255, 253, 248)', header: 'rgba(0, 0, 0, 0)', name: 'center', rows: 1, inOrder: true });
});

test('no stylesheet is larger than 15 KB, of either theme', () => {
  for (const root of [out, process.env.SITE]) {
    const styles = readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.css'));
    assert.ok(styles.length >= 2);
    for (const name of styles) assert.ok(statSync(join(root, 'assets', name)).size <= 15 * 1024, `${root}: ${name}`);
  }
});

test('every test of pages, on the whole site in this theme', { skip: !isLong && 'PRONGSAI_LONG runs it' }, () => {
  const tests = ['accessibility', 'budgets', 'pages', 'print', 'links'].map((name) => join(here, `${name}.test.mjs`));
  const env = { ...process.env, SITE: out };
  delete env.NODE_TEST_CONTEXT;  // else it would report to this process, and say nothing
  const { stdout, status } = spawnSync(process.execPath, ['--test', ...tests], { env, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^# pass [1-9]/m);
});
