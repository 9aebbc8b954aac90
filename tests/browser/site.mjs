// What the tests share: the generated site (SITE), its pages, and Chromium.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import puppeteer from 'puppeteer-core';

export const root = process.env.SITE;
if (!root) throw new Error('SITE names the folder of the generated site');

// Every file below the site's root, by path.
export function files(folder = root, below = folder) {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? files(folder, path) : [relative(folder, path)];
  }).sort();
}

export const pages = () => files().filter((file) => file.endsWith('.html'));
export const read = (file) => readFileSync(join(root, file), 'utf8');

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.csv': 'text/csv; charset=utf-8', '.json': 'application/json', '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

// A site on a free port of 127.0.0.1, below `prefix` ("/" or "/a/b/"). It serves plain files, without an index for folders.
export async function serve(prefix = '/', folder = root) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = join(folder, path.startsWith(prefix) ? path.slice(prefix.length) : '\0');
    try {
      if (!statSync(file).isFile()) throw new Error('no file');
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() };
}

export const browser = () => puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

export const firefox = () => puppeteer.launch({
  browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true,
});

// Emulates media features, including those that puppeteer has no name for: { 'forced-colors': 'active' }; `type`: "print" or "".
const sessions = new WeakMap();  // what one has set stays until it sets another
export async function media(page, features, type = '') {
  const client = sessions.get(page) ?? await page.createCDPSession();
  sessions.set(page, client);
  await client.send('Emulation.setEmulatedMedia', { media: type, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

// The kinds of pages, by their path below the language.
const kinds = {
  'the portal': /^index\.html$/,
  'a province': /^province\/[^/]+\/index\.html$/,
  'a type': /^type\/[^/]+\/index\.html$/,
  'the search': /^search\/index\.html$/,
  'not found': /^404\.html$/,
  home: /^(?!compare|province|type|search|data)[^/]+\/index\.html$/,
  scores: /^dan-kwian\/\d+\/scores\/index\.html$/,
  'scores of questions': /^chiang-yuen\/\d+\/scores\/index\.html$/,
  measures: /\/measures\/index\.html$/,
  'a measure': /\/measures\/[^/]+\/index\.html$/,
  history: /\/history\/index\.html$/,
  complaints: /\/complaints\/index\.html$/,
  disclosures: /\/disclosures\/index\.html$/,
  report: /\/report\/index\.html$/,
  'a letter': /\/request\/index\.html$/,
  channels: /\/channels\/index\.html$/,
  documents: /\/documents\/index\.html$/,
  updates: /\/updates\/index\.html$/,
  'an update': /\/updates\/[^/]+\/index\.html$/,
  data: /\/data\/index\.html$/,
};

// One page of each kind and language: the one with the most content.
export function one_of_each_kind() {
  const all = pages();
  return Object.entries(kinds).flatMap(([kind, pattern]) => ['', 'en/'].flatMap((language) => {
    if (kind === 'not found' && language) return [];  // a host knows one
    const found = all.filter((file) => file.startsWith('en/') === (language !== '') && pattern.test(file.slice(language.length)));
    assert.ok(found.length, `there is no page of the kind: ${language}${kind}`);
    return [found.reduce((longest, file) => (read(file).length > read(longest).length ? file : longest))];
  }));
}
