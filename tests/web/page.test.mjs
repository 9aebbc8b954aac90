// The page in Chromium, opened from disk: an officer's day from nothing to a site as zip; a folder that is worked in, and a tab that is
// killed while it saves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';
import { unzip } from '../../web/zip.js';
import { built_here, clean_up, files_of, folder, page as file, repository, write_files } from './program.mjs';

let chromium, server;
before(async () => {
  chromium = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  server = createServer((request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(file)));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
});
after(async () => {
  await chromium?.close();
  server?.close();
  clean_up();
});
const patience = { timeout: 90000 };

// Somebody at the page. What is pressed and filled in is in the frame.
async function officer(context, address = pathToFileURL(file).href, width = 1280) {
  const page = await context.newPage(), wrong = [];
  page.setDefaultTimeout(patience.timeout);
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('dialog', (dialog) => dialog.accept());
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(() => { try { localStorage.setItem('prongsai-language', 'th'); } catch { /* no storage */ } });
  await page.goto(address);
  await page.waitForSelector('body[data-ready]');
  const inside = async () => (await page.waitForSelector('#frame iframe')).contentFrame();
  const shown = (before) => page.waitForFunction((old) => {
    const frame = document.querySelector('#frame iframe');
    return frame && frame !== old && frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('main');
  }, {}, before);
  const after_change = async (act) => {
    const before = await page.$('#frame iframe');
    await act();
    await shown(before);
  };
  const open = (target) => after_change(() => page.evaluate((hash) => { location.hash = hash; }, target));
  const press = (label) => after_change(async () => {
    const found = await (await inside()).$(`::-p-xpath(//main//*[self::a or self::button][not(contains(@class, "enter"))][contains(normalize-space(.), "${label}")])`);
    assert.ok(found, `nothing says “${label}”:\n${await text()}`);
    await found.evaluate((element) => element.click());
  });
  const fill = async (values) => {
    for (const [name, value] of Object.entries(values))
      await (await inside()).$eval(`main [name="${name}"]`, (field, wanted) => {
        field.value = wanted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
  };
  const text = async () => (await inside()).$eval('main', (main) => main.textContent);
  const says = async (pattern) => assert.match(await text(), pattern);
  const findings = async () => {
    await page.evaluate(() => { location.hash = '#findings'; });
    await page.waitForFunction(() => document.getElementById('busy').hidden && document.querySelector('#findings h1'));
    return page.$eval('#findings', (place) => place.textContent);
  };
  return { page, wrong, inside, open, press, fill, text, says, findings, act: after_change };
}

// What the browser is given to keep, as it would be downloaded.
async function taken(page, act) {
  await page.evaluate(() => {
    window.given = new Promise((resolve) => {
      HTMLAnchorElement.prototype.click = function () { fetch(this.href).then((answer) => answer.blob()).then((blob) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(',')[1]);
        reader.readAsDataURL(blob);
      }); };
    });
  });
  await act();
  return Buffer.from(await page.evaluate(() => window.given), 'base64');
}

async function begin({ page, press, fill, act }) {
  await act(() => page.click('#way-fresh'));
  await press('เริ่มหน่วยงานแรก');
  await fill({ name: 'เทศบาลตำบลบ้านเขา', type: 'subdistrict-municipality', province: 'ขอนแก่น', slug: 'ban-khao',
    'base-url': 'https://ita.bankhao.example.go.th/', 'contact-email': 'web@bankhao.example.go.th' });
  await press('สร้าง');
  await press('เทศบาลตำบลบ้านเขา');
  await press('เริ่มปีใหม่');
  await fill({ year: '2568' });
  await press('สร้าง');
}

test('an officer’s day, from nothing to a site as zip that is the site of this machine', { timeout: 300000 }, async () => {
  const context = await chromium.createBrowserContext(), own = await officer(context), { page, press, fill, open, says, findings } = own;
  await begin(own);
  await press('คะแนน ITA');
  await fill({ 'v/total': '191.96', 'v/indicators/1': '91.20' });
  await press('บันทึก');
  assert.match(await findings(), /assessment\.yaml/);
  await open('#/_desk/file/agencies/ban-khao/2568/assessment.yaml');
  await fill({ 'v/total': '91.96', 'v/source/title': 'ประกาศผล ITA ปี 2568' });
  await press('บันทึก');
  await says(/บันทึกแล้ว/);
  assert.doesNotMatch(await findings(), /191\.96/);
  await open('#/');
  assert.match(await own.text(), /บ้านเขา/);

  // The tab is closed and opened: nothing is lost.
  await page.close();
  const again = await officer(context);
  await again.page.click('#way-continue');
  await again.page.waitForFunction(() => /หน้าใน/.test(document.querySelector('#findings').textContent));
  await again.open('#/_desk/publish');
  await again.press('เผยแพร่');
  const zipped = await taken(again.page, async () => {
    const link = await (await again.inside()).$('a[download]');
    await link.evaluate((element) => element.click());
  });
  const site = await unzip(new Uint8Array(zipped));
  const content = await unzip(new Uint8Array(await taken(again.page, () => again.page.click('#take'))));
  const at = folder();
  write_files(at, content);
  const here = built_here(join(at, 'content'));
  for (const [path, bytes] of site) assert.ok(here.files.get(path)?.equals(bytes), `${path} differs`);
  assert.deepEqual([...site.keys()].sort(), [...here.files.keys()].filter((path) => site.has(path)).sort());
  assert.ok(site.has('index.html') && site.size > 20);
  assert.deepEqual([...own.wrong, ...again.wrong], []);
  await context.close();
});

// A folder of the browser's own in place of one that is chosen: the same handles, and no window that asks.
const pick = () => { window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('work', { create: true }); };
async function put_into_folder(page, files) {
  await page.evaluate(async (all) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('work', { create: true });
    for (const [path, text] of all) {
      let at = root;
      for (const name of path.split('/').slice(0, -1)) at = await at.getDirectoryHandle(name, { create: true });
      const writing = await (await at.getFileHandle(path.split('/').at(-1), { create: true })).createWritable();
      await writing.write(text);
      await writing.close();
    }
  }, [...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}
const text_of = (bytes) => new TextDecoder().decode(bytes);  // as the browser reads it: without a byte-order mark
async function folder_now(page) {
  return new Map(await page.evaluate(async () => {
    const out = [], walk = async (folder, prefix) => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await walk(handle, `${prefix}${name}/`);
        else if (!name.endsWith('.crswap')) out.push([prefix + name, await (await handle.getFile()).text()]);
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('work', { create: true }), '');
    return out;
  }));
}

test('a folder is worked in; a tab that is closed while it saves loses nothing', { timeout: 300000 }, async () => {
  const context = await chromium.createBrowserContext(), address = `http://127.0.0.1:${server.address().port}/`;
  const source = join(repository, 'tests/sites/smallest/content'), files = files_of(source);
  const at_page = async () => {
    const own = await officer(context, address);
    await own.page.evaluate(pick);
    return own;
  };
  const open_folder = async (own) => {
    await own.page.click('#way-folder');
    await own.page.waitForFunction(() => /หน้าใน|ผิด/.test(document.querySelector('#findings').textContent));
    await own.page.waitForFunction(() => document.getElementById('busy').hidden);
  };
  let own = await at_page();
  await put_into_folder(own.page, new Map([...files].map(([path, bytes]) => [`content/${path}`, bytes])));
  const expected = built_here(source).files;
  for (let kill = 0; kill < 6; kill += 1) {
    await open_folder(own);
    await own.open('#/_desk/publish');
    const button = await (await own.inside()).$('main form button.main');
    await button.evaluate((element) => element.click());
    await new Promise((later) => setTimeout(later, 60 + 90 * kill));
    await own.page.close();
    own = await at_page();
  }
  await open_folder(own);
  await own.open('#/_desk/publish');
  await own.press('เผยแพร่');
  const now = await folder_now(own.page);
  assert.ok(!now.has('.prongsai-journal'));
  assert.deepEqual([...now.keys()].filter((path) => path.startsWith('site/')).sort(), [...expected.keys()].map((path) => `site/${path}`).sort());
  for (const [path, bytes] of expected) assert.equal(now.get(`site/${path}`), text_of(bytes), path);
  for (const [path, bytes] of files) assert.equal(now.get(`content/${path}`), text_of(bytes), path);
  assert.deepEqual(own.wrong, []);
  await context.close();
});

test('the page can be used by all, on a phone and in the dark', { timeout: 120000 }, async () => {
  const context = await chromium.createBrowserContext(), own = await officer(context, undefined, 320), { page } = own;
  const look = async (rules = {}) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it is wider than the screen');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate((own) => axe.run(document, { iframes: false, rules: own }), rules);
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`), []);
  };
  await look();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await look();
  await own.act(() => page.click('#way-fresh'));
  await look({ 'page-has-heading-one': { enabled: false } });  // it is in the frame
  await page.click('#language');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.equal(await page.$eval('#to-desk', (link) => link.textContent), 'Fill in and edit');
  assert.deepEqual(own.wrong, []);
  await context.close();
});
