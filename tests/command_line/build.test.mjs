// prongsai build: how it ends if it is interrupted, and what --why says.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const agencies = 60;
let folder;

// Enough agencies for a build to take a while.
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-build-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  for (const part of ['themes', 'frameworks']) cpSync(join(project, part), join(folder, part), { recursive: true });
  for (let i = 0; i < agencies; ++i)
    cpSync(join(folder, 'content/agencies/dan-kwian'), join(folder, `content/agencies/copy-${i}`), { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words) => spawnSync(program, words, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });

// Sends the signal once pages are being made; returns how the build ended, and how long after the signal.
async function interrupt(signal) {
  rmSync(join(folder, 'site.state'), { recursive: true, force: true });  // what an earlier build left would be taken for this one's
  const build = spawn(program, ['build', '--full', '-j', '1'], { cwd: folder, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
  let told = '';
  build.stderr.on('data', bytes => (told += bytes));
  const ended = new Promise(resolve => build.on('exit', (code, by) => resolve({ code, by })));
  const staging = join(folder, 'site.state/staging');
  while (!existsSync(staging) && build.exitCode === null) await wait(2);
  await wait(100);
  const start = Date.now();
  build.kill(signal);
  return { ...(await ended), told, milliseconds: Date.now() - start };
}

for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143]])
  test(`${signal}: status ${status} within a second, and the site is as it was`, async () => {
    const end = await interrupt(signal);
    assert.equal(end.code, status);
    assert.match(end.told, /^prongsai: stopped; the site in site is as it was\n$/m);
    assert.ok(end.milliseconds < 1000, `${end.milliseconds} ms`);
    assert.equal(existsSync(join(folder, 'site')), false);
  });

test('the next build finishes the work and clears what was left', () => {
  assert.equal(run('build').status, 0);
  assert.deepEqual(readdirSync(join(folder, 'site.state')).sort(), ['build-state', 'build-state-leaves', 'documents', 'lock', 'manifest', 'manifest-leaves', 'turn'].filter(name => existsSync(join(folder, 'site.state', name))));
  const { status, stdout } = run('build', '--why');
  assert.equal(status, 0);
  assert.match(stdout, /^nothing has changed\n65 agencies, /);
});

test('--why: which agency, because of which file', () => {
  rmSync(join(folder, 'content/agencies/copy-7'), { recursive: true });
  rmSync(join(folder, 'content/agencies/copy-8/2566/report.md'));
  const { stdout } = run('build', '--why');
  assert.match(stdout, /^copy-8: 2566\/report\.md was removed\npages over all agencies: what it shows of agencies or frameworks changed\n/);
});

test('parts: wrong use is told', () => {
  assert.equal(run('build', '--shard', '3/2').status, 2);
  assert.match(run('build', '--shard', '3').stderr, /--shard must be I\/N, like 2\/8/);
  assert.match(run('build', 'part-1').stderr, /unexpected argument 'part-1'/);
  assert.match(run('build', '--shard', '1/2', '--join', 'a').stderr, /give --shard or --join, not both/);
  const help = run('build', '--help').stdout;
  assert.match(help, /^Usage: prongsai build \[OPTIONS\]$/m);
  assert.match(help, /--join PART/);
});
