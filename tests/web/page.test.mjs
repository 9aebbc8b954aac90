// The page in Chromium, opened from disk: a folder that is worked in, and a tab that is killed while it saves; who can use it, and how soon.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { zip } from '../../web/zip.js';
import { chromium as launch, officer } from './officer.mjs';
import { built_here, clean_up, files_of, folder, page as file, repository } from './program.mjs';

let chromium, server;
before(async () => {
  chromium = await launch();
  server = createServer((request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(file)));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
});
after(async () => {
  await chromium?.close();
  server?.close();
  clean_up();
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

test('the first finding is shown while the site is still being built', { timeout: 120000 }, async (t) => {
  const context = await chromium.createBrowserContext(), at = folder();
  writeFileSync(join(at, 'all.zip'), Buffer.from(await zip([...files_of(join(repository, 'content'))].map(([path, bytes]) => [`content/${path}`, bytes])).arrayBuffer()));
  const first = await officer(context);
  await (await first.page.$('#file')).uploadFile(join(at, 'all.zip'));
  await first.page.waitForFunction(() => /หน้าใน/.test(document.querySelector('#findings').textContent));
  await first.page.close();

  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    window.times = {};
    const note = () => {
      if (!window.times.ready && document.body?.dataset.ready === '') {
        window.times.ready = performance.now();
        document.getElementById('way-continue').click();
      }
      const findings = document.getElementById('findings');
      if (!findings) return;
      if (!window.times.first && findings.querySelector('.finding')) window.times.first = performance.now();
      if (!window.times.all && findings.querySelector('h1')) window.times.all = performance.now();
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => window.times.all, { timeout: 60000 });
  const { ready, first: shown, all } = await page.evaluate(() => window.times);
  t.diagnostic(`the page is open after ${ready.toFixed()} ms, the first finding is there after ${shown.toFixed()} ms, the site after ${all.toFixed()} ms`);
  assert.ok(shown < all - 50, `${shown} and ${all} ms`);
  await context.close();
});
