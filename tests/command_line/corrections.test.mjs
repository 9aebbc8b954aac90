// A figure of a closed year that changes: prongsai diff and deploy ask for the reason; corrections.yaml gives it, and visitors read it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const root = mkdtempSync(join(tmpdir(), 'prongsai-corrections-'));
after(() => rmSync(root, { recursive: true, force: true }));
const run = (...words) => spawnSync(program, words, { cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
const read = (path) => readFileSync(join(root, path), 'utf8');
const own = 'content/agencies/ban-khao';
const edit = (path, from, to) => {
  assert.ok(read(path).includes(from));
  writeFileSync(join(root, path), read(path).replace(from, to));
};
const build = () => {
  const { status, stderr } = run('build', '-q');
  assert.equal(status, 0, stderr);
};
const reason = (value) => `- {year: 2567, figure: ban-khao/2567/scores/indicator-2, old: 82, new: ${value}, date: 2569-11-03, reason: {th: แก้ตามหนังสือ, en: A letter of the NACC}}
- {year: 2567, figure: scores/indicator-1, old: 78, new: 77, date: 2569-11-02, reason: ก}
`;

before(() => {
  cpSync(join(project, 'tests/sites/everything/content'), join(root, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(root, 'themes'), { recursive: true });
  writeFileSync(join(root, 'deploy.yaml'), 'targets: {web: {kind: folder, path: web}}\n');
  build();
  cpSync(join(root, 'site'), join(root, 'old'), { recursive: true });
  assert.equal(run('deploy', '-q').status, 0);
  edit(`${own}/2567/assessment.yaml`, '1: 78, 2: 82', '1: 77, 2: 83');
  edit(`${own}/2568/assessment.yaml`, '{1: 10.02, 2: 3.08}', '{1: 11.02, 2: 2.08}');
});

test('nothing differs', () => {
  const { status, stdout } = run('diff', 'old', 'site');
  assert.equal(stdout, 'no figure changes\n');
  assert.equal(status, 0);
});

test('a build warns of each figure of a closed year that changes without a reason, until it is given, and with --strict publishes nothing', () => {
  cpSync(join(root, 'old'), join(root, 'new'), { recursive: true });
  const build = (...words) => run('build', '--out', 'new', ...words);
  const warnings = ({ stderr }) => stderr.match(/warning\[closed-figure\].*\n.*/g) ?? [];
  const strict = build('--strict', '--full');
  assert.equal(strict.status, 1);
  assert.deepEqual(warnings(strict), [
    `warning[closed-figure]: scores/indicator-1 of 2567, a closed year, changes from 78.00 to 77.00, and no reason is given\n  if the new one is right, add to this file - {year: 2567, figure: scores/indicator-1, old: 78.00, new: 77.00, date: …, reason: …}`,
    `warning[closed-figure]: scores/indicator-2 of 2567, a closed year, changes from 82.00 to 83.00, and no reason is given\n  if the new one is right, add to this file - {year: 2567, figure: scores/indicator-2, old: 82.00, new: 83.00, date: …, reason: …}`,
  ]);
  assert.match(strict.stderr, /^content\/agencies\/ban-khao\/corrections\.yaml: /m);
  assert.equal(read('new/manifest.json'), read('old/manifest.json'));
  writeFileSync(join(root, own, 'corrections.yaml'), reason(83).replace(/^.*indicator-1.*$/m, ''));
  assert.equal(warnings(build('--strict')).length, 1);
  rmSync(join(root, own, 'corrections.yaml'));
  const lax = build();
  assert.equal(lax.status, 0, lax.stderr);
  assert.equal(warnings(lax).length, 2);
  assert.equal(warnings(build()).length, 2);  // told again, though nothing is made again
  assert.equal(warnings(run('check')).length, 0);
});

test('without a reason, diff and deploy --dry-run end with 1, and deploy sends nothing', () => {
  build();
  const { status, stdout } = run('diff', 'old', 'site');
  assert.match(stdout, /^ban-khao 2567 scores\/indicator-2: 82\.00 → 83\.00 \(a closed year, and no reason in corrections\.yaml\)$/m);
  assert.match(stdout, /^figures: \d+ changed, 0 new, 2 of a closed year changed without a reason$/m);
  assert.equal(status, 1);
  const dry = run('deploy', '--dry-run');
  assert.match(dry.stdout, /^ban-khao 2567 scores\/indicator-2: 82\.00 → 83\.00 /m);
  assert.equal(dry.status, 1);
  const refused = run('deploy');
  assert.match(refused.stderr, /^prongsai: figures of a closed year change without a reason, so nothing was sent: /m);
  assert.equal(refused.status, 1);
  assert.equal(read('web/manifest.json'), read('old/manifest.json'));
});

test('a reason for another value is none', () => {
  writeFileSync(join(root, own, 'corrections.yaml'), reason(84));
  build();
  assert.equal(run('diff', 'old', 'site').status, 1);
});

test('with the reason it is sent, and page, data and feed say it in both languages', () => {
  writeFileSync(join(root, own, 'corrections.yaml'), reason('๘๓'));
  build();
  const { status, stdout } = run('diff', 'old', 'site');
  assert.match(stdout, /^ban-khao 2567 scores\/indicator-2: 82\.00 → 83\.00 \(A letter of the NACC\)$/m);
  assert.equal(status, 0);
  assert.match(run('diff', 'old', 'site', '--language', 'th').stdout, /82\.00 → 83\.00 \(แก้ตามหนังสือ\)$/m);
  assert.equal(run('deploy', '-q').status, 0);
  assert.equal(read('web/manifest.json'), read('site/manifest.json'));
  const thai = read('web/ban-khao/changes/index.html'), english = read('web/en/ban-khao/changes/index.html');
  assert.match(thai, /82 → ตอนนี้ <b>83<\/b>/);
  assert.ok(thai.includes('แก้ตามหนังสือ') && thai.includes('../2567/scores/index.html'));
  assert.match(english, /A letter of the NACC/);
  assert.match(read('web/ban-khao/index.html'), /href="changes\/index\.html"/);
  assert.match(read('web/ban-khao/changes/feed.xml'), /<title>2567\/scores\/indicator-2: 82 → 83<\/title>/);
  assert.deepEqual(JSON.parse(read('web/ban-khao/data/corrections.json')), [{ agency: 'ban-khao', fiscal_year_be: 2567,
    figure: 'scores/indicator-2', old: '82', new: '83', date: '2026-11-03', reason_th: 'แก้ตามหนังสือ', reason_en: 'A letter of the NACC' },
  { agency: 'ban-khao', fiscal_year_be: 2567, figure: 'scores/indicator-1', old: '78', new: '77', date: '2026-11-02', reason_th: 'ก', reason_en: null }]);
});

test('without corrections there is no page of them, and no file', () => {
  assert.ok(!existsSync(join(root, 'old/ban-khao/changes')) && !existsSync(join(root, 'old/ban-khao/data/corrections.json')));
});

test('what is no site is wrong use', () => {
  const { status, stderr } = run('diff', 'old', 'content');
  assert.equal(stderr, "prongsai: there is no site of this program in the folder 'content'\n");
  assert.equal(status, 2);
  assert.equal(run('diff', 'old').status, 2);
});
