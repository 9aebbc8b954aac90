// prongsai deploy: what is sent and removed, what is refused, what a cut line leaves. desk-and-deploy: each complaint about the
// nearest tools is a test here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cutting, ftps, s3, scratch, ssh, stopAll, user, webdav } from './deploy_servers.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');
after(stopAll);

// Two states of one site, each in a folder with content, deploy.yaml and the site that was built: `older` has a page and a
// document that `newer` has no more, and another text of a page that both have.
const older = join(scratch, 'older'), newer = join(scratch, 'newer');
const run = (folder, words, variables = {}) =>
  spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: 180_000, env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...variables } });
const succeed = (result) => assert.equal(result.status, 0, result.stderr + result.stdout) ?? result;
const deploy = (folder, words = [], variables) => run(folder, ['deploy', ...words], variables);
const target = (folder, text) => writeFileSync(join(folder, 'deploy.yaml'), `targets:\n  web: {${text}}\n`);
const build = (folder) => succeed(run(folder, ['build', '-q']));

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

before(() => {
  for (const folder of [older, newer]) {
    const agency = join(folder, 'content/agencies/ban-khao');
    cpSync(join(project, 'tests/content/base'), join(folder, 'content'), { recursive: true });
    cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
    appendFileSync(join(folder, 'content/site.yaml'), 'hosting: [apache]\n');
    write(join(agency, 'pages/about.md'), `---\ntitle: ประวัติ\n---\nตำบล${folder === older ? 'เก่า' : 'ใหม่'}\n`);
    if (folder === older) write(join(agency, 'pages/map.md'), '---\ntitle: แผนที่\n---\n[ประกาศ](documents/notice.txt)\n');
    if (folder === older) write(join(agency, 'documents/notice.txt'), 'ประกาศ\n');
    build(folder);
  }
});

let host, count = 0;
beforeEach(() => {
  host = join(scratch, `host-${++count}`);
  for (const folder of [older, newer]) target(folder, `kind: folder, path: ${host}`);
});

function files(below, path = '') {
  return Object.assign({}, ...readdirSync(join(below, path), { withFileTypes: true }).map((entry) => {
    const name = path ? `${path}/${entry.name}` : entry.name;
    return entry.isDirectory() ? files(below, name) : { [name]: readFileSync(join(below, name), 'latin1') };
  }));
}
const has = (folder, site, more = {}) => assert.deepEqual(files(folder), { ...files(join(site, 'site')), ...more });
// Each page that is there has the styles and scripts that it names.
function isNowhereBroken(folder) {
  const there = files(folder);
  for (const [path, text] of Object.entries(there)) {
    if (!path.endsWith('.html') || path === '404.html' || path.startsWith('prongsai-sending/')) continue;
    for (const [, address] of text.matchAll(/<(?:link rel="stylesheet"|script)[^>]* (?:href|src)="([^":]+)"/g))
      assert.ok(there[join(dirname(path), address)] !== undefined, `${path} needs ${address}`);
  }
}

test('a first deployment sends all of it, a second nothing, an edit what changed, and removes what is gone', () => {
  const first = succeed(deploy(older));
  assert.match(first.stdout, /^\d+ files to send \(\d+ kB\), 0 to remove, 0 as they are\nsent to web \(.*host-\d+\); \d+ files were fetched back and are the same\n$/);
  has(host, older);
  assert.equal(succeed(deploy(older)).stdout, 'web has all of it already\n');
  write(join(host, 'mine.txt'), 'mine\n');
  write(join(host, 'ban-khao/pages/map/mine.txt'), 'mine\n');
  const kept = statSync(join(host, 'ban-khao/channels/index.html'));
  assert.match(succeed(deploy(newer)).stdout, /, 7 to remove, /);
  has(host, newer, { 'mine.txt': 'mine\n', 'ban-khao/pages/map/mine.txt': 'mine\n' });
  assert.equal(statSync(join(host, 'ban-khao/channels/index.html')).mtimeMs, kept.mtimeMs);
});

test('by content, not by time: nothing is sent again because files are newer', () => {
  succeed(deploy(older));
  const now = new Date(Date.now() + 5000);
  for (const path of Object.keys(files(join(older, 'site')))) utimesSync(join(older, 'site', path), now, now);
  assert.equal(succeed(deploy(older)).stdout, 'web has all of it already\n');
});

test('a folder with files of others: nothing is sent without --confirm, none of them is removed', () => {
  write(join(host, 'old-page.php'), 'theirs\n');
  write(join(host, 'index.html'), 'theirs\n');
  const refused = deploy(older);
  assert.match(refused.stderr, /^prongsai: there are other files in .*host-\d+: index\.html, old-page\.php\. They are never removed/);
  assert.equal(refused.status, 1);
  assert.deepEqual(files(host), { 'old-page.php': 'theirs\n', 'index.html': 'theirs\n' });
  succeed(deploy(older, ['--confirm']));
  succeed(deploy(newer));
  has(host, newer, { 'old-page.php': 'theirs\n' });
});

test('a manifest.json that is none of ours is a file of others', () => {
  write(join(host, 'manifest.json'), '{"name":"an app"}\n');
  assert.equal(deploy(older).status, 1);
  succeed(deploy(older, ['--confirm']));
  has(host, older);
});

test('--dry-run lists what would be done, and does nothing', () => {
  succeed(deploy(older));
  const before = files(host), { stdout } = succeed(deploy(newer, ['--dry-run']));
  assert.match(stdout, /^~ ban-khao\/pages\/about\/index\.html$/m);
  assert.match(stdout, /^- ban-khao\/documents\/notice\.txt$/m);
  assert.match(stdout, /^nothing was sent \(--dry-run\)$/m);
  assert.deepEqual(files(host), before);
});

test('a file that was deleted or damaged on the host: --verify finds it; without it the list is believed', () => {
  succeed(deploy(older));
  rmSync(join(host, 'index.html'));
  appendFileSync(join(host, 'ban-khao/index.html'), ' ');
  assert.equal(succeed(deploy(older)).stdout, 'web has all of it already\n');
  assert.match(succeed(deploy(older, ['--verify'])).stdout, /^2 files to send /);
  has(host, older);
});

test('--force sends all files', () => {
  succeed(deploy(older));
  const { stdout } = succeed(deploy(older, ['--force', '--dry-run']));
  assert.match(stdout, new RegExp(`^${Object.keys(files(join(older, 'site'))).length} files to send`, 'm'));
});

test('more removals than --max-deletes: nothing is sent', () => {
  succeed(deploy(older));
  const before = files(host), refused = deploy(newer, ['--max-deletes', '2']);
  assert.equal(refused.stderr, 'prongsai: 7 files would be removed, more than 2: if that is meant, add --max-deletes 7\n');
  assert.equal(refused.status, 1);
  assert.deepEqual(files(host), before);
  succeed(deploy(newer, ['--max-deletes', '7']));
});

test('the host\'s manifest names nothing outside the site that could be removed', () => {
  succeed(deploy(older));
  write(join(scratch, 'outside.txt'), 'not ours\n');
  const path = join(host, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"files":[\n', '"files":[\n{"path":"../outside.txt","bytes":9,"sha256":"00"},\n'));
  succeed(deploy(newer));
  assert.ok(existsSync(join(scratch, 'outside.txt')));
  has(host, newer);
});

test('errors, an unbuilt site and content that changed since: nothing is sent', () => {
  const folder = join(scratch, 'edited');
  cpSync(newer, folder, { recursive: true, preserveTimestamps: true });
  target(folder, `kind: folder, path: ${host}`);
  const page = join(folder, 'content/agencies/ban-khao/pages/about.md'), good = readFileSync(page);
  build(folder);
  appendFileSync(page, 'เพิ่ม\n');
  const stale = deploy(folder);
  assert.equal(stale.stderr, "prongsai: content/agencies/ban-khao/pages/about.md changed after the site was built: run 'prongsai build'\n");
  assert.equal(stale.status, 1);
  writeFileSync(page, '---\nno: title\n---\n');
  const wrong = deploy(folder);
  assert.match(wrong.stderr, /error\[missing-key\][^]*\nprongsai: the content has errors: nothing was sent\n$/);
  assert.equal(wrong.status, 1);
  writeFileSync(page, good);
  for (const path of ['site', 'site.state']) rmSync(join(folder, path), { recursive: true });
  assert.equal(deploy(folder).stderr, "prongsai: there is no site in site yet: run 'prongsai build'\n");
  assert.ok(!existsSync(host));
});

test('a page of the site that was edited by hand is not sent', () => {
  const folder = join(scratch, 'touched');
  cpSync(newer, folder, { recursive: true, preserveTimestamps: true });
  target(folder, `kind: folder, path: ${host}`);
  build(folder);
  appendFileSync(join(folder, 'site/index.html'), 'by hand\n');
  const { status, stderr } = deploy(folder);
  assert.match(stderr, /site\/index\.html is not as the site's manifest says: run 'prongsai build' again/);
  assert.equal(status, 2);
});

test('publish: each-agency sends what was published, and names the agencies held back', () => {
  const folder = join(scratch, 'several');
  cpSync(newer, folder, { recursive: true, preserveTimestamps: true });
  target(folder, `kind: folder, path: ${host}`);
  cpSync(join(folder, 'content/agencies/ban-khao'), join(folder, 'content/agencies/nong-khao'), { recursive: true });
  appendFileSync(join(folder, 'content/site.yaml'), 'contact: {name: ผู้ดูแล, email: web@example.go.th}\n');
  build(folder);
  appendFileSync(join(folder, 'content/agencies/nong-khao/agency.yaml'), 'no_such_key: 1\n');
  assert.equal(run(folder, ['build', '-q']).status, 1);
  const { stderr } = succeed(deploy(folder));
  assert.match(stderr, /^of agencies with errors the last good pages are sent: nong-khao$/m);
  has(host, folder);
});

test('deploy.yaml: what is wrong with it is said, and secrets are refused', () => {
  const says = (text, expected) => {
    writeFileSync(join(older, 'deploy.yaml'), text);
    const { status, stderr } = deploy(older);
    assert.match(stderr, expected);
    assert.equal(status, 2);
  };
  says('targets: {web: {kind: ftp}}\n', /'ftp' is not a valid value for 'kind'[^]*ftps \(FTPS\)/);
  says('targets: {web: {kind: rsync, path: x}}\n', /error\[missing-key\]: a target of kind rsync needs 'host'/);
  says('targets: {web: {kind: sftp, host: h, path: x, password: abc}}\n', /error\[secret-in-file\]: passwords and keys must not be in deploy\.yaml/);
  says('targets: {web: {kind: webdav, endpoint: "https://me:abc@dav.example.go.th/"}}\n', /error\[secret-in-file\]/);
  says('targets: {web: {kind: rsync, host: -oProxyCommand=x, path: x}}\n', /must not begin with '-'/);
  says('targets: {web: {kind: folder, path: x}, trial: {kind: folder, path: y}}\n', /^prongsai: name a target; targets: web, trial\n$/);
  rmSync(join(older, 'deploy.yaml'));
  const { stderr } = deploy(older);
  assert.match(stderr, /there is no deploy\.yaml/);
  target(older, `kind: folder, path: ${host}`);
  assert.equal(deploy(older, ['wep']).stderr, "prongsai: deploy.yaml has no target 'wep'; did you mean 'web'?\n");
});

// Every kind of target has it all, takes an edit, keeps files of others, and ends with nothing of ours besides the site.
async function isSentAndChanged(text, folder, variables) {
  for (const site of [older, newer]) target(site, text);
  succeed(deploy(older, [], variables));
  has(folder, older);
  write(join(folder, 'mine.txt'), 'mine\n');
  const { stdout } = succeed(deploy(newer, [], variables));
  assert.match(stdout, /, 7 to remove, [^]*files were fetched back and are the same/);
  has(folder, newer, { 'mine.txt': 'mine\n' });
  assert.ok(!existsSync(join(folder, 'ban-khao/pages/map')));
  assert.equal(succeed(deploy(newer, [], variables)).stdout, 'web has all of it already\n');
}

let login;
const overSsh = async (kind, path) => {
  login ??= await ssh();
  return `kind: ${kind}, host: 127.0.0.1, port: ${login.port}, user: ${user}, key_file: ${login.key}, known_hosts: ${login.known}, path: ${path}`;
};
test('rsync over SSH', async () => isSentAndChanged(await overSsh('rsync', host), host));
test('SFTP', async () => isSentAndChanged(await overSsh('sftp', host), host));
test('FTPS', async () => {
  const server = await ftps();
  await isSentAndChanged(`kind: ftps, host: 127.0.0.1, port: ${server.port}, user: anonymous, path: web`, server.folder,
    { PRONGSAI_PASSWORD: 'any', RCLONE_FTP_NO_CHECK_CERTIFICATE: 'true' });
});
test('WebDAV', async () => {
  const server = await webdav('web', 'a word');
  await isSentAndChanged(`kind: webdav, endpoint: "${server.address}", user: web, path: ita`, join(server.folder, 'ita'), { PRONGSAI_PASSWORD: 'a word' });
});
test('S3', async () => {
  const address = await s3();
  const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_CA_BUNDLE: undefined };
  for (const site of [older, newer]) target(site, `kind: s3, endpoint: "${address}", region: us-east-1, path: web/ita`);
  succeed(deploy(older, [], keys));
  assert.match(succeed(deploy(newer, [], keys)).stdout, /, 7 to remove, [^]*files were fetched back and are the same/);
  assert.equal(succeed(deploy(newer, ['--verify'], keys)).stdout, 'web has all of it already\n');
});
test("a remote of rclone's own configuration", async () => {
  write(join(scratch, 'rclone.conf'), '[disk]\ntype = local\n');
  await isSentAndChanged(`kind: rclone, remote: disk, path: ${host}`, host, { RCLONE_CONFIG: join(scratch, 'rclone.conf') });
});

test('where nothing can be written, the message names folder, host, user and what the host answered', async () => {
  target(older, await overSsh('rsync', '/proc/prongsai'));
  const { status, stderr } = deploy(older);
  assert.match(stderr, new RegExp(`^prongsai: /proc/prongsai on 127\\.0\\.0\\.1 as ${user}: no file can be written: rsync: .*/proc/prongsai.* failed: `));
  assert.equal(status, 2);
});

test('a host that does not answer, a wrong password', async () => {
  target(older, 'kind: rsync, host: 127.0.0.1, port: 9, path: x');
  assert.match(deploy(older).stderr, /^prongsai: x on 127\.0\.0\.1: .*(refused|closed)/m);
  const server = await webdav('web', 'a word');
  target(older, `kind: webdav, endpoint: "${server.address}", user: web`);
  assert.match(deploy(older, [], { PRONGSAI_PASSWORD: 'another' }).stderr, /^prongsai: \/ on http:.* as web: .*401/m);
});

// The line is cut in the middle of each call in turn; then the newer site is sent on, or the older one again.
async function survivesCuts(name, points, text, folder, variables = {}) {
  const path = `${cutting(name)}:${process.env.PATH}`, full = join(scratch, `full-${count}`);
  for (const site of [older, newer]) target(site, text);
  succeed(deploy(older, [], variables));
  cpSync(folder, full, { recursive: true });
  for (const cut of points) {
    for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
    cpSync(full, folder, { recursive: true });
    write(join(folder, 'mine.txt'), 'mine\n');
    const counter = join(scratch, `count-${name}-${cut}`);
    const { status, stderr } = deploy(newer, [], { ...variables, PATH: path, CUT: String(cut), COUNT: counter });
    assert.equal(status, 2, `cut ${cut}`);
    assert.match(stderr, /connection lost/);
    isNowhereBroken(folder);
    const site = cut % 2 ? newer : older;
    // Cut before anything of ours was changed: then nothing is to be done, and what was on its way waits for the next sending.
    if (succeed(deploy(site, [], variables)).stdout === 'web has all of it already\n') rmSync(join(folder, 'prongsai-sending'), { recursive: true, force: true });
    has(folder, site, { 'mine.txt': 'mine\n' });
  }
}
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
test('rsync: a line that is cut at twelve points leaves a whole site after the next run', async () =>
  survivesCuts('rsync', range(1, 12), await overSsh('rsync', host), host));
test('rclone: a line that is cut at ten points leaves a whole site after the next run', async () => {
  write(join(scratch, 'rclone.conf'), '[disk]\ntype = local\n');
  const server = await webdav('web', 'a word');
  await survivesCuts('rclone', range(2, 20).filter((n) => n % 2 === 0), `kind: webdav, endpoint: "${server.address}", user: web, path: ita`,
    join(server.folder, 'ita'), { PRONGSAI_PASSWORD: 'a word' });
});
test('a first deployment that is cut needs no --confirm to go on', async () => {
  target(older, await overSsh('rsync', host));
  const path = `${cutting('rsync')}:${process.env.PATH}`;
  assert.equal(deploy(older, [], { PATH: path, CUT: '9', COUNT: join(scratch, 'count-first') }).status, 2);
  assert.ok(Object.keys(files(host)).length > 1);
  succeed(deploy(older));
  has(host, older);
});
