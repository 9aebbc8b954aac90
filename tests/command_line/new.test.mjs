// prongsai new: what it says, asks and writes, and that what it writes builds. Each file of new/ is one story:
//
//   $ prongsai new page โครงสร้าง       a command, run in the story's folder
//   < ตอบ                              what is typed where it asks; then it runs on a terminal
//   …                                  all that it prints, its exit status where that is not 0, the files that are new
//
// PRONGSAI_ACCEPT=1 rewrites what comes below the commands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

// What a build writes is not what is looked at here.
const contentBelow = (folder) =>
  filesBelow(folder).map((path) => relative(folder, path)).filter((path) => !/(^|\/)site(\.state)?\//.test(path)).sort();

// The commands of a story, with what is typed.
const commandsOf = (story) => {
  const commands = [];
  for (const line of story.split('\n')) {
    if (line.startsWith('$ ')) commands.push({ words: line.slice(2), typed: [] });
    if (line.startsWith('< ') && commands.length) commands.at(-1).typed.push(line.slice(2));
    if (line === '<' && commands.length) commands.at(-1).typed.push('');
  }
  return commands;
};

// One command, and what it prints and writes.
const played = ({ words, typed }, folder, language, seen) => {
  const env = { ...process.env, FRAMEWORKS: join(here, '../../frameworks'), LANG: language, PATH: `${dirname(program)}:${process.env.PATH}` };
  delete env.LC_ALL;
  delete env.LC_MESSAGES;
  const run = typed.length
    ? spawnSync('python3', [join(here, 'terminal.py'), 'sh', '-c', words], { cwd: folder, encoding: 'utf8', env, input: typed.join('\n') + '\n' })
    : spawnSync('sh', ['-c', `exec 2>&1; ${words}`], { cwd: folder, encoding: 'utf8', env, input: '' });
  let out = `$ ${words}\n${typed.map((line) => (line ? `< ${line}` : '<') + '\n').join('')}${run.stdout}${run.stderr}`;
  if (run.status) out += `exit status ${run.status}\n`;
  for (const path of contentBelow(folder))
    if (!seen.has(path)) {
      seen.add(path);
      out += `-- ${path} --\n${readFileSync(join(folder, path), 'utf8').replace('\uFEFF', '<BOM>')}`;
    }
  return out.replace(/\d[\d,]* ms\b/g, 'N ms');
};

for (const file of readdirSync(join(here, 'new')).sort()) {
  test(`new: ${file}`, () => {
    const path = join(here, 'new', file), story = readFileSync(path, 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-new-'));
    try {
      const seen = new Set();
      const head = story.slice(0, story.indexOf('$ '));
      const language = head.includes('(English)') ? 'en_US.UTF-8' : 'th_TH.UTF-8';
      const told = head + commandsOf(story).map((command) => played(command, folder, language, seen)).join('\n');
      if (process.env.PRONGSAI_ACCEPT) writeFileSync(path, told);
      assert.equal(told, readFileSync(path, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

// The hosts themselves are not here: what their recipes run is.
test('new ci: both recipes are YAML, and what they run checks and builds the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-ci-'));
  const sh = (command) => spawnSync('sh', ['-ec', command], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${dirname(program)}:${process.env.PATH}` } });
  try {
    const site = `'${program}' new site --quiet --name 'อบต.หนองแสง จ.มหาสารคาม' --base-url https://ita.example.go.th/`;
    const recipe = (host) => `'${program}' new ci ${host} --package https://example.org/prongsai.deb`;
    assert.equal(sh(`${site} && ${recipe('github')} && ${recipe('gitlab')}`).status, 0);
    const github = parse(readFileSync(join(folder, '.github/workflows/site.yml'), 'utf8'));
    const { before_script: before, check, pages } = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8'));
    assert.deepEqual(pages.artifacts.paths, ['public']);
    assert.deepEqual(github.jobs.build.steps.find((step) => step.uses?.startsWith('actions/upload')).with, { path: 'public' });
    assert.equal(github.jobs.publish.needs, 'build');
    for (const install of [before.join('\n'), github.jobs.build.steps.find((step) => step.name === 'install').run]) {
      assert.match(install, /curl -fsSL -o \/tmp\/prongsai\.deb https:\/\/example\.org\/prongsai\.deb$/m);
      assert.equal(spawnSync('sh', ['-n', '-c', install]).status, 0);
    }
    for (const script of [...check.script, ...pages.script, github.jobs.build.steps.find((step) => step.name === 'build').run]) {
      const done = sh(script);
      assert.equal(done.status, 0, done.stderr);
    }
    assert.match(readFileSync(join(folder, 'public/index.html'), 'utf8'), /หนองแสง/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
