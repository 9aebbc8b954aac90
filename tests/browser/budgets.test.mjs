// The first view of an agency's home page on a phone: at most three requests and 25 KB, compressed as a host sends them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browser, pages, root, serve } from './site.mjs';

let chromium, site;
before(async () => { chromium = await browser(); site = await serve(); });
after(async () => { await chromium?.close(); site?.close(); });

test('the first view of an agency home is page, styles and script, below 25 KB', async () => {
  const homes = pages().filter((file) => /^(en\/)?[^/]+\/index\.html$/.test(file) && !/^(en\/)?(compare|province|type|search|data)\//.test(file) && file !== 'en/index.html');
  assert.ok(homes.length >= 10, `${homes.length} homes`);
  for (const file of homes) {
    const page = await chromium.newPage();
    const fetched = [];
    page.on('request', (request) => { if (!request.url().endsWith('.svg')) fetched.push(decodeURIComponent(request.url().slice(site.address.length))); });
    await page.setViewport({ width: 390, height: 844, isMobile: true });
    await page.goto(site.address + file, { waitUntil: 'networkidle0' });
    const bytes = fetched.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path)), { level: 9 }).length, 0);
    assert.equal(fetched.length, 3, `${file}: ${fetched}`);
    assert.ok(bytes <= 25 * 1024, `${file}: ${bytes} bytes`);
    await page.close();
  }
});
