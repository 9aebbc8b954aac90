// prongsai import of PDF files: what Chromium prints of a page of HTML becomes the same content as that page, a table that has no
// lines is left to people, and hostile files are refused in one line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pdf, pdfOf, stream } from './office.mjs';
import { english, program, project } from './program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'));
before(() => {
  cpSync(join(project, 'frameworks'), join(folder, 'frameworks'), { recursive: true });
  mkdirSync(join(folder, 'content/agencies'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), 'title: ก\nlanguages: [th]\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (words) =>
  spawnSync(program, ['import', ...words, '--year', '2568'], { cwd: folder, encoding: 'utf8', env: english });

function print(name, body, style = '') {
  const html = join(folder, `${name}.html`), file = join(folder, `${name}.pdf`);
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><title>${name}</title><style>@page {size: A4 landscape; margin: 15mm}
body {font: 15px Sarabun, "Noto Sans Thai", "TH Sarabun New", sans-serif} table {border-collapse: collapse; width: 100%} td, th {border: 1px solid #555; padding: 4px 6px; vertical-align: top}
${style}</style>${body}`);
  const { status, stderr } = spawnSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${file}`, pathToFileURL(html).href], { encoding: 'utf8', timeout: 90_000 });
  assert.ok(existsSync(file), `${status} ${stderr}`);
  return file;
}

// What is imported from a file into an agency of its own: its files, and what the program says.
let agencies = 0;
function imported(file, ...words) {
  const slug = `a${++agencies}`, own = join(folder, 'content/agencies', slug);
  mkdirSync(own);
  writeFileSync(join(own, 'agency.yaml'), 'name: อบต.บ้านเขา\ntype: อบต.\nprovince: ขอนแก่น\n');
  const { status, stdout, stderr } = run([file, '--agency', slug, ...words]);
  assert.equal(status, 0, stderr);
  const files = {};
  const year = join(own, '2568');
  for (const path of readdirSync(year, { recursive: true }))
    if (!path.endsWith('import.md') && statSync(join(year, path)).isFile()) files[path] = readFileSync(join(year, path), 'utf8');
  return { files, stdout };
}

const rows = (table) => table.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}`)).join('')}`).join('');

// Where Thai breaks a line, nobody can tell whether there was a blank.
const withoutBlanks = (files) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/(?<=[\u0E00-\u0E7F]) (?=[\u0E00-\u0E7F])/g, '')]));

const measures = `<h1>รายงานผลการดำเนินการตามมาตรการ</h1><table><thead><tr><th>ที่<th>มาตรการ<th>ขั้นตอน<th>ระยะเวลา<th>ผู้รับผิดชอบ<th>งบประมาณ (บาท)<th>ผลการดำเนินงาน</thead>${
  rows(Array.from({ length: 24 }, (_, i) => [String(i + 1), `การซื่อสัตย์สุจริตและไม่รับของขวัญของกำนัล ${['ที่หนึ่ง', 'ที่สอง', 'ที่สาม', 'ที่สี่'][i % 4]}ของกลุ่ม ${i + 1}`,
    'ประกาศให้ทราบทั่วกัน', 'ต.ค. 2567 - ก.ย. 2568', 'สำนักปลัด', i % 3 ? '20,000' : '-', `ดำเนินการแล้ว ${i + 3} ครั้ง ครอบคลุมผู้ปฏิบัติงานทุกส่วนราชการ`]))}</table>`;
const scores = `<table><tr><th>ตัวชี้วัด<th>คะแนน ปี 2568</tr>${rows([['IIT', '87.01'], ['EIT', '84.20'], ['OIT', '93.33'], ['คะแนนรวม', '88.12']])}</table>`;
const complaints = `<table><tr><th rowspan=2>ประจำเดือน<th colspan=2>จำนวนเรื่องที่รับ<th rowspan=2>ดำเนินการแล้วเสร็จ</tr><tr><th>ทุจริตต่อหน้าที่<th>ประพฤติมิชอบ</tr>${
  rows([['ตุลาคม 2567', '๑', 'ไม่มี', '๑'], ['พฤศจิกายน 2567', 'ไม่มี', '๒', '๑'], ['ธันวาคม 2567', '-', '-', '-']])}</table>`;

for (const [name, body, ...words] of [
  ['measures', measures, '--dimension', 'process-1'],
  ['scores', scores],
  ['complaints', complaints, '--as-of', '2567-12-31'],
])
  test(`what is printed of ${name} is imported as the page is, and said to be less sure`, () => {
    const printed = print(name, body);
    const page = imported(join(folder, `${name}.html`), ...words), paper = imported(printed, ...words);
    assert.ok(Object.keys(page.files).length >= 1);
    assert.deepEqual(withoutBlanks(paper.files), withoutBlanks(page.files));
    assert.match(paper.stdout, /^! read from a PDF by the lines of its tables and where its letters stand, which is less sure/m);
    assert.doesNotMatch(page.stdout, /less sure/);
    const cells = (text) => text.match(/^placed \d+ of \d+ cells/m)[0];
    assert.equal(cells(paper.stdout), cells(page.stdout));
  });

test('pale lines, and filled heads without any', () => {
  const printed = print('pale', complaints, 'td, th {border-color: #ddd} th {background: #eef}');
  assert.deepEqual(imported(printed, '--as-of', '2567-12-31').files, imported(join(folder, 'pale.html'), '--as-of', '2567-12-31').files);
});

test('a table that goes on over pages is one; its head is repeated and dropped, and the output says what that may do', () => {
  const { files, stdout } = imported(join(folder, 'measures.pdf'), '--dimension', 'process-1');
  assert.equal(Object.keys(files).length, 24);
  assert.match(stdout, /a row that goes on over the end of a page may come as two/);
});

test('columns without lines are no table: nothing is placed by guess', () => {
  const printed = print('bare', scores, 'td, th {border: 0}');
  const { files, stdout } = imported(printed);
  assert.ok(!files['assessment.yaml']);
  assert.match(stdout, /^placed 0 of 0 cells/m);
});

const page = (content, size = '0 0 595 842', more = '') => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [${size}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /P 6 0 R >> >> >>`,
  stream(content), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  stream('\x00'.repeat(300), '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8 ')], more);

const hostile = {
  'scan.pdf': [page('q 500 0 0 700 40 40 cm /P Do Q'), /scan\.pdf is a PDF without letters that can be read \(pages: 1\); it seems to be scanned: save .* as PDF anew/],
  'locked.pdf': [page('BT /F1 12 Tf 72 720 Td (secret) Tj ET', '0 0 595 842',
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00><00>] `), /locked\.pdf is protected with a password/],
  'cut.pdf': ['%PDF-1.7\n1 0 obj\n<< /Type /Cat', /cut\.pdf is incomplete or damaged/],
  'renamed.docx': [pdf('text'), /renamed\.docx is a PDF: the Word or Excel file/],
  'pages.pdf': [pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${Array.from({ length: 501 }, (_, i) => `${i + 3} 0 R`).join(' ')}] /Count 501 >>`,
    ...Array(501).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>')]), /pages\.pdf has more than 500 pages/],
};
for (const [name, [bytes, message]] of Object.entries(hostile))
  test(`${name}: refused in one line, at once`, () => {
    writeFileSync(join(folder, name), bytes, 'latin1');
    mkdirSync(join(folder, 'content/agencies/none'), { recursive: true });
    writeFileSync(join(folder, 'content/agencies/none/agency.yaml'), 'name: อบต.บ้านเขา\ntype: อบต.\nprovince: ขอนแก่น\n');
    const begin = Date.now(), { status, stderr } = run([name, '--agency', 'none']);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.equal(status, 1);
    assert.ok(Date.now() - begin < 20_000);
    assert.ok(!existsSync(join(folder, 'content/agencies/none/2568')));
  });

test('a page as large as a field, ten thousand lines, a box in a box: read, or refused, within the time', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `${i % 590} 0 m ${i % 590} 842 l S 0 ${i % 840} m 595 ${i % 840} l S`).join('\n');
  for (const [name, bytes] of [
    ['field.pdf', page('BT /F1 12 Tf 72 720 Td (far) Tj ET', '0 0 2000000 2000000')],
    ['thin.pdf', page('BT /F1 12 Tf 0 0 Td (thin) Tj ET', '0 0 14400000 0.01')],
    ['pattern.pdf', page(`${lines}\nBT /F1 12 Tf 72 720 Td (behind bars) Tj ET`)],
    ['boxes.pdf', page(`${Array.from({ length: 100 }, (_, i) => `${i * 2} ${i * 2} ${590 - i * 4} ${800 - i * 4} re S`).join('\n')} BT /F1 12 Tf 250 400 Td (inside) Tj ET`)],
  ]) {
    writeFileSync(join(folder, name), bytes, 'latin1');
    const begin = Date.now(), { status, stdout, stderr } = run([name, '--agency', 'none', '--dry-run']);
    assert.ok(Date.now() - begin < 30_000, name);
    assert.ok(status === 0 || (status === 1 && stderr.includes(name)), `${name}: ${status} ${stdout}${stderr}`);
  }
});
