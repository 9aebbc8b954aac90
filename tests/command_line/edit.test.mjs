// prongsai edit as a browser, and as an attacker, asks it: only the person who started it comes in, only pages of the desk
// change something, nothing outside the content is reached.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { english, program, project } from './program.mjs';

const root = mkdtempSync(join(tmpdir(), 'prongsai-edit-'));
const folder = join(root, 'office'), content = join(folder, 'content');
const children = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

// Starts the program, and waits until the desk is open; its port and token.
async function edit(words = [], cwd = folder, variables = {}) {
  const child = spawn(program, ['edit', '--no-open', ...words], { cwd, env: { ...english, ...variables } });
  children.push(child);
  const desk = { said: '', ended: new Promise((resolve) => child.on('exit', resolve)), end: () => (child.kill('SIGINT'), desk.ended) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { desk.said += bytes; });
  desk.until = async (pattern) => {
    for (const start = Date.now(); !pattern.test(desk.said);) {
      if (Date.now() - start > 60_000) throw new Error(`${pattern} was not said:\n${desk.said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await desk.until(/token=\w+\n/);
  [, desk.port, desk.token] = /http:\/\/127\.0\.0\.1:(\d+)\/_desk\/\?token=(\w+)\n/.exec(desk.said);
  return desk;
}

// One request, its headers just as given besides Host.
function ask(desk, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: desk.port, path, method, agent: false, headers: { Host: `127.0.0.1:${desk.port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more) => { text += more; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function enter(desk) {
  const { status, headers } = await ask(desk, `/_desk/?token=${desk.token}`);
  assert.equal(status, 303);
  assert.equal(headers.location, '/_desk/');
  desk.cookie = headers['set-cookie'][0].split(';')[0];
  return desk;
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
// What a browser sends with a form of the desk.
const own = (desk, more = {}) => ({ Cookie: desk.cookie, Origin: `http://127.0.0.1:${desk.port}`, 'Sec-Fetch-Site': 'same-origin', ...form, ...more });
const post = (desk, path, headers, body = 'a=1') => ask(desk, path, { method: 'POST', headers, body });

const files = (below) => readdirSync(below, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
  .map((path) => [path, readFileSync(path, 'latin1')]);

let desk;
before(async () => {
  mkdirSync(folder);
  cpSync(join(project, 'tests/content/base'), content, { recursive: true });
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
  writeFileSync(join(root, 'secret.yaml'), 'secret: yes\n');
  desk = await enter(await edit());
});

test('the token is exchanged for a cookie that no script and no other site can use', async () => {
  const { headers } = await ask(desk, `/_desk/?token=${desk.token}`);
  assert.match(headers['set-cookie'][0], new RegExp(`^prongsai-desk-${desk.port}=[0-9a-f]{64}; Path=/_desk/; HttpOnly; SameSite=Strict$`));
  assert.doesNotMatch(headers['set-cookie'][0], new RegExp(desk.token));
  const page = await ask(desk, '/_desk/', { headers: { Cookie: `x=1; ${desk.cookie}; y=2` } });
  assert.equal(page.status, 200);
  assert.equal(page.headers['content-security-policy'],
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['cache-control'], 'no-store');
  for (const [path, type] of [['desk.css', 'text/css; charset=utf-8'], ['desk.js', 'text/javascript; charset=utf-8']]) {
    const file = await ask(desk, `/_desk/${path}`, { headers: { Cookie: desk.cookie } });
    assert.equal(file.status, 200);
    assert.equal(file.headers['content-type'], type);
    assert.equal(file.text, readFileSync(join(project, 'src/desk', path), 'utf8'));
  }
});

test('without token and cookie there is nothing but how to open the desk', async () => {
  const wrong = desk.token.replace(/./, (c) => (c === '0' ? '1' : '0'));
  for (const [path, Cookie] of [['/_desk/'], ['/_desk/desk.css'], ['/_desk/no/such/page'], [`/_desk/?token=${wrong}`], ['/_desk/?token='], [`/_desk/desk.css?token=${desk.token}`],
    ['/_desk/', `prongsai-desk-${desk.port}=${'0'.repeat(64)}`], ['/_desk/', `prongsai-desk-${desk.port}=`], ['/_desk/', `prongsai-desk-${desk.port}=${desk.token}`], ['/_desk/', desk.cookie.replace('desk-', 'other-')]]) {
    const { status, text, headers } = await ask(desk, path, { headers: Cookie ? { Cookie } : {} });
    assert.equal(status, 403, path);
    assert.match(text, /Open the desk at the address that the program printed/);
    assert.equal(headers['set-cookie'], undefined);
  }
  assert.equal((await post(desk, `/_desk/?token=${desk.token}`, form)).status, 403);
});

test('a name that was pointed at this machine is refused, also with the cookie', async () => {
  for (const Host of ['evil.example', `evil.example:${desk.port}`, `127.0.0.1.evil.example:${desk.port}`, `localhost.evil.example:${desk.port}`, 'localhost:evil', '[::1'])
    for (const path of ['/_desk/', `/_desk/?token=${desk.token}`]) {
      const { status, headers } = await ask(desk, path, { headers: { Host, Cookie: desk.cookie } });
      assert.equal(status, 403, Host);
      assert.equal(headers['set-cookie'], undefined);
    }
  assert.equal((await post(desk, '/_desk/', own(desk, { Host: 'evil.example', Origin: 'http://evil.example' }))).status, 403);
  assert.equal((await ask(desk, `/_desk/?token=${desk.token}`, { headers: { Host: `localhost:${desk.port}` } })).status, 303);
});

test('a form from another origin changes nothing', async () => {
  const before = files(content);
  for (const headers of [{ Origin: 'http://evil.example' }, { Origin: 'null' }, { Origin: '' }, { Origin: `https://127.0.0.1:${desk.port}` }, { Origin: 'http://127.0.0.1:1' }, { Origin: 'http://127.0.0.1' },
    { Origin: `http://localhost:${desk.port}` }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { 'Sec-Fetch-Site': 'none' }])
    assert.match((await post(desk, '/_desk/', own(desk, headers))).text, /not sent from a page of the desk/, JSON.stringify(headers));
  const { Origin, ...without } = own(desk);
  assert.equal((await post(desk, '/_desk/', without)).status, 403);
  assert.deepEqual(files(content), before);
});

test('only forms as browsers send them are taken', async () => {
  for (const type of ['application/json', 'text/plain', 'text/plain; application/x-www-form-urlencoded', '', 'application/x-www-form-urlencodedx'])
    assert.equal((await post(desk, '/_desk/', own(desk, { 'Content-Type': type }))).status, 415, type);
  for (const [type, body] of [['application/x-www-form-urlencoded', 'a=%zz'], ['application/x-www-form-urlencoded', 'a=%ff'], ['multipart/form-data', '--x--'], ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--']])
    assert.equal((await post(desk, '/_desk/', own(desk, { 'Content-Type': type }), body)).status, 400, body);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    assert.equal((await ask(desk, '/_desk/', { method, headers: own(desk) })).status, 405, method);
});

// Asks every page for each path, and offers it another text.
async function areOfNoFile(paths) {
  const all = () => files(root).filter(([path]) => !/content\/\.(desk|history)\//.test(path));
  const before = all(), headers = { Cookie: desk.cookie };
  for (const page of ['', 'file/', 'text/', 'history/', 'draft/', 'check/', 'agency/', 'measures/', 'agency/ban-khao/2568/'])
    for (const path of paths)
      for (let asked of [await ask(desk, `/_desk/${page}${path}`, { headers }), await post(desk, `/_desk/${page}${path}`, own(desk), 'mark=&body=mine&v%2Ftitle=mine')]) {
        if (asked.status === 303) asked = await ask(desk, asked.headers.location, { headers });
        assert.notEqual(asked.text, '', `${page}${path}`);  // as where the program broke down
        assert.doesNotMatch(asked.text, /secret: yes|root:/, `${page}${path}`);
      }
  assert.deepEqual(all(), before);
}

test('a path leads to no file outside the content, and to none that is hidden in it', async () => {
  mkdirSync(join(content, '.git'));
  writeFileSync(join(content, '.git/config'), 'secret: yes\n');
  await areOfNoFile(['..%2f..%2fsecret.yaml', '../secret.yaml', '%2e%2e/%2e%2e/secret.yaml', '%2Fetc%2Fpasswd', 'Z:/etc/passwd', 'Z%3A%5Cetc%5Cpasswd', '..%5Csecret.yaml', '..%5C..%5Csecret.yaml', 'site.yaml:mine', 'a%00b', '%ff', '..;/secret.yaml', '.git/config', '.git%5Cconfig', 'agencies/.hidden.yaml', '/']);
  rmSync(join(content, '.git'), { recursive: true });
});

test('a link in the content leads to no file outside it', async () => {
  symlinkSync(join(root, 'secret.yaml'), join(content, 'link.yaml'));
  symlinkSync(root, join(content, 'out'));
  await areOfNoFile(['link.yaml', 'out/secret.yaml', 'out/new.yaml']);
  for (const name of ['link.yaml', 'out']) rmSync(join(content, name));
});

// Bytes as they are sent; what comes back until the connection ends, and after how long.
const raw = (start, pieces = []) => new Promise((resolve) => {
  const began = Date.now();
  let text = '';
  const socket = connect(desk.port, '127.0.0.1', () => { socket.write(start); for (const piece of pieces) socket.write(piece); });
  socket.setEncoding('utf8').on('data', (more) => { text += more; }).on('error', () => {}).on('close', () => resolve({ text, milliseconds: Date.now() - began }));
});
const head = (headers) => `POST /_desk/ HTTP/1.1\r\nHost: 127.0.0.1:${desk.port}\r\n${Object.entries({ ...own(desk), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;

test('a body that is too large is refused before it has come', async () => {
  const upload = { 'Content-Type': 'multipart/form-data; boundary=x' };
  for (const headers of [{ 'Content-Length': (1 << 20) + 1 }, { 'Content-Length': 1e15 }, { ...upload, 'Content-Length': (64 << 20) + 1 }])
    assert.match((await raw(head(headers))).text, /^HTTP\/1\.1 413 [^]*Files of at most 64 MB/);
  const chunk = `10000\r\n${'a'.repeat(1 << 16)}\r\n`;
  assert.match((await raw(head({ 'Transfer-Encoding': 'chunked' }), Array(17).fill(chunk))).text, /^HTTP\/1\.1 413 /);
  assert.equal((await post(desk, '/_desk/', own(desk), `a=${'%E0%B8%81'.repeat(100_000)}`)).status, 405);  // read, but the home page takes no form
  // Who may not send anything is told so at once.
  assert.match((await raw(head({ 'Content-Length': 60 << 20, Cookie: 'x=1' }))).text, /^HTTP\/1\.1 403 /);
});

test('a body that comes slowly keeps nobody waiting, and is given up', { timeout: 60_000 }, async () => {
  const slow = Array.from({ length: 20 }, () => raw(head({ 'Content-Length': 1000 }), ['a=1']));
  const began = Date.now();
  assert.equal((await ask(desk, '/_desk/', { headers: { Cookie: desk.cookie } })).status, 200);
  assert.ok(Date.now() - began < 5000);
  for (const { text, milliseconds } of await Promise.all(slow)) {
    assert.equal(text, '');
    assert.ok(milliseconds < 40_000, milliseconds);
  }
});

test('the site is beside the desk', async () => {
  await desk.until(/Press Ctrl\+C to stop/);
  for (const start = Date.now(); (await ask(desk, '/')).status === 503 && Date.now() - start < 30_000;) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal((await ask(desk, '/')).status, 200);
  assert.equal((await ask(desk, '/%5fdesk/', { headers: { Cookie: desk.cookie } })).status, 404);
  assert.equal((await post(desk, '/', own(desk))).status, 405);
});

test('for showing, every change is refused', async () => {
  const showing = await enter(await edit(['--read-only']));
  const before = files(content);
  assert.equal((await ask(showing, '/_desk/', { headers: { Cookie: showing.cookie } })).status, 200);
  for (const path of ['', 'file/site.yaml', 'text/site.yaml', 'draft/site.yaml', 'history/site.yaml', 'new', 'publish']) {
    assert.ok((await ask(showing, `/_desk/${path}`, { headers: { Cookie: showing.cookie } })).status < 500);
    const { status } = await post(showing, `/_desk/${path}`, own(showing), 'mark=&body=mine');
    assert.ok(status === 403 || status === 404, `${status} ${path}`);
  }
  assert.equal((await post(showing, '/_desk/', own(showing))).status, 403);
  assert.deepEqual(files(content), before);
  await showing.end();
});

test('the desk opens where there is no content yet, and the site follows when it is begun', async () => {
  const empty = join(root, 'empty');
  mkdirSync(empty);
  const desk = await enter(await edit([], empty));
  await desk.until(/Press Ctrl\+C to stop/);
  assert.equal((await ask(desk, '/_desk/', { headers: { Cookie: desk.cookie } })).status, 200);
  assert.equal((await ask(desk, '/')).status, 503);
  assert.equal(existsSync(join(empty, 'content')), false);
  cpSync(join(project, 'themes'), join(empty, 'themes'), { recursive: true });
  cpSync(join(project, 'tests/content/base'), join(empty, 'content'), { recursive: true });
  await desk.until(/changed: [\d,]+ pages/);
  assert.equal((await ask(desk, '/')).status, 200);
  await desk.end();
});

test('from a menu it works in the folder Prongsai of the documents', async () => {
  const home = join(root, 'home');
  mkdirSync(home);
  const desk = await enter(await edit(['--documents'], root, { HOME: home, XDG_CONFIG_HOME: join(home, '.config') }));
  assert.equal(existsSync(join(home, 'Documents/Prongsai')), true);
  await desk.until(/Press Ctrl\+C to stop/);
  await desk.end();
});
