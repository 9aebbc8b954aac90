// prongsai export: what it writes, and that import reads it back: a site of the content that came back is the same site.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

let folder;
const put = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const run = (...words) =>
  spawnSync(program, words, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
const build = (content, out) => {
  const { status, stderr } = run('build', '-q', '-c', content, '--out', out);
  assert.equal(status, 0, stderr);
};
const filesBelow = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1))
    .sort();

// The content of every key that a year has: what no column can show goes through the sheet of what is left.
const everything = {
  'assessment.yaml': `total: 91.96
grade: A
instruments: {IIT: 86.55, EIT: 89.98, OIT: 97.50}
indicators: {1: 91.21, 3: 89.98}
previous: {year: 2567, total: 80, instruments: {IIT: 70}, indicators: {1: 87.93}}
changes: {1: 3.28}
questions:
  - {id: E7, was: E14, text: {th: มีส่วนร่วม, en: Taking part}, score: 86.40, previous: 83.33, change: 3.07, comparable: unknown, dimension: process-1, note: หมายเหตุ}
  - {id: I2, score: 90}
findings:
  - {instrument: IIT, indicator: 1, questions: [I1, I2], disclosures: [O1], text: {th: ต่ำ, en: Low}, advice: อบรม}
source: {title: {th: ประกาศผล, en: Results}, href: https://example.go.th/a.pdf, date: 2568-08}
as_printed: [{key: total, value: "91.69", note: สลับเลข}]
notes: [ข้อสังเกต, {th: สอง, en: Two}]
`,
  'complaints.yaml': `as_of: 2568-03-31
months:
  - {month: 2567-10, corruption: {received: 0, closed: 0}, general: {received: 4, closed: 3, pending: 1}}
  - {month: พ.ย. 67, general: {received: 2}}
totals: {corruption: {received: 0}, general: {received: 6, closed: 3}}
open_before: {corruption: 0, general: 2}
subjects: [{name: {th: ไฟฟ้า, en: Light}, general: {received: 6}}]
by_channel: [{name: โทรศัพท์, general: {received: 6}}]
statements: [{th: ไม่มีเรื่องทุจริต, en: None about corruption}]
note: {th: นับแล้ว, en: Counted}
`,
  'disclosures.yaml': `items:
  O1:
    href:
      - {title: {th: โครงสร้าง, en: Structure}, href: documents/โครงสร้าง.csv, date: 2567-11-21, group: {th: ไตรมาส 1, en: Quarter 1}}
      - https://example.go.th/o1?a=1&b=2
    updated: 2568-01-10
    note: {th: ปรับทุกไตรมาส, en: Each quarter}
  O2: {none: {th: =ไม่มีเรื่องในรอบปี, en: Nothing this year}}
`,
  'measures/07-all.md': `---
title: {th: "=HYPERLINK(\\"https://evil.example\\")", en: -2+3}
dimension: process-1
group: {th: "@ด้านบุคลากร", en: Staff}
kind: project
parts: [+ประกาศ, {th: อบรม, en: Training}]
objective: |
  ย่อหน้าหนึ่ง  มีช่องว่าง

  - รายการ
    - ซ้อน
targets: ["= 300 คน"]
risk: {likelihood: 4, impact: 3, level: {th: สูงมาก, en: Very high}}
indicators: [1]
questions: [I28]
disclosures: [O1, O2]
issue: {th: "ยังไม่มี", en: None yet}
steps:
  - th: ขั้นหนึ่ง
    en: Step one
  - |
    ขั้นสอง

    1. ย่อย
    2. ย่อย
  - "- ขั้นสาม"
responsible: [{th: สำนักปลัด (รวบรวม), en: Office (collects)}, กองคลัง]
period: {from: 2567-10-01, to: 2568-09-30}
due: [2568-03-31, {by: 2568-09, text: {th: สิ้นปี, en: Year's end}}]
status: done
results:
  - {step: 1, date: 2567-11-21, text: {th: อบรม 42 คน, en: 42 people}}
  - ผลล้วน
outcomes: [ลดลง]
follow_up: {by: {th: ปลัด, en: Clerk}, text: ทุกไตรมาส}
budget: {planned: "20,000.50", spent: ไม่ใช้งบประมาณ, years: {2567: 5000, 2568: 15000.50}, source: {th: ข้อบัญญัติ, en: Bylaw}}
problems: ไม่มี
suggestions: {th: ควรทำต่อ, en: Go on}
evidence:
  - {title: {th: ประกาศ, en: Notice}, href: documents/โครงสร้าง.csv, date: 2567-11-21, group: ไตรมาส 1}
  - {title: รูป, href: https://example.go.th/p}
note: รวมกับโครงการเดิม
as_printed: [{key: "steps.2", value: พิมพ์ผิด, note: เทียบแล้ว}]
notes: [ข้อสังเกต]
---

# หัวข้อ

เนื้อหา **หนา** …

${'ยาวมาก '.repeat(500).concat('จบ\n\n').repeat(9)}
`,
  'measures/20-plain.md': '---\ntitle: ธรรมดา\ndimension: กระบวนการสอง\nperiod: ไตรมาส 2\nresponsible: กองคลัง\n---\n',
  'measures.csv': 'โครงการ/กิจกรรม,มิติ,ขั้นตอน,หลักฐาน\nจากตาราง,process-2,"ก\nข","ประกาศ | https://example.go.th/x | 2567-12-01"\n'
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-export-'));
  cpSync(join(project, 'tests/content/base'), join(folder, 'base'), { recursive: true });
  for (const part of ['themes', 'frameworks']) cpSync(join(project, part), join(folder, part), { recursive: true });
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  for (const [path, text] of Object.entries(everything)) put(join('base/agencies/ban-khao/2568', path), text);
  put('base/agencies/ban-khao/documents/โครงสร้าง.csv', 'ก,ข\n1,2\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

// Takes the year out of the content and puts it back through the workbook.
const goRound = (content, agency, year) => {
  const own = join(folder, content, 'agencies', agency, year), file = `${agency}-${year}.xlsx`;
  const given = ['-c', content, '--agency', agency, '--year', year];
  const exported = run('export', 'data', ...given, '--out', file);
  assert.equal(exported.stderr, '');
  assert.equal(exported.stdout, `written: ${file}\n`);
  for (const name of ['measures', 'measures.csv', 'assessment.yaml', 'complaints.yaml', 'disclosures.yaml'])
    rmSync(join(own, name), { recursive: true, force: true });
  const imported = run('import', file, ...given);
  assert.equal(imported.status, 0, imported.stderr);
  const [, placed, all] = imported.stdout.match(/^placed (\d+) of (\d+) cells$/m) ?? [];
  assert.equal(placed, all, imported.stdout);
  assert.ok(!existsSync(join(own, 'import.md')));
};

// Where a figure is written in its file is the one thing that may differ.
const comparable = (path) => {
  if (!path.endsWith('/figures.json')) return readFileSync(path, 'latin1');
  return readFileSync(path, 'utf8').replaceAll(/,"file":"[^"]*"(,"line":\d+)?/g, '');
};
const assertSameSite = (one, other) => {
  const told = (name) => !/manifest\.json$|\.zip$|data\/index\.html$/.test(name);  // hashes and sizes of the others
  const names = filesBelow(join(folder, one)).filter(told);
  assert.deepEqual(filesBelow(join(folder, other)).filter(told), names);
  const differing = names.filter((name) => comparable(join(folder, one, name)) !== comparable(join(folder, other, name)));
  assert.deepEqual(differing, []);
};

test('what the five agencies published comes back from the workbook, value for value', () => {
  build('content', 'before');
  for (const agency of readdirSync(join(folder, 'content/agencies')))
    for (const year of readdirSync(join(folder, 'content/agencies', agency)).filter((name) => /^25\d\d$/.test(name)))
      goRound('content', agency, year);
  build('content', 'after');
  assertSameSite('before', 'after');
});

test('every key of a year comes back, in both languages, with texts that look like formulas', () => {
  build('base', 'base-before');
  goRound('base', 'ban-khao', '2568');
  assert.match(readFileSync(join(folder, 'base/agencies/ban-khao/2568/measures/01-all.md'), 'utf8'), /=HYPERLINK/);
  build('base', 'base-after');
  assertSameSite('base-before', 'base-after');
});

test('no cell is a formula, and enumerated values have lists to choose from', () => {
  const unzipped = spawnSync('python3', ['-c', `
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
for name in book.namelist():
    if name.startswith('xl/worksheets/sheet'): print(book.read(name).decode())
`, join(folder, 'ban-khao-2568.xlsx')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(unzipped.status, 0, unzipped.stderr);
  assert.doesNotMatch(unzipped.stdout, /<f>/);
  assert.ok(unzipped.stdout.match(/<dataValidation /g).length >= 7, 'measures: dimension, kind, status; questions; months');
});

test('a blank form imports nothing until it is filled in', () => {
  put('empty/site.yaml', 'title: ก\nlanguages: [th]\n');
  put('empty/agencies/ban-khao/agency.yaml', 'name: อบต.บ้านเขา\ntype: อบต.\nprovince: ขอนแก่น\n');
  cpSync(join(project, 'tests/content/base/frameworks'), join(folder, 'empty/frameworks'), { recursive: true });
  const given = ['-c', 'empty', '--agency', 'ban-khao', '--year', '2568'];
  assert.equal(run('export', 'blank', ...given, '--out', 'blank.xlsx').status, 0);
  const { status, stdout } = run('import', 'blank.xlsx', ...given);
  assert.match(stdout, /^placed 0 of 0 cells$/m);
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(join(folder, 'empty/agencies/ban-khao')), ['agency.yaml']);
});

const toEmpty = (slug, file, year) => {
  for (const part of ['site.yaml', 'frameworks', `agencies/${slug}/agency.yaml`])
    if (existsSync(join(folder, 'content', part)))
      cpSync(join(folder, 'content', part), join(folder, 'again', part), { recursive: true });
  const { status, stdout, stderr } = run('import', file, '-c', 'again', '--agency', slug, '--year', year);
  assert.equal(status, 0, stderr);
  const measures = join(folder, 'again/agencies', slug, year, 'measures');
  return { stdout, measures: readdirSync(measures).sort().map((name) => parse(readFileSync(join(measures, name), 'utf8').split('---\n')[1])) };
};
const own = (slug, year) => {
  const measures = join(folder, 'content/agencies', slug, year, 'measures');
  return readdirSync(measures).sort().map((name) => parse(readFileSync(join(measures, name), 'utf8').split('---\n')[1]));
};
const thai = (text) => (typeof text === 'object' ? text.th : text);
// A list within an entry becomes lines of the cell, and so entries.
const lines = (text) => thai(text).split('\n').filter(Boolean).map((line) => line.replace(/^- /, ''));
const arabic = (text) => text.replaceAll(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50);

test('the report is a docx in the six columns of the official form, and import reads its measures back', () => {
  const slug = 'rang-chorakhe', year = '2568';
  const { status, stderr } = run('export', 'report', '--agency', slug, '--year', year, '--out', 'report.docx');
  assert.equal(status, 0, stderr);
  const xml = spawnSync('python3', ['-c', `
import sys, zipfile, xml.dom.minidom
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
for name in book.namelist(): xml.dom.minidom.parseString(book.read(name))
print(book.read('word/document.xml').decode())
`, join(folder, 'report.docx')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(xml.status, 0, xml.stderr);
  assert.match(xml.stdout, /w:orient="landscape"/);
  assert.match(xml.stdout, /<w:tblHeader\/>(<\/w:trPr>)(<w:tc>.*?<\/w:tc>){6}<\/w:tr>/);
  assert.match(xml.stdout, /ลงชื่อ/);
  const back = toEmpty(slug, 'report.docx', year).measures, given = own(slug, year);
  assert.deepEqual(back.map((m) => m.title), given.map((m) => thai(m.title)));
  assert.deepEqual(back.map((m) => m.dimension), given.map((m) => m.dimension));
  assert.deepEqual(back.map((m) => m.group), given.map((m) => thai(m.group)));
  assert.deepEqual(back.map((m) => m.steps), given.map((m) => m.steps.flatMap(lines)));
  assert.deepEqual(back.map((m) => m.responsible), given.map((m) => [m.responsible].flat().map(thai)));
  assert.deepEqual(back.map((m) => m.results.length), given.map((m) => m.results.flatMap((one) => lines(one.text ?? one)).length));
  assert.deepEqual(back.map((m) => m.outcomes.map(arabic)), given.map((m) => m.outcomes.flatMap(lines)));
});

test('the report is a PDF where there is a Chromium, else the message says what to do', () => {
  const given = ['export', 'report', '--agency', 'nong-saeng', '--year', '2568', '--out', 'report.pdf'];
  const { status, stderr } = run(...given);
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(join(folder, 'report.pdf')).subarray(0, 4).toString(), '%PDF');
  const without = spawnSync(program, [...given, '--force'], { cwd: folder, encoding: 'utf8', env: { PATH: '/nowhere', LC_ALL: 'en_US.UTF-8' } });
  assert.equal(without.status, 2);
  assert.match(without.stderr, /has no Chromium to make a PDF: install chromium, or export docx/);
});

test('the checklist has every item of the framework in its order, with address, date and state', () => {
  const given = ['-c', 'base', '--agency', 'ban-khao', '--year', '2568'];
  assert.equal(run('export', 'checklist', ...given, '--out', 'list.csv').status, 0);
  const rows = readFileSync(join(folder, 'list.csv'), 'utf8').split('\r\n');
  assert.equal(rows[0], '\uFEFF"ข้อ","ข้อมูล","สถานะ","ที่อยู่ (URL)","หน้าเว็บของข้อ","ปรับปรุงเมื่อ","หมายเหตุ"');
  assert.equal(
    rows[1],
    '"O1","โครงสร้าง","เผยแพร่แล้ว","https://ita.example.go.th/ban-khao/documents/khrongsrang.csv\nhttps://example.go.th/o1?a=1&b=2",' +
      '"https://ita.example.go.th/ban-khao/2568/disclosures/#O1","10 ม.ค. 2568","ปรับทุกไตรมาส"'
  );
  assert.match(rows[2], /^"O2","ผู้บริหาร","ไม่มีเรื่องให้เผยแพร่","".*"'=ไม่มีเรื่องในรอบปี"$/);
  build('base', 'with-list');
  assert.match(readFileSync(join(folder, 'with-list/ban-khao/2568/disclosures/index.html'), 'utf8'), /id="O1"/);
  assert.equal(run('export', 'checklist', ...given, '--out', 'list.xlsx').status, 0);
  assert.equal(readFileSync(join(folder, 'list.xlsx')).subarray(0, 2).toString(), 'PK');
});

test('a file that is there is kept unless --force; content with errors is not exported; wrong use is told', () => {
  const given = ['-c', 'base', '--agency', 'ban-khao', '--year', '2568'];
  put('there.xlsx', 'mine');
  const kept = run('export', 'data', ...given, '--out', 'there.xlsx');
  assert.equal(kept.status, 2);
  assert.match(kept.stderr, /there\.xlsx is there already.*--force/);
  assert.equal(readFileSync(join(folder, 'there.xlsx'), 'utf8'), 'mine');
  assert.equal(run('export', 'data', ...given, '--out', 'there.xlsx', '--force').status, 0);
  assert.equal(readFileSync(join(folder, 'there.xlsx')).subarray(0, 2).toString(), 'PK');
  assert.match(run('export', 'dta', ...given).stderr, /did you mean 'data'/);
  assert.match(run('export', 'data', ...given, '--out', 'a.pdf').stderr, /export data makes no 'pdf' files/);
  assert.match(run('export', 'data', '-c', 'base', '--year', '2560', '--out', 'b.xlsx').stderr, /nothing of 2560/);  // the only agency
  assert.match(run('export', 'data', '-c', 'base', '--agency', 'ban-khao', '--year', '2560', '--out', 'b.xlsx').stderr, /nothing of 2560/);
  put('base/agencies/ban-khao/2568/measures/99-wrong.md', '---\ntitle: ผิด\ndimension: nowhere\n---\n');
  const refused = run('export', 'data', ...given, '--out', 'c.xlsx');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /99-wrong\.md:3:12/);
  assert.match(refused.stderr, /nothing was exported/);
  assert.ok(!existsSync(join(folder, 'c.xlsx')));
});
