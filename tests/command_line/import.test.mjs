// prongsai import: what it says and writes, how it ends; tests/import shows what comes of each shape of file.
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
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-import-'));
  mkdirSync(join(folder, 'content/agencies/ban-khao'), { recursive: true });
  cpSync(join(project, 'frameworks'), join(folder, 'content/frameworks'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), 'title: ก\nlanguages: [th]\n');
  writeFileSync(join(folder, 'content/agencies/ban-khao/agency.yaml'), 'name: อบต.บ้านเขา\ntype: อบต.\nprovince: ขอนแก่น\n');
  writeFileSync(join(folder, 'plan.csv'), 'มาตรการ,ผู้รับผิดชอบ,รหัส\nอบรมจริยธรรม,กองคลัง,ก-01\n');
  writeFileSync(join(folder, 'old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (words, input) =>
  spawnSync(program, ['import', ...words], { cwd: folder, encoding: 'utf8', input, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
const own = (path) => join(folder, 'content/agencies/ban-khao', path);
const usual = ['--agency', 'ban-khao', '--year', '2568', '--dimension', 'IIT'];

test('--dry-run says what would be written, and writes nothing', () => {
  const { status, stdout, stderr } = run(['plan.csv', ...usual, '--dry-run']);
  assert.equal(stderr, '');
  assert.match(stdout, /^table '1': Measures \(1 rows\)$/m);
  assert.match(stdout, /^\+ content\/agencies\/ban-khao\/2568\/measures\/01-obrmchriitham\.md$/m);
  assert.match(stdout, /^ {4}title: อบรมจริยธรรม$/m);
  assert.match(stdout, /^placed 2 of 3 cells; 1 left in content\/agencies\/ban-khao\/2568\/import\.md$/m);
  assert.ok(!existsSync(own('2568')));
  assert.equal(status, 0);
});

test('files are written, what is left is kept, a second time nothing changes', () => {
  assert.equal(run(['plan.csv', ...usual]).status, 0);
  assert.match(readFileSync(own('2568/measures/01-obrmchriitham.md'), 'utf8'), /^title: อบรมจริยธรรม$/m);
  const left = readFileSync(own('2568/import.md'), 'utf8');
  assert.match(left, /ก-01/);
  const again = run(['plan.csv', ...usual, '--language', 'th']);
  assert.equal(again.stdout.trim().split('\n').at(-1), 'วางแล้ว 2 จาก 3 ช่อง; เหลือ 1 ช่องใน content/agencies/ban-khao/2568/import.md');
  assert.doesNotMatch(again.stdout, /^[+~] /m);
  assert.equal(readFileSync(own('2568/import.md'), 'utf8'), left);
});

test("a text that is piped: '-'", () => {
  const { status, stdout } = run(['-', ...usual, '--for', 'general'], 'ช่องทางร้องเรียน\n• โทรศัพท์ 043-000-111\n');
  assert.equal(status, 0);
  assert.match(stdout, /^placed 1 of 1 cells/m);
  assert.match(readFileSync(own('channels.yaml'), 'utf8'), /^ {4}value: 043-000-111$/m);
});

test('a file that cannot be read is refused with what to do, and nothing of the others is written', () => {
  const { status, stderr } = run(['old.doc', 'plan.csv', '--agency', 'ban-khao', '--year', '2567']);
  assert.equal(status, 1);
  assert.match(stderr, /old\.doc/);
  assert.match(stderr, /so nothing was written/);
  assert.ok(!existsSync(own('2567')));
});

test('the only agency need not be named; one of several must be', () => {
  const named = run(['plan.csv', '--year', '2566', '--dimension', 'IIT', '--dry-run']);
  assert.match(named.stdout, /^\+ content\/agencies\/ban-khao\/2566\/measures\//m);
  assert.equal(named.status, 0);
  mkdirSync(join(folder, 'content/agencies/khok'));
  const open = run(['plan.csv', '--year', '2566']);
  rmSync(join(folder, 'content/agencies/khok'), { recursive: true });
  assert.match(open.stderr, /name the agency with --agency/);
  assert.equal(open.status, 2);
});

test('a document whose name a Word link has percent-encoded is copied', () => {
  mkdirSync(join(folder, 'beside'), { recursive: true });
  writeFileSync(join(folder, 'beside/แผน 2568.txt'), 'แผน');
  writeFileSync(join(folder, 'beside/list.html'),
    '<table><tr><th>ข้อ<th>รายการข้อมูล<th>ลิงก์<tr><td>O1<td>แผน<td><a href="%E0%B9%81%E0%B8%9C%E0%B8%99%202568.txt">แผนของปี</a>' +
    '<tr><td>O2<td>เว็บ<td><a href="https://example.go.th/">เว็บ</a></table>');
  assert.equal(run(['beside/list.html', '--year', '2568']).status, 0);
  assert.match(readFileSync(own('2568/disclosures.yaml'), 'utf8'), /title: แผนของปี\n +href: documents\/แผน 2568\.txt/);
  assert.equal(readFileSync(own('documents/แผน 2568.txt'), 'utf8'), 'แผน');
});

test('wrong use ends with 2 and says what is valid', () => {
  for (const [words, message] of [
    [[...usual], /name the files to import/],
    [['.', ...usual], /there is no file '\.'/],
    [['missing.csv', ...usual], /there is no file 'missing\.csv'/],
    [['plan.csv', '--agency', 'ban-kao', '--year', '2568'], /there is no agency 'ban-kao'.*did you mean 'ban-khao'/],
    [['plan.csv', '--agency', 'ban-khao'], /--year/],
    [['plan.csv', ...usual, '--as', 'measure'], /there is no kind 'measure'.*did you mean 'measures'/],
    [['plan.csv', ...usual, '--as-of', 'yesterday'], /'yesterday' is not a date/],
  ]) {
    const { status, stderr } = run(words);
    assert.match(stderr, message);
    assert.equal(status, 2);
  }
});
