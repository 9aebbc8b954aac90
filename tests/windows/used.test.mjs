// prongsai.exe under Wine as an officer has it: started by its icon, with the desk in the browser, the preview after an edit, and documents
// read in a job. PRONGSAI runs it; FOLDER is what the zip holds.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { PRONGSAI: program, FOLDER: zip } = process.env;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'prongsai-windows-')));
const children = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const soon = async (what, look) => {
  for (const start = Date.now(); Date.now() - start < 60_000; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`not within a minute: ${what}`);
};
const text = async (address) => (await fetch(address)).text();

// An office with content, in a folder with a Thai name.
function office(name) {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'tests/content/base'), join(folder, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
  return folder;
}

// A terminal, since a console of Windows is one; who opens the browser writes the address into a file.
test('by its icon: a console in Thai, and the desk of the content beside it in the browser', async () => {
  const folder = office('ที่ทำงาน'), opened = join(root, 'opened'), bin = join(root, 'bin');
  cpSync(zip, folder, { recursive: true });
  mkdirSync(bin);
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const env = { ...process.env, LANG: 'th_TH.UTF-8', PATH: `${bin}:${process.env.PATH}` };
  const console = spawn('script', ['-qfec', `exec wine '${folder}/prongsai.exe'`, '/dev/null'], { cwd: '/', env });
  children.push(console);
  let shown = '';
  console.stdout.setEncoding('utf8').on('data', (more) => { shown += more; });
  const address = (await soon('the browser', () => existsSync(opened) && readFileSync(opened, 'utf8'))).trim();
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/_desk\/\?token=\w+$/);
  const entered = await fetch(address, { redirect: 'manual' });
  assert.equal(entered.status, 303);
  const Cookie = entered.headers.getSetCookie()[0].split(';')[0];
  const desk = await (await fetch(new URL('/_desk/', address), { headers: { Cookie } })).text();
  assert.match(desk, /ban-khao/);
  await soon('the site', async () => (await fetch(new URL('/', address))).status === 200);
  await soon('the console', () => shown.includes('เพื่อหยุด'));
  assert.match(shown, /เปิดโต๊ะทำงานได้ที่/);
  assert.doesNotMatch(shown, /\uFFFD/);
  console.stdin.write('\x03');
  await soon('its end', () => console.exitCode !== null);
  await assert.rejects(fetch(new URL('/', address)));
});

test('serve: an edit is seen by the system\'s own telling, and the page is another', async () => {
  const folder = office('ดูเว็บ');
  const page = join(folder, 'content/agencies/ban-khao/pages/history.md');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, '---\ntitle: ประวัติ\n---\nก่อนแก้\n');
  const server = spawn(program, ['serve', '--language', 'en'], { cwd: folder });
  children.push(server);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (more) => { said += more; });
  const [address] = await soon('the address', () => /http:\/\/127\.0\.0\.1:\d+\//.exec(said));
  const shown = new URL('ban-khao/pages/history/', address);
  await soon('the first page', async () => (await text(shown)).includes('ก่อนแก้'));
  writeFileSync(page, '---\ntitle: ประวัติ\n---\nหลังแก้\n');
  await soon('the page after the edit', async () => (await text(shown)).includes('หลังแก้'));
  await soon('what was made', () => /changed: [\d,]+ page/.test(said));
  server.kill('SIGINT');
  await soon('its end', () => server.exitCode !== null);
});

test('documents are read beside the program, and a hostile one leaves the rest readable', () => {
  const folder = office('เอกสาร'), documents = join(folder, 'content/agencies/ban-khao/documents');
  mkdirSync(documents, { recursive: true });
  const read = ['letter.docx', 'table.xlsx', 'thai.pdf'];
  for (const name of [...read, 'bomb.docx', 'laughs.svg', 'broken-off.pdf']) cpSync(join(project, 'tests/documents', name), join(documents, name));
  const { status, stderr } = spawnSync(program, ['check', '--language', 'en'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 1, stderr);
  for (const name of read) assert.match(stderr, new RegExp(`documents/${name}: error\\[personal-id\\]`));
  assert.match(stderr, /documents\/bomb\.docx: note\[unreadable-document\]/);
});

// Wine takes the limits of a job and holds a process to none of them: what can be seen here is that they are asked for.
test('the reader of documents puts itself into a job, and asks for limits of memory and of time', () => {
  const input = `csv\0${join(root, 'a.csv')}\0`;
  writeFileSync(join(root, 'a.csv'), 'a,b\n');
  const { status, stdout, stderr } = spawnSync('wine', [join(zip, 'prongsai-text.exe'), '20', '512', '10', '8'], { input, encoding: 'utf8', env: { ...process.env, WINEDEBUG: '+sync' } });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^1 /);
  const calls = [...stderr.matchAll(/NtAssignProcessToJobObject|NtSetInformationJobObject \(\w+, 9,/g)].map(([call]) => call);
  assert.equal(calls[0], 'NtAssignProcessToJobObject');
  assert.equal(calls.length, 3);
});

test('from a menu it works in the folder Prongsai of the user\'s documents', async () => {
  const desk = spawn(program, ['edit', '--no-open', '--documents', '--language', 'en'], { cwd: root });
  children.push(desk);
  let said = '';
  for (const stream of [desk.stdout, desk.stderr]) stream.setEncoding('utf8').on('data', (more) => { said += more; });
  await soon('the desk', () => said.includes('token='));
  const users = join(process.env.WINEPREFIX, 'drive_c/users');
  assert.ok(readdirSync(users).some((user) => existsSync(join(users, user, 'Documents/Prongsai'))));
  desk.kill('SIGINT');
  await soon('its end', () => desk.exitCode !== null);
});
