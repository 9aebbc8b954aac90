// prongsai verify: a folder or a web address against the manifests of the site.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { project, runIn } from './program.mjs';

const root = mkdtempSync(join(tmpdir(), 'prongsai-verify-'));
const site = join(root, 'site'), base = '/a/b/';
let server, address, refuses = () => 0;

const run = (...words) => runIn(root, ...words);

before(async () => {
  cpSync(join(project, 'tests/content/base'), join(root, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(root, 'themes'), { recursive: true });
  appendFileSync(join(root, 'content/site.yaml'), 'hosting: [apache, cloudflare, github, iis]\n');
  // A host that keeps its own files to itself and serves folders, as Cloudflare does.
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url).slice(base.length);
    const status = refuses(path) || (/(^|\/)(\.ht|_headers|_redirects|web\.config|CNAME|\.nojekyll)/.test(path) ? 404 : 0);
    if (status) return response.writeHead(status).end();
    if (path.endsWith('/index.html')) return response.writeHead(308, { location: request.url.slice(0, -10) }).end();
    try {
      response.end(readFileSync(join(site, path.endsWith('/') || !path ? `${path}index.html` : path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}${base}`;
});
after(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  refuses = () => 0;
  rmSync(site, { recursive: true, force: true });
  rmSync(`${site}.state`, { recursive: true, force: true });
  const { status, stderr } = await run('build', '-q');
  assert.equal(status, 0, stderr);
});

test('a site is as its manifests say, in its folder and on the web, but for what only the host reads', async () => {
  const local = await run('verify');
  assert.match(local.stdout, /^\d+ as in the manifest, 0 missing, 0 different\n$/);
  assert.equal(local.status, 0);
  const live = await run('verify', address);
  assert.equal(live.stderr, '');
  assert.match(live.stdout, /^\d+ as in the manifest, 0 missing, 0 different; 6 passed over: only the host reads them\n$/);
  assert.equal(live.status, 0);
  assert.equal(parseInt(local.stdout), parseInt(live.stdout) + 6);
});

const damages = {
  'a page that is gone': () => rmSync(join(site, 'ban-khao/index.html')),
  'a page with another byte': () => appendFileSync(join(site, 'index.html'), ' '),
  'a manifest of an agency that is gone': () => rmSync(join(site, 'ban-khao/manifest.json')),
};
const says = {
  'a page that is gone': /^missing: ban-khao\/index\.html$/m,
  'a page with another byte': /^different: index\.html$/m,
  'a manifest of an agency that is gone': /^missing: ban-khao\/manifest\.json$/m,
};
for (const [what, damage] of Object.entries(damages))
  test(`${what} is named: exit status 1`, async () => {
    damage();
    for (const where of ['site', address]) {
      const { status, stdout } = await run('verify', where);
      assert.match(stdout, says[what]);
      assert.equal(status, 1);
    }
  });

test('an altered manifest of an agency is told, though its files are as it says', async () => {
  const path = join(site, 'ban-khao/manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"files":[\n', '"files":[\n{"path":"ban-khao/a.html","bytes":1,"sha256":""},\n'));
  const { status, stdout } = await run('verify', address);
  assert.match(stdout, /^different: ban-khao\/manifest\.json$/m);
  assert.match(stdout, /^missing: ban-khao\/a\.html$/m);
  assert.equal(status, 1);
});

test('files that no manifest names are told, and are no fault', async () => {
  writeFileSync(join(site, 'google-check.html'), 'own\n');
  const { status, stdout } = await run('verify', 'site/');
  assert.match(stdout, /^in no manifest: google-check\.html$/m);
  assert.equal(status, 0);
});

test('a host that fails is not taken for one that has nothing', async () => {
  refuses = (path) => (path === 'ban-khao/index.html' || path === 'ban-khao/' ? 503 : 0);
  const { status, stderr } = await run('verify', address);
  assert.equal(stderr, `prongsai: ${address}ban-khao/index.html: the host answers 503\n`);
  assert.equal(status, 2);
});

test('what is no site is wrong use', async () => {
  assert.match((await run('verify', 'content')).stderr, /^prongsai: there is no manifest\.json of a site of this program in content\n$/);
  assert.match((await run('verify', 'nowhere')).stderr, /^prongsai: 'nowhere' is neither a folder nor a web address\n$/);
  assert.equal((await run('verify', 'nowhere')).status, 2);
  const none = await run('verify', `${address}no/such/place`);
  assert.match(none.stderr, /^prongsai: there is no manifest\.json of a site of this program in http/);
  assert.equal(none.status, 2);
  const dead = await run('verify', 'http://127.0.0.1:9/');
  assert.match(dead.stderr, /^prongsai: http:\/\/127\.0\.0\.1:9\/manifest\.json: no answer: /);
  assert.equal(dead.status, 2);
});
