// prongsai check: what it prints, in every format, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

let folder;

// One agency with an error, a warning and an ignored finding, and one without findings.
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-check-'));
  cpSync(join(project, 'tests/content/base'), join(folder, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('content/site.yaml', readFileSync(join(folder, 'content/site.yaml'), 'utf8') +
    'contact: {name: {th: งานแผน, en: Planning office}, phone: 043-000-119 ต่อ 4, email: web@example.go.th, href: https://www.example.go.th/plan}\n');
  write('content/agencies/khok/agency.yaml',
    'name: โคก\ntype: other\nprovince: ขอนแก่น\nchecks:\n  ignore:\n    - {code: cut-by-comment, in: channels.yaml, reason: ต้นฉบับเป็นเช่นนี้}\n');
  write('content/agencies/khok/channels.yaml', 'protection: ปกปิดชื่อ # ทุกกรณี\n');
  write('content/agencies/khok/2568/assessment.yaml', 'total: 91.00\ninstruments: {IIT: 90, EIT: 90, OIT: 90}   # รวม\n');
  write('content/agencies/khok/2568/complaints.yaml', 'as_of: 2568-03-31\nnote: ไม่มีเรื่อง # จริง\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words) => spawnSync(program, words, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });

test('text: every finding, the counts, exit status 1, nothing written', () => {
  const { status, stdout, stderr } = run('check', '--only', 'total-weight', '--only', 'cut-by-comment');
  assert.equal(stdout, '');
  assert.equal(stderr, `content/agencies/khok/2568/assessment.yaml:1:8: error[total-weight]: the total is stated as 91.00, but the weighted sum is 90.00
  1 | total: 91.00
    |        ^^^^^
  compare the total and the instruments with the official document
content/agencies/khok/2568/complaints.yaml:2:19: warning[cut-by-comment]: what follows ' #' is a comment and is not shown
  2 | note: ไม่มีเรื่อง # จริง
    |               ^^^^^
  if the # belongs to the text, put the whole text in quotes; if not, write two spaces before it and one after
1 error, 1 warning, 0 notes in 1 of 2 agencies
`);
  assert.equal(status, 1);
  assert.ok(!existsSync(join(folder, 'site')) && !existsSync(join(folder, 'site.state')));
});

test('one file or one agency alone', () => {
  const file = run('check', 'content/agencies/khok/2568/complaints.yaml', '--only', 'cut-by-comment', '--format', 'json');
  assert.equal(file.stderr.trim().split('\n').length, 1);
  assert.equal(file.status, 0);
  assert.equal(run('check', 'content/agencies/ban-khao', '--ignore', 'base-url').status, 0);
  const nowhere = run('check', 'content/agencies/nobody');
  assert.equal(nowhere.stderr, "prongsai: there is no 'content/agencies/nobody' in the folder content\n");
  assert.equal(nowhere.status, 2);
});

test('a folder whose name is refused is none of the agencies that are counted', () => {
  mkdirSync(join(folder, 'content/agencies/Khok_Sung'));
  const { status, stderr } = run('check', '--only', 'name');
  rmSync(join(folder, 'content/agencies/Khok_Sung'), { recursive: true });
  assert.match(stderr, /\n1 error, 0 warnings, 0 notes in 0 of 2 agencies\n$/);
  assert.equal(status, 1);
});

test('--agency: one agency alone', () => {
  assert.equal(run('check', '--agency', 'ban-khao', '--ignore', 'base-url').stderr, '1 agency checked, nothing found\n');
  assert.equal(run('check', '--agency', 'khok').status, 1);
  const nobody = run('check', '--agency', 'nobody');
  assert.equal(nobody.stderr, "prongsai: there is no agency 'nobody'\n");
  assert.equal(nobody.status, 2);
});

test('--quiet: errors and warnings alone', () => {
  const codes = ['--only', 'total-weight', '--only', 'cut-by-comment', '--only', 'translation-missing'];
  const loud = run('check', ...codes), quiet = run('check', '--quiet', ...codes);
  assert.match(loud.stderr, /note\[translation-missing\]/);
  assert.match(quiet.stderr, /error\[total-weight\][^]*warning\[cut-by-comment\]/);
  assert.doesNotMatch(quiet.stderr, /note\[|1 error,/);
  assert.equal(quiet.status, 1);
  assert.equal(run('check', '-q', 'content/site.yaml').stderr, '');
});

test('wrong use is told in the language that is asked for, and how to mend it', () => {
  const told = (...words) => {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    return stderr;
  };
  const see = "  see 'prongsai check --help'\n", see_th = "  ดูวิธีใช้ได้ด้วย 'prongsai check --help'\n";
  assert.equal(told('check', '--formt', 'json'), `prongsai: unknown option '--formt'\n  did you mean '--format'?\n${see}`);
  assert.equal(told('check', '--formt', '--language', 'th'), `prongsai: ไม่มีตัวเลือก '--formt'\n  หมายถึง '--format' หรือไม่\n${see_th}`);
  assert.equal(told('--strict', 'check'), `prongsai: option '--strict' must follow the command\n  write prongsai check --strict\n${see}`);
  assert.equal(told('check', '--jobs', '0'), `prongsai: --jobs: must be a whole number from 1 to 512, not '0'\n${see}`);
  assert.equal(told('check', '--jobs', '0', '--language=th'), `prongsai: --jobs ต้องเป็นจำนวนเต็มจาก 1 ถึง 512 ไม่ใช่ '0'\n${see_th}`);
  assert.equal(told('check', '--format', 'xml'), `prongsai: --format: 'xml' is not valid; valid values: text|json|sarif|github\n${see}`);
  assert.equal(told('check', '--explain'), `prongsai: option --explain requires a value\n${see}`);
  assert.equal(told('check', '-c', 'a', '-c', 'b'), `prongsai: option --content may be given only once\n${see}`);
  assert.equal(told('help', 'chck'), "prongsai: unknown command 'chck'\n  did you mean 'check'?\n  see 'prongsai --help'\n");
  assert.match(told('check', '--theme', 'nowhere'), /^error\[unknown-theme\]: there is no theme 'nowhere'\n {2}put a folder themes\/nowhere/);
  assert.match(told('build', '-t', 'nowhere'), /^error\[unknown-theme\][^]*\nnothing was published; the site in site is as it was\n$/);
  rmSync(join(folder, 'site.state'), { recursive: true, force: true });
  assert.equal(told('check', '-c', 'nowhere'), "prongsai: there is no content folder 'nowhere': name it with --content\n");
  assert.equal(told('build', '-c', 'nowhere', '--language', 'th'), "prongsai: ไม่มีโฟลเดอร์เนื้อหา 'nowhere' ระบุโฟลเดอร์ด้วย --content\n");
});

test('build --base-url: another address than site.yaml has, and back', () => {
  const out = join(folder, 'elsewhere');
  const built = (...words) => {
    const { status, stderr } = run('build', '-c', 'good', '-o', 'elsewhere', '-q', ...words);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return readFileSync(join(out, 'ban-khao/index.html'), 'utf8').match(/<link rel="canonical" href="([^"]*)"/)[1];
  };
  cpSync(join(project, 'tests/content/base'), join(folder, 'good'), { recursive: true });
  assert.equal(built(), 'https://ita.example.go.th/ban-khao/');
  assert.equal(built('--base-url', 'https://trial.example.go.th/ita'), 'https://trial.example.go.th/ita/ban-khao/');
  assert.equal(built(), 'https://ita.example.go.th/ban-khao/');
  rmSync(join(folder, 'good'), { recursive: true });
  rmSync(out, { recursive: true });
  rmSync(`${out}.state`, { recursive: true });
  const wrong = run('build', '--base-url', 'http://trial.example.go.th/');
  assert.match(wrong.stderr, /^prongsai: --base-url: 'http:[^]* is not the https address of a site/);
  assert.equal(wrong.status, 2);
});

test('build --dry-run finds the same, says so and writes nothing', () => {
  const looked = run('check'), dry = run('build', '--dry-run');
  assert.equal(dry.stderr, looked.stderr);
  assert.equal(dry.stdout, 'a dry run: nothing was written or published\n');
  assert.equal(dry.status, 1);
  assert.ok(!existsSync(join(folder, 'site')) && !existsSync(join(folder, 'site.state')));
});

test('--strict gives warnings exit status 1', () => {
  assert.equal(run('check', '--only', 'cut-by-comment').status, 0);
  assert.equal(run('check', '--only', 'cut-by-comment', '--strict').status, 1);
});

test('--ignored shows what is silenced, and why', () => {
  const { status, stderr } = run('check', '--ignored', '--language', 'th');
  assert.match(stderr, /^content\/agencies\/khok\/channels\.yaml:1:\d+: เตือน\[cut-by-comment\]/);
  assert.match(stderr, /\n {2}เหตุผล: ต้นฉบับเป็นเช่นนี้\n/);
  assert.equal(status, 0);
});

test('json: one object a finding, as the schema says', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(join(project, 'docs/findings.schema.json'))));
  for (const language of ['th', 'en']) {
    const lines = run('check', '--format', 'json', '--language', language).stderr.trim().split('\n');
    assert.ok(lines.length >= 2);
    for (const line of lines) assert.ok(validate(JSON.parse(line)), `${line}: ${new Ajv().errorsText(validate.errors)}`);
  }
});

test('sarif: a log that the published schema accepts', () => {
  const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));
  const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', meta: false, validateSchema: false });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-07.json'));
  const validate = ajv.compile(schema);
  const log = JSON.parse(run('check', '--format', 'sarif').stderr);
  assert.ok(validate(log), ajv.errorsText(validate.errors));
  const [result] = log.runs[0].results.filter((r) => r.ruleId === 'total-weight');
  assert.equal(result.level, 'error');
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'content/agencies/khok/2568/assessment.yaml' },
    region: { startLine: 1, startColumn: 8, endColumn: 13, snippet: { text: 'total: 91.00' } },
  });
  log.runs[0].results[0].level = 'fatal';
  assert.ok(!validate(log), 'the schema would accept anything');
});

test('github: a command for each finding', () => {
  const { stderr } = run('check', '--format', 'github', '--only', 'total-weight');
  assert.equal(stderr, '::error title=total-weight,file=content/agencies/khok/2568/assessment.yaml,line=1,col=8,endColumn=13::'
    + 'the total is stated as 91.00, but the weighted sum is 90.00%0Acompare the total and the instruments with the official document\n');
});

test('--explain and --list know every code; a wrong one is met with the nearest', () => {
  const codes = run('check', '--list').stdout.trim().split('\n').map((line) => line.split(/\s+/)[0]);
  assert.ok(codes.length > 40);
  for (const code of codes) {
    for (const language of ['th', 'en']) {
      const { status, stdout } = run('check', '--explain', code, '--language', language);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`${code} (`) && stdout.split('\n').length > 3, stdout);
    }
  }
  const wrong = run('check', '--explain', 'totl-weight');
  assert.equal(wrong.stderr, "prongsai: there is no code 'totl-weight'; did you mean 'total-weight'?\n");
  assert.equal(wrong.status, 2);
});

test('the documents list every code as the program does', () => {
  for (const language of ['en', 'th']) {
    const rows = run('check', '--list', '--language', language).stdout.trim().split('\n')
      .map((line) => line.replace(/^([a-z-]+) +(\S+) +(.*)$/, '| `$1` | $2 | $3 |'));
    const page = readFileSync(join(project, `docs/checks.${language}.md`), 'utf8');
    assert.equal(page.slice(page.indexOf('|---|---|---|\n') + 14).trim(), rows.join('\n'), 'scripts/checks-table brings it up to date');
  }
});

test('NO_COLOR and pipes: no escape sequences', () => {
  assert.ok(!run('check').stderr.includes('\x1b'));
});
