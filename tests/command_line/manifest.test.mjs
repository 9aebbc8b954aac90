// manifest.json: what a site says of its own files, and how a build knows them by it when its state is lost.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const root = mkdtempSync(join(tmpdir(), 'prongsai-manifest-'));
after(() => rmSync(root, { recursive: true, force: true }));
const validate = new Ajv().compile(JSON.parse(readFileSync(join(project, 'docs/manifest.schema.json'))));

let folder, count = 0;
const at = (path) => join(folder, path);
const read = (path) => readFileSync(at(path), 'utf8');
const build = (...words) => spawnSync(program, ['build', ...words], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
const edit = (path, from, to) => {
  assert.ok(read(path).includes(from));
  writeFileSync(at(path), read(path).replace(from, to));
};
const remove = (path) => rmSync(at(path), { recursive: true, force: true });

// Two agencies, one of them with a document, built; the first agency has two pages of its own.
beforeEach(() => {
  folder = join(root, String(++count));
  cpSync(join(project, 'tests/content/base'), at('content'), { recursive: true });
  cpSync(join(project, 'themes'), at('themes'), { recursive: true });
  cpSync(at('content/agencies/ban-khao'), at('content/agencies/nong-khao'), { recursive: true });
  writeFileSync(at('content/site.yaml'), `${readFileSync(at('content/site.yaml'), 'utf8')}contact: {name: ผู้ดูแล, email: web@example.go.th}\n`);
  const write = (path, text) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  write('content/agencies/ban-khao/pages/history.md', '---\ntitle: {th: ประวัติ, en: History}\n---\nตำบลเก่าแก่\n');
  write('content/agencies/ban-khao/pages/map.md', '---\ntitle: {th: แผนที่, en: Map}\n---\nแผนที่ตำบล [ใบประกาศ](documents/notice.txt)\n');
  write('content/agencies/ban-khao/documents/notice.txt', 'ประกาศ\n');
  const first = build();
  assert.equal(first.status, 0, first.stderr);
});

// Every file below `site` with its bytes as text.
function files(below = 'site', path = '') {
  return Object.assign({}, ...readdirSync(join(at(below), path), { withFileTypes: true }).map((entry) => {
    const name = path ? `${path}/${entry.name}` : entry.name;
    return entry.isDirectory() ? files(below, name) : { [name]: readFileSync(join(at(below), name), 'latin1') };
  }));
}

// All files that the manifests name, each with its manifest.
function named(below = 'site') {
  const of = (path) => {
    const manifest = JSON.parse(readFileSync(join(at(below), path)));
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
    for (const list of [manifest.manifests ?? [], manifest.files])
      assert.deepEqual(list.map((file) => file.path), list.map((file) => file.path).sort());
    return [...manifest.files.map((file) => ({ ...file, of: path })),
      ...(manifest.manifests ?? []).flatMap((file) => [{ ...file, of: path }, ...of(file.path)])];
  };
  return of('manifest.json');
}

// The site is what a build of the same content from nothing makes, and its manifests say so.
function isAsFromNothing() {
  assert.equal(build('-o', 'anew', '-q').status, 0);
  assert.deepEqual(files(), files('anew'));
  for (const path of ['anew', 'anew.state']) remove(path);
  isNamedWhole();
}

function isNamedWhole() {
  const site = files(), all = named();
  assert.deepEqual(all.map((file) => file.path).sort(), Object.keys(site).filter((path) => path !== 'manifest.json').sort());
  for (const { path, bytes, sha256 } of all) {
    const content = Buffer.from(site[path], 'latin1');
    assert.equal(bytes, content.length, path);
    assert.equal(sha256, createHash('sha256').update(content).digest('hex'), path);
  }
}

test('every file is named once, with its size and SHA-256: an agency\'s own in both languages by it, the rest above', () => {
  isNamedWhole();
  for (const { path, of } of named()) {
    const agency = /^(?:en\/)?((?:ban|nong)-khao)\//.exec(path)?.[1];
    assert.equal(of, agency && !path.endsWith('manifest.json') ? `${agency}/manifest.json` : 'manifest.json', path);
  }
  assert.ok(named().some((file) => file.path === 'ban-khao/documents/notice.txt' && file.of === 'ban-khao/manifest.json'));
});

test('an edit changes the manifest of its agency and the one above; what stays is named as before', () => {
  const before = files();
  edit('content/agencies/ban-khao/pages/history.md', 'ตำบลเก่าแก่', 'ตำบลที่เก่าแก่');
  assert.equal(build().status, 0);
  const now = files(), changed = Object.keys(now).filter((path) => now[path] !== before[path]);
  assert.ok(changed.includes('ban-khao/manifest.json') && changed.includes('manifest.json'));
  assert.ok(!changed.includes('nong-khao/manifest.json'));
  isAsFromNothing();
});

test('a site of one agency has one manifest', () => {
  remove('content/agencies/nong-khao');
  writeFileSync(at('content/site.yaml'), read('content/site.yaml') + 'root_agency: ban-khao\n');
  assert.equal(build().status, 0);
  isAsFromNothing();
  assert.ok(!existsSync(at('site/ban-khao/manifest.json')));
  edit('content/agencies/ban-khao/pages/history.md', 'เก่าแก่', 'โบราณ');
  assert.equal(build().status, 0);
  isAsFromNothing();
});

test('a manifest that was altered is made again from the files themselves', () => {
  for (const path of ['site/manifest.json', 'site/ban-khao/manifest.json']) {
    edit(path, '"sha256":"', '"sha256":"0');
    edit('content/agencies/ban-khao/pages/history.md', 'เก่า', 'เก่าเก่า');
    assert.equal(build().status, 0);
    isAsFromNothing();
  }
});

const losses = {
  'is gone': () => remove('site.state'),
  'lost its list of files': () => remove('site.state/manifest'),
  'was cut': () => cut(100),
  'was emptied': () => cut(0),
};
function cut(bytes) {
  for (const entry of readdirSync(at('site.state'), { withFileTypes: true }))
    if (entry.isFile()) truncateSync(at(`site.state/${entry.name}`), bytes);
}

for (const [what, lose] of Object.entries(losses))
  test(`the state ${what}: pages change, come and go as ever`, () => {
    lose();
    edit('content/agencies/ban-khao/pages/history.md', 'ตำบลเก่าแก่', 'ตำบลที่เก่าแก่');
    remove('content/agencies/ban-khao/pages/map.md');
    remove('content/agencies/ban-khao/documents');
    remove('content/agencies/nong-khao');
    const { status, stderr } = build(...(what === 'was emptied' ? ['--full'] : []));
    assert.equal(status, 0, stderr);
    assert.ok(!existsSync(at('site/ban-khao/pages/map')) && !existsSync(at('site/nong-khao')) && !existsSync(at('site/ban-khao/documents/notice.txt')));
    isAsFromNothing();
    assert.match(build('--why').stdout, /^nothing has changed\n/);
  });

test('without a state, the owner\'s files stay as they are and are told', () => {
  writeFileSync(at('site/google-check.html'), 'the owner\'s own\n');
  writeFileSync(at('site/ban-khao/photo.jpg'), 'a photo\n');
  remove('site.state');
  remove('content/agencies/ban-khao/pages/map.md');
  const { status, stderr } = build();
  assert.equal(status, 0);
  assert.match(stderr, /^kept as they are \(not made by this program\): ban-khao\/photo\.jpg, google-check\.html$/m);
  assert.equal(read('site/google-check.html'), 'the owner\'s own\n');
  assert.ok(!existsSync(at('site/ban-khao/pages/map')));
});

test('without a state, a page that the owner has edited stops the build, which names it', () => {
  writeFileSync(at('site/ban-khao/pages/history/index.html'), 'written by hand\n');
  remove('site.state');
  const before = files(), { status, stderr } = build();
  assert.equal(status, 2);
  assert.match(stderr, /site\/ban-khao\/pages\/history\/index\.html was not made by an earlier build and will not be overwritten/);
  assert.deepEqual(files(), before);
  renameSync(at('site/ban-khao/pages/history/index.html'), at('kept.html'));
  assert.equal(build().status, 0);
  isAsFromNothing();
});

test('without a state, an edited file whose page goes stays and is told', () => {
  writeFileSync(at('site/ban-khao/documents/notice.txt'), 'with a note by hand\n');
  remove('site.state');
  remove('content/agencies/ban-khao/pages/map.md');
  remove('content/agencies/ban-khao/documents');
  const { status, stderr } = build();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /not made by this program\): ban-khao\/documents\/notice\.txt$/m);
  assert.equal(read('site/ban-khao/documents/notice.txt'), 'with a note by hand\n');
});

test('a page that somebody has edited is told where it is written over', () => {
  writeFileSync(at('site/ban-khao/pages/history/index.html'), 'written by hand\n');
  const { status, stderr } = build('--verify');
  assert.equal(status, 0);
  assert.match(stderr, /^edited in site since the last build, and written over: ban-khao\/pages\/history\/index\.html$/m);
  assert.equal(build('--verify').stderr, '');
  isAsFromNothing();
});

test('a dry run looks at no site', () => {
  const { status, stderr } = build('--dry-run', '--verify');
  assert.equal(status, 2);
  assert.match(stderr, /--dry-run goes with none of --shard, --join and --verify/);
});

test('an agency with errors keeps pages that somebody has altered, until it is corrected', () => {
  writeFileSync(at('site/nong-khao/index.html'), 'written by hand\n');
  edit('content/agencies/nong-khao/agency.yaml', 'type: ', 'type: no-such-');
  edit('content/agencies/ban-khao/pages/history.md', 'เก่าแก่', 'โบราณ');
  assert.equal(build().status, 1);
  assert.equal(read('site/nong-khao/index.html'), 'written by hand\n');
  assert.match(read('site/ban-khao/pages/history/index.html'), /โบราณ/);
  edit('content/agencies/nong-khao/agency.yaml', 'no-such-', '');
  assert.equal(build().status, 0);
  isAsFromNothing();
});

test('an agency with errors whose manifest is gone holds nobody up', () => {
  for (const path of ['', 'ban-khao/', 'nong-khao/']) remove(`site/${path}manifest.json`);
  edit('content/agencies/nong-khao/agency.yaml', 'type: ', 'type: no-such-');
  edit('content/agencies/ban-khao/pages/history.md', 'เก่าแก่', 'โบราณ');
  for (let i = 0; i < 2; ++i) {
    const { status, stderr } = build();
    assert.equal(status, 1, stderr);
    assert.match(read('site/ban-khao/pages/history/index.html'), /โบราณ/);
    assert.ok(existsSync(at('site/nong-khao/index.html')));
    assert.deepEqual(JSON.parse(read('site/manifest.json')).manifests.map((file) => file.path), ['ban-khao/manifest.json']);
  }
  edit('content/agencies/nong-khao/agency.yaml', 'no-such-', '');
  assert.equal(build().status, 0);
  isAsFromNothing();
});

test('without a state, an agency with errors does not lose its pages: nothing is published until they are corrected', () => {
  remove('site.state');
  const before = files();
  edit('content/agencies/nong-khao/agency.yaml', 'type: ', 'type: no-such-');
  edit('content/agencies/ban-khao/pages/history.md', 'เก่าแก่', 'โบราณ');
  const { status, stderr } = build();
  assert.equal(status, 2);
  assert.match(stderr, /^prongsai: nong-khao has errors, and nothing is known any more of its last good pages in site/m);
  assert.deepEqual(files(), before);
  edit('content/agencies/nong-khao/agency.yaml', 'no-such-', '');
  assert.equal(build().status, 0);
  isAsFromNothing();
});
