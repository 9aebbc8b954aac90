// The page sends a site by WebDAV: all of it, then what has changed; and says why where the host refuses.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zip } from '../../web/zip.js';
import { chromium, officer } from './officer.mjs';
import { built_here, clean_up, files_of, folder, repository } from './program.mjs';
import { webdav } from './webdav.mjs';

let browser, host;
before(async () => {
  browser = await chromium();
  host = await webdav({ user: 'web', password: 'รหัส 1' });
});
after(async () => {
  await browser?.close();
  host?.close();
  clean_up();
});

// Presses what publishes, and gives this password where it is asked for.
async function send({ page, inside, text }, password) {
  const old = await page.$('#frame iframe');
  await (await (await inside()).$('main form button.main')).evaluate((button) => button.click());
  await page.waitForSelector('#ask-password[open]');
  await page.$eval('#password', (field, typed) => { field.value = typed; }, password);
  await page.evaluate(() => document.querySelector('#ask-password button[value=send]').click());
  await page.waitForFunction((before) => {
    const now = document.querySelector('#frame iframe');
    return now && now !== before && now.contentDocument?.readyState === 'complete' && now.contentDocument.querySelector('main');
  }, {}, old);
  return text();
}

test('a site is sent by WebDAV, and then what has changed alone', { timeout: 300000 }, async () => {
  const at = folder(), source = join(repository, 'tests/sites/smallest/content'), own = await officer(await browser.createBrowserContext());
  const targets = `targets:\n  office: {kind: webdav, endpoint: "${host.address}", path: ita, user: web}\n`;
  const files = [['deploy.yaml', new TextEncoder().encode(targets)], ...[...files_of(source)].map(([path, bytes]) => [`content/${path}`, new Uint8Array(bytes)])];
  writeFileSync(join(at, 'all.zip'), Buffer.from(await zip(files).arrayBuffer()));
  await (await own.page.$('#file')).uploadFile(join(at, 'all.zip'));
  await own.page.waitForFunction(() => /หน้าใน/.test(document.querySelector('#findings').textContent));

  await own.open('#/_desk/publish');
  assert.match(await send(own, 'ผิด'), /ไม่รับชื่อผู้ใช้หรือรหัสผ่าน/);
  assert.equal(host.files.size, 0);
  assert.match(await send(own, 'รหัส 1'), /บน http:/);
  const here = built_here(source).files;
  assert.deepEqual([...host.files.keys()].sort(), [...here.keys()].map((path) => `/dav/ita/${path}`).sort());
  for (const [path, bytes] of here) assert.ok(host.files.get(`/dav/ita/${path}`).equals(bytes), path);

  host.asked.length = 0;
  assert.match(await send(own, 'รหัส 1'), /บน http:/);
  assert.deepEqual(host.asked.filter((one) => /^(PUT|MOVE|DELETE)/.test(one)), [], 'nothing has changed');
  assert.deepEqual(own.wrong.filter((one) => !/401/.test(one)), []);
});
