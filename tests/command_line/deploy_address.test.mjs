// prongsai deploy: with `address`, what was sent is fetched the way that visitors get it, and compared.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { project, runIn } from './program.mjs';

const root = mkdtempSync(join(tmpdir(), 'prongsai-address-')), host = join(root, 'host');
let server, address, fetched = [], answer;

const run = (...words) => runIn(root, ...words);

before(async () => {
  cpSync(join(project, 'tests/content/base'), join(root, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(root, 'themes'), { recursive: true });
  server = createServer((request, response) => {
    fetched.push(request.url);
    answer(decodeURIComponent(request.url).slice('/ita/'.length), response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/ita/`;
  assert.equal((await run('build', '-q')).status, 0);
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  fetched = [];
  rmSync(host, { recursive: true, force: true });
  writeFileSync(join(root, 'deploy.yaml'), `targets:\n  web: {kind: folder, path: ${host}, address: "${address}"}\n`);
  answer = (path, response) => response.end(readFileSync(join(host, path)));
});

test('pages and manifests are fetched from the address, and are the same', async () => {
  const { status, stdout, stderr } = await run('deploy');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /; \d+ files were fetched back and are the same\n$/);
  assert.ok(fetched.length >= 4 && fetched.length <= 12);
  assert.ok(fetched.includes('/ita/manifest.json'));
  assert.ok(fetched.some((url) => url.endsWith('.html')));
});

test('an address that shows something else, or nothing: exit status 2, and what differs', async () => {
  answer = (path, response) => response.end(path.endsWith('.html') ? 'the old site' : readFileSync(join(host, path)));
  const other = await run('deploy');
  assert.equal(other.status, 2);
  assert.ok(other.stderr.includes(`sent, but missing or different when fetched: ${address}`), other.stderr);
  assert.match(other.stderr, /index\.html/);
  rmSync(host, { recursive: true });
  answer = (_, response) => response.writeHead(404).end();
  assert.match((await run('deploy')).stderr, /missing or different when fetched/);
  rmSync(host, { recursive: true });
  answer = (_, response) => response.writeHead(500).end();
  const broken = await run('deploy');
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /the host answers 500/);
});

test('an address that nobody answers', async () => {
  const closed = createServer();
  await new Promise((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address();
  await new Promise((resolve) => closed.close(resolve));
  writeFileSync(join(root, 'deploy.yaml'), `targets:\n  web: {kind: folder, path: ${host}, address: "http://127.0.0.1:${port}/"}\n`);
  const { status, stderr } = await run('deploy');
  assert.equal(status, 2);
  assert.match(stderr, /no answer: .*(refused|connect)/i);
});

test('a deployment that has nothing to send fetches nothing', async () => {
  assert.equal((await run('deploy')).status, 0);
  fetched = [];
  assert.equal((await run('deploy')).stdout, 'web has all of it already\n');
  assert.deepEqual(fetched, []);
});
