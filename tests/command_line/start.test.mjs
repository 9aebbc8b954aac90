// The commands of docs/start.th.md as they stand there, run in a folder with the files of an office: they give a site without a
// finding that holds every fact of those files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documents, makeOffice, measures, scores, total } from './office_of_an_agency.mjs';

const docs = join(dirname(fileURLToPath(import.meta.url)), '../../docs');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const commandsOf = (page) =>
  [...readFileSync(join(docs, page), 'utf8').matchAll(/^```sh\n([^]*?)^```/gm)].flatMap((block) => block[1].trim().split('\n'));

let folder, run;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-start-'));
  await makeOffice(folder);
  const env = { ...process.env, LANG: 'th_TH.UTF-8', PATH: `${dirname(program)}:${process.env.PATH}` };
  delete env.LC_ALL;
  delete env.LC_MESSAGES;
  run = spawnSync('sh', ['-ec', commandsOf('start.th.md').join('\n')], { cwd: folder, encoding: 'utf8', env, input: '' });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (path) => readFileSync(join(folder, 'www', path), 'utf8');  // where the site is sent
const plain = (html) => html.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');

test('ten commands or fewer, the same in both languages', () => {
  assert.ok(commandsOf('start.th.md').length <= 10);
  assert.deepEqual(commandsOf('start.en.md'), commandsOf('start.th.md'));
});

test('they run without an error, a warning or a note, and no cell is left', () => {
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.equal(run.stderr, 'ตรวจ 1 หน่วยงานแล้ว ไม่พบข้อผิดพลาด\n');
  const [, placed, cells] = run.stdout.match(/^วางแล้ว (\d+) จาก (\d+) ช่อง/m);
  assert.equal(placed, cells);
  assert.match(run.stdout, /^1 หน่วยงาน \d+ หน้า/m);
});

test('the site names the agency and where it is', () => {
  const home = page('index.html');
  assert.match(plain(home), /องค์การบริหาร\s*ส่วนตำบล\s*หนองแสง/);
  assert.match(plain(home), /อำเภอวาปีปทุม จังหวัดมหาสารคาม/);
});

test('it has every score', () => {
  const shown = plain(page('2568/scores/index.html'));
  for (const score of [...Object.values(scores), total]) assert.ok(shown.includes(score.toFixed(2)), String(score));
});

test('it has the twelve measures with who is responsible and what came of them', () => {
  const data = JSON.parse(page('data/measures.json'));
  const rows = data.measures ?? data;
  assert.equal(rows.length, 12);
  for (const measure of measures) {
    const row = JSON.stringify(rows.find((r) => JSON.stringify(r).includes(measure.title)));
    for (const fact of [measure.steps, measure.responsible, measure.result, `process-${measure.process + 1}`])
      assert.ok(row?.includes(fact), `${measure.title}: ${fact}`);
  }
});

test('it has the forty documents, each by its title', () => {
  assert.equal(readdirSync(join(folder, 'www/documents')).filter((name) => name.endsWith('.pdf')).length, 40);
  const shown = page('2568/disclosures/index.html');
  for (const document of documents) assert.ok(shown.includes(document.title), document.title);
});
