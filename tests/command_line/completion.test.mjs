// What packages are made with: completions of shells and the manual page, of every command and option.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const program = process.env.PRONGSAI;
const run = (...args) => execFileSync(program, args, { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'prongsai-completion-'));
after(() => rmSync(folder, { recursive: true, force: true }));

// What bash offers for the last of the words.
function offered(...words) {
  writeFileSync(join(folder, 'script'), run('completion', 'bash'));
  const list = words.map((word) => `'${word}'`).join(' ');
  const text = `source ./script; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _prongsai; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', text], { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean).sort();
}

test('bash completes commands, options, choices and agencies', () => {
  mkdirSync(join(folder, 'content/agencies/ban-khao'), { recursive: true });
  assert.deepEqual(offered('prongsai', 'bu'), ['build']);
  assert.deepEqual(offered('prongsai', 'build', '--stri'), ['--strict']);
  assert.deepEqual(offered('prongsai', 'build', '--format', ''), ['github', 'json', 'sarif', 'text']);
  assert.deepEqual(offered('prongsai', 'build', '--content', 'con'), ['content']);
  assert.deepEqual(offered('prongsai', 'check', '--agency', 'ban'), ['ban-khao']);
  assert.deepEqual(offered('prongsai', 'new', 'si'), ['site']);
  assert.ok(offered('prongsai', 'new', 'agency', '--').includes('--province'));
});

test('zsh and fish get a script with each command', () => {
  const commands = [...run('--help', '--language', 'en').matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]);
  assert.ok(commands.includes('build') && commands.includes('completion'));
  for (const command of commands) {
    assert.match(run('completion', 'zsh'), new RegExp(`^ {4}'${command}'\\) (_arguments -s|compadd)`, 'm'));
    assert.ok(run('completion', 'fish').includes(`__fish_use_subcommand -a ${command} -d`), command);
  }
});

test('an unknown shell is refused with the ones there are', () => {
  const { status, stderr } = spawnSync(program, ['completion', 'tcsh', '--language', 'en'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
  assert.equal(status, 2);
  assert.match(stderr, /'tcsh' is not valid; valid values: bash\|zsh\|fish/);
});

test('the manual page names every option, in both languages, and man reads it without a warning', () => {
  const page = { en: run('manual', '--language', 'en'), th: run('manual', '--language', 'th') };
  assert.match(page.en, /^\.SH NAME$/m);
  assert.match(page.th, /^\.SH ชื่อ$/m);
  for (const [language, text] of Object.entries(page)) {
    assert.match(text, /\\fB\\-c\\fR, \\fB\\-\\-content\\fR \\fIDIR/, language);
    writeFileSync(join(folder, 'page.1'), text);
    const { status, stderr } = spawnSync('man', ['--warnings', '-l', join(folder, 'page.1')], { encoding: 'utf8', env: { ...process.env, MANPAGER: 'cat', LC_ALL: 'C.UTF-8', MANROFFSEQ: '' } });
    assert.deepEqual([status, stderr], [0, ''], language);
  }
});
