// The pages without any server, and on a server that sends the headers in _headers.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browser, read, root } from './site.mjs';

let chromium, server, origin;

// The rules of _headers that match an address, as Netlify and Cloudflare apply them.
function headersOf(address) {
  const found = {};
  let matches = false;
  for (const line of read('_headers').split('\n')) {
    if (line.startsWith('/')) matches = address.startsWith(line.replace('*', ''));
    else if (matches && line) found[line.slice(2, line.indexOf(': '))] = line.slice(line.indexOf(': ') + 2);
  }
  return found;
}

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png' };

before(async () => {
  chromium = await browser();
  server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname, file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const shown = existsSync(file) ? file : join(root, '404.html');
    response.writeHead(shown === file ? 200 : 404, { ...headersOf(path), 'Content-Type': types[extname(shown)] ?? 'application/octet-stream' });
    response.end(readFileSync(shown));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await chromium.close();
  server.close();
});

// Opens a page; gives it and what the browser complains about.
async function open(address) {
  const page = await chromium.newPage(), complaints = [];
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) complaints.push(message.text()); });
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

const background = (page) => page.$eval('.top', (element) => getComputedStyle(element).backgroundColor);

test('from a disk: style, and links from page to page', async () => {
  const { page, complaints } = await open(pathToFileURL(join(root, 'index.html')).href);
  assert.equal(await background(page), 'rgb(11, 70, 80)');
  for (const link of ['main a[href*="dan-kwian/index.html"]', '.nav a[href*="scores/index.html"]', '.nav a[href*="measures/index.html"]']) {
    await Promise.all([page.waitForNavigation(), page.click(link)]);
    assert.match(page.url(), /^file:.*\/index\.html$/);
    assert.equal(await background(page), 'rgb(11, 70, 80)');
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

test('with the headers of a host: nothing is blocked, nothing complained of', async () => {
  for (const path of ['/', '/dan-kwian/index.html', '/dan-kwian/2566/measures/index.html', '/dan-kwian/2566/report/index.html', '/dan-kwian/documents/index.html']) {
    const { page, complaints } = await open(origin + path);
    assert.equal(await background(page), 'rgb(11, 70, 80)', path);
    assert.deepEqual(complaints, [], path);
    await page.close();
  }
});

test('404.html has its style under the policy of the headers, at any depth', async () => {
  const { page, complaints } = await open(`${origin}/dan-kwian/nothing/at/all/`);
  assert.equal(await background(page), 'rgb(11, 70, 80)');
  assert.deepEqual(complaints.filter((text) => !/404/.test(text)), []);
  await page.close();
});
