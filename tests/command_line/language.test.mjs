// The language of messages and help; notes in one line a code; what a site of several agencies does where one has an error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

let folder;

// The five agencies: no errors, and measures that lack English.
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-language-'));
  for (const part of ['content', 'themes', 'frameworks']) cpSync(join(project, part), join(folder, part), { recursive: true });
  edit('site.yaml', (text) => text.replace(/^(publish|languages):.*\n/gm, '') + 'languages: [th, en]\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

function edit(path, change) {
  const file = join(folder, 'content', path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function run(locale, ...words) {
  const env = { PATH: process.env.PATH, ...locale };
  return spawnSync(program, words, { cwd: folder, encoding: 'utf8', env });
}

const english = { LC_ALL: 'en_US.UTF-8' };

test('messages come in the language that is asked for, else the computer\'s, else the site\'s first', () => {
  const thai = (locale, ...words) => /หมายเหตุ \d/.test(run(locale, 'check', ...words).stderr);
  assert.ok(thai({}), 'the site begins with Thai');
  assert.ok(thai({ LANG: 'C.UTF-8' }) && thai({ LC_ALL: '', LANG: 'POSIX' }) && thai({ LC_ALL: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }));
  assert.ok(thai({ LANG: 'th_TH.UTF-8' }) && thai({ LC_MESSAGES: 'th', LANG: 'en_US.UTF-8' }));
  assert.ok(!thai({ LANG: 'en_US.UTF-8' }) && !thai({ LC_ALL: 'en', LC_MESSAGES: 'th_TH' }));
  assert.ok(thai(english, '--language', 'th') && !thai({ LANG: 'th_TH' }, '--language', 'en'));
  edit('site.yaml', (text) => text.replace('[th, en]', '[en, th]'));
  assert.ok(!thai({}) && thai({ LANG: 'th_TH.UTF-8' }));
  edit('site.yaml', (text) => text.replace('[en, th]', '[th, en]'));
  assert.match(run({}, 'check', '-c', 'nowhere').stderr, /^prongsai: there is no content folder/);
  assert.match(run({ LANG: 'th_TH.UTF-8' }, 'check', '--jobs', '0').stderr, /ต้องเป็นจำนวนเต็ม/);
});

test('help is whole in both languages: every command, every option', () => {
  const commands = [...run(english, '--help').stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1]);
  assert.ok(commands.length >= 4);
  for (const words of [['--help'], ...commands.map((command) => [command, '--help'])]) {
    const th = run({ LANG: 'th_TH.UTF-8' }, ...words).stdout, en = run(english, ...words).stdout;
    assert.equal(run({}, ...words).stdout, en, 'no site is read for help');
    assert.equal(run(english, ...words, '--language', 'th').stdout, th);
    assert.equal(th.split('\n').length, en.split('\n').length);
    assert.doesNotMatch(en, /[ก-๙]/);
    const lines = th.split('\n');
    lines.forEach((line, i) => {
      if (!line || /[ก-๙]/.test(line)) return;
      assert.match(lines[i + 1], /^ {20,}.*[ก-๙]/, `${words}: ${line}`);  // a long option: its help is on the next line
    });
  }
});

test('notes take one line a code, last; --notes and --only show each of them', () => {
  const of = (text) => text.split('\n').filter((line) => line.includes('[translation-missing]'));
  const short = run(english, 'check'), all = run(english, 'check', '--notes'), only = run(english, 'check', '--only', 'translation-missing');
  const count = of(all.stderr).length;
  assert.ok(count > 2);
  assert.equal(of(short.stderr).length, 1);
  const first = of(all.stderr)[0];
  assert.ok(short.stderr.includes(`${first} (${count} notes: prongsai check --only translation-missing)\n`), short.stderr);
  assert.deepEqual(of(only.stderr), of(all.stderr));
  assert.equal(short.stderr.trim().split('\n').at(-1), all.stderr.trim().split('\n').at(-1), 'all are counted');
  assert.equal(of(run(english, 'check', '--format', 'github').stderr.replaceAll('title=translation-missing', '[translation-missing]')).length, count);
  assert.equal(of(run(english, 'build', '--dry-run').stderr).length, 1);
  cpSync(join(folder, 'content'), join(folder, 'other'), { recursive: true });
  assert.match(run(english, 'check', '-c', 'other').stderr, /\(\d+ notes: prongsai check --content other --only translation-missing\)/);
});

test('the note of a web host names the command that shows it, with the folder of content', () => {
  const other = join(folder, 'hosted'), aliases = Array.from({ length: 2001 }, (_, i) => `  - old/${i}/\n`).join('');
  cpSync(join(project, 'tests/sites/smallest/content'), other, { recursive: true });
  writeFileSync(join(other, 'site.yaml'), 'title: ข้อมูล\nbase_url: https://ita.example.go.th/\nhosting: cloudflare\n');
  mkdirSync(join(other, 'agencies/ban-khao/pages'), { recursive: true });
  writeFileSync(join(other, 'agencies/ban-khao/pages/about.md'), `---\ntitle: หน้า\naliases:\n${aliases}---\nข้อความ\n`);
  const { stderr } = run(english, 'build', '-c', 'hosted', '-o', 'hosted-site');
  const [, words] = /host-redirects.*\(1 note: prongsai (build --content hosted --notes)\)/.exec(stderr) ?? assert.fail(stderr);
  assert.match(run(english, ...words.split(' '), '-o', 'hosted-site').stderr, /note\[host-redirects\].*\n +3 \| hosting/);
});

test('several agencies: one with an error keeps its last good pages and is named; `publish: whole` stops all', () => {
  const other = 'agencies/khok-sanga/agency.yaml', page = () => readFileSync(join(folder, 'site/khok-sanga/index.html'), 'utf8');
  assert.equal(run(english, 'build').status, 0);
  edit('agencies/dan-kwian/agency.yaml', (text) => text.replace(/^type: .*/m, 'type: no-such-type'));
  edit(other, (text) => text.replace('อบต.โคกสง่า', 'อบต.ใหม่'));
  const each = run(english, 'build');
  assert.equal(each.status, 1);
  assert.match(each.stderr, /^not updated because of errors: dan-kwian$/m);
  assert.ok(existsSync(join(folder, 'site/dan-kwian/index.html')));
  assert.match(page(), /อบต.ใหม่/);
  edit('site.yaml', (text) => text + 'publish: whole\n');
  edit(other, (text) => text.replace('อบต.ใหม่', 'อบต.ใหม่กว่า'));
  const whole = run(english, 'build');
  assert.equal(whole.status, 1);
  assert.match(whole.stderr, /nothing was published/);
  assert.doesNotMatch(page(), /อบต.ใหม่กว่า/);
});
