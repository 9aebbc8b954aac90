// prongsai schema: editors are told of the keys what the readers take, and so is the guide.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-2020/dist/2020.js';
import { parse } from 'yaml';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const run = (...args) => spawnSync(program, ['schema', ...args], { cwd: project, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
const schemaOf = (kind, ...more) => JSON.parse(run(kind, ...more).stdout);
const kinds = run().stdout.trim().split('\n').map((line) => line.split(/\s+/)[0]);
const validators = Object.fromEntries(kinds.map((kind) => [kind, new Ajv({ allowUnionTypes: true }).compile(schemaOf(kind))]));

// The kind of a file below the content folder; undefined for what is no map.
function kindOf(path) {
  const names = { 'site.yaml': 'site', 'agency.yaml': 'agency', 'channels.yaml': 'channels', 'corrections.yaml': 'corrections', 'assessment.yaml': 'assessment',
    'complaints.yaml': 'complaints', 'disclosures.yaml': 'disclosures', 'report.md': 'report' };
  if (/(^|\/)(__MACOSX|@eaDir|[.#]|~\$)/.test(path)) return undefined;  // passed over
  if (/\/tables\/[^/]*\.yaml$/.test(path)) return 'table';
  if (/^frameworks\/[^/]*\.yaml$/.test(path)) return 'framework';
  if (/\/measures\/[^/]*\.md$/.test(path)) return 'measure';
  if (/\/pages\/[^/]*\.md$/.test(path)) return 'page';
  if (/\/updates\/[^/]*\.md$/.test(path)) return 'update';
  return names[path.split('/').pop()];
}

// What an editor hands to a validator; undefined where there is no front matter.
function mapOf(path, text) {
  if (!path.endsWith('.md')) return parse(text, { uniqueKeys: false }) ?? {};
  const front = /^---[ ]*\n(.*?)^---[ ]*$/ms.exec(text);
  return front ? parse(front[1], { uniqueKeys: false }) ?? {} : undefined;
}

function filesBelow(root, at = '') {
  return readdirSync(join(root, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at ? `${at}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

// The cases of tests/content (tests/pipeline/case_files.h says how they are written).
function cases() {
  const folder = join(project, 'tests/content');
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).flatMap((name) => {
    const parts = readFileSync(join(folder, name), 'utf8').split(/^=== (.*)$/m).slice(1);
    return parts.flatMap((title, i) => {
      if (i % 2) return [];
      const pieces = parts[i + 1].split(/^-- (.*) --$/m).slice(1);
      const files = {};
      for (let p = 0; p < pieces.length; p += 2) files[pieces[p]] = pieces[p + 1].replace(/^\n/, '');
      const findings = files.findings ?? '';
      delete files.findings;
      return [{ name: `${name}: ${title}`, files, findings }];
    });
  });
}

test('each kind has a schema, in both languages', () => {
  assert.deepEqual(kinds, ['site', 'framework', 'agency', 'channels', 'assessment', 'measure', 'complaints', 'disclosures', 'table',
    'report', 'page', 'update', 'corrections', 'deployment', 'annotations']);
  for (const kind of kinds) {
    const english = schemaOf(kind), thai = schemaOf(kind, '--language', 'th');
    assert.equal(english.$schema, 'https://json-schema.org/draft/2020-12/schema');
    const keysOf = (schema) => Object.keys((schema.items ?? schema).properties);
    assert.deepEqual(keysOf(thai), keysOf(english));
    assert.notEqual(thai.description, english.description);
  }
});

test('every file of content and of the test sites is valid', () => {
  const sound = readdirSync(join(project, 'tests/sites')).filter((site) => site !== 'each-agency');  // one of its agencies is wrong
  const roots = ['content', ...sound.map((site) => `tests/sites/${site}/content`)];
  let count = 0;
  for (const root of roots.filter((r) => existsSync(join(project, r))))
    for (const path of filesBelow(join(project, root))) {
      const kind = kindOf(path), map = kind && mapOf(path, readFileSync(join(project, root, path), 'utf8'));
      if (!map) continue;
      assert.ok(validators[kind](map), `${root}/${path}: ${JSON.stringify(validators[kind].errors)}`);
      ++count;
    }
  assert.ok(count > 150, `only ${count} files`);
});

test('what the readers take without an error is valid', () => {
  let count = 0;
  for (const { name, files, findings } of cases().filter((c) => !c.findings.includes('error[')))
    for (const [path, text] of Object.entries(files)) {
      const kind = kindOf(path);
      // What is `~` to an editor is a text to the readers; and the schema lists words in one spelling of those that look alike.
      if (!kind || text.includes('\\bytes ') || !text.trim() || /whatever YAML would make of it$|words that look alike/.test(name)) continue;
      const map = mapOf(path, text);
      if (!map) continue;
      assert.ok(validators[kind](map), `${name}: ${path}: ${JSON.stringify(validators[kind].errors)}`);
      ++count;
    }
  assert.ok(count > 80, `only ${count} files`);
});

test('a key that the readers refuse is refused', () => {
  let count = 0;
  for (const { name, files, findings } of cases())
    for (const [path, text] of Object.entries(files)) {
      const kind = kindOf(path);
      const refused = findings.split('\n').filter((line) => line.startsWith(`content/${path}:`) && /error\[unknown-key\].* has no key/.test(line));
      if (!kind || text.includes('\\bytes ') || !refused.some((line) => !line.includes('this file has no key'))) continue;
      assert.ok(!validators[kind](mapOf(path, text)), `${name}: ${path}`);
      ++count;
    }
  assert.ok(count > 15, `only ${count} files`);
});

test('a wrong key, a missing key and a wrong word', () => {
  const agency = { name: 'บ้านเขา', type: 'other', province: 'ขอนแก่น' };
  assert.ok(validators.agency(agency));
  assert.ok(!validators.agency({ ...agency, nmae: 'x' }));
  assert.ok(!validators.agency({ ...agency, type: 'village' }));
  assert.ok(!validators.agency({ name: 'บ้านเขา', type: 'other' }));
  assert.ok(!validators.measure({ title: 'ก', dimension: 'IIT', due: { day: '2568-03-31' } }));
  assert.ok(validators.assessment({ total: '๙๑.๙๖' }));
  assert.ok(!validators.assessment({ total: 191.96 }));
});

test('the tables of the guide are those of the program', () => {
  for (const language of ['en', 'th']) {
    const page = ['content', 'publish'].map((name) => readFileSync(join(project, `docs/${name}.${language}.md`), 'utf8')).join('');
    const tables = [...page.matchAll(/^<!-- keys of (\w+) -->\n((?:\|.*\n)*)/gm)];
    assert.equal(tables.length, 13);
    for (const [, kind, table] of tables)
      assert.equal(table, run(kind, '--table', '--language', language).stdout, `run scripts/content-tables: ${kind}, ${language}`);
  }
});

test('a kind that does not exist', () => {
  const english = run('mesure'), thai = run('mesure', '--language', 'th');
  assert.equal(english.status, 2);
  assert.equal(english.stderr, "prongsai: there is no kind of file 'mesure'; did you mean 'measure'?\n");
  assert.equal(thai.stderr, "prongsai: ไม่มีไฟล์ชนิด 'mesure' หมายถึง 'measure' หรือไม่\n");
  assert.match(run('x').stderr, /valid values: site, framework/);
  assert.equal(run('site', 'agency').status, 2);
});
