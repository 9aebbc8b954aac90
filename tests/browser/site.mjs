// What the tests share: the generated site (SITE), its pages, and Chromium.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import puppeteer from 'puppeteer-core';

export const root = process.env.SITE;
if (!root) throw new Error('SITE names the folder of the generated site');

// Every file below the site's root, by path.
export function files(folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [relative(root, path)];
  }).sort();
}

export const pages = () => files().filter((file) => file.endsWith('.html'));
export const read = (file) => readFileSync(join(root, file), 'utf8');

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.csv': 'text/csv; charset=utf-8', '.json': 'application/json', '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

// A site on a free port of 127.0.0.1, below `prefix` ("/" or "/a/b/"). It serves plain files and knows no index.
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
