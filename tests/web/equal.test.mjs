// The page's program makes the same bytes as the program of this machine, of the five agencies and of every site of tests/sites.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { built_here, clean_up, files_of, repository, start } from './program.mjs';

after(clean_up);

const program = await start();

const about = (findings) => findings.filter((f) => f.path).map((f) => `${f.path}:${f.line}:${f.column} ${f.severity} ${f.code}`).sort();

function is_equal(content) {
  const here = built_here(content);
  program.clear();
  for (const [path, bytes] of files_of(content)) program.put('content/' + path, bytes);
  const result = program.build('site');
  assert.equal(result.failure ?? '', '');
  const made = [...program.files().keys()].filter((path) => path.startsWith('site/')).map((path) => path.slice(5)).sort();
  assert.deepEqual(made, [...here.files.keys()].sort());
  for (const path of made) assert.ok(here.files.get(path).equals(program.read('site/' + path)), `${path} differs`);
  assert.deepEqual(about(result.findings), about(here.findings));
  return made.length;
}

test('the five agencies', () => {
  assert.ok(is_equal(join(repository, 'content')) > 290);
});

for (const name of readdirSync(join(repository, 'tests/sites')))
  if (existsSync(join(repository, 'tests/sites', name, 'content'))) test(`site ${name}`, () => { is_equal(join(repository, 'tests/sites', name, 'content')); });

test('an edit makes again what it changes alone, and a file that is taken away takes its page along', () => {
  program.clear();
  for (const [path, bytes] of files_of(join(repository, 'content'))) program.put('content/' + path, bytes);
  program.build('site');
  program.keep();
  const path = [...program.files().keys()].find((file) => /\/measures\/[^/]+\.md$/.test(file));
  program.remove(path);
  const result = program.build('site');
  assert.equal(result.published, true);
  const { changed, removed } = program.changes();
  assert.ok(removed.includes(path));
  assert.ok(removed.some((file) => file.startsWith('site/') && file.endsWith('.html')), 'its page is gone');
  assert.ok(changed.size < 150, `${changed.size} files changed`);
  program.put(path, new Uint8Array([0xff]));
  const broken = program.build('site');
  assert.ok(broken.findings.some((finding) => finding.path === path && finding.severity === 'error'));
});
