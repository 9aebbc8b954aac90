// prongsai check --online: what it asks other websites, how, and what it says of their answers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { english, program, project, runIn } from './program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-online-'));
const measure = 'content/agencies/ban-khao/2568/measures/10-no-gift.md';
const kept = join(folder, 'site.state/links.tsv');
const servers = [];
let questions = [], paths, first, other, secure, closed;

const run = (...words) => runIn(folder, 'check', '--only', 'link-unreachable', '--only', 'link-moved', ...words);

async function listen(server, host) {
  servers.push(server);
  await new Promise((resolve) => server.listen(0, host, resolve));
  return `${host}:${server.address().port}`;
}

// A host that notes who asks, when, and until when it was answering.
const host = () => createServer((request, response) => {
  const question = { method: request.method, url: request.url, agent: request.headers['user-agent'], host: request.headers.host, begin: Date.now() };
  questions.push(question);
  response.on('close', () => (question.end = Date.now()));
  const answer = (status, headers = {}) => setTimeout(() => response.writeHead(status, headers).end(), 30);
  const path = request.url.split('?')[0];
  if (path === '/moved') return answer(301, { location: '/ok' });
  if (path === '/for-now') return answer(302, { location: '/ok' });
  if (path === '/moved-to-nothing') return answer(308, { location: '/gone' });
  if (path === '/round') return answer(301, { location: '/round' });
  if (path === '/no-head' && request.method === 'HEAD') return answer(405);
  if (path === '/drops-head' && request.method === 'HEAD') return request.socket.destroy();
  if (path === '/endless' && request.method === 'HEAD') return answer(405);
  if (path === '/slow') return undefined;
  if (path === '/endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(1000)), 20);
    return response.on('close', () => clearInterval(more));
  }
  return answer({ '/gone': 404, '/broken': 500, '/kept': 403 }[path] ?? 200);
});

function link(...addresses) {
  writeFileSync(join(folder, measure), `---\ntitle: ประกาศ\ndimension: process-1\nresponsible: สำนักปลัด\nperiod: 2568\nevidence:\n${
    addresses.map((address, i) => `  - {title: หลักฐาน ${i}, href: "${address}"}\n`).join('')}---\n`);
}

const findings = (stderr) => Object.fromEntries([...stderr.matchAll(/\[(link-\w+)\]: '([^']+)' (.*)/g)].map(([, code, address, words]) => [address, `${code}: ${words}`]));

before(async () => {
  cpSync(join(project, 'tests/content/base'), join(folder, 'content'), { recursive: true });
  for (const name of ['themes', 'frameworks']) cpSync(join(project, name), join(folder, name), { recursive: true });
  mkdirSync(dirname(join(folder, measure)), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), 'title: ข้อมูล\nbase_url: https://ita.example.go.th/\ncontact: {name: งานแผน, email: web@example.go.th}\n');
  first = await listen(host(), '127.0.0.1');
  other = await listen(host(), '127.0.0.2');
  closed = await listen(createServer(), '127.0.0.3');
  await new Promise((resolve) => servers.pop().close(resolve));
  const key = join(folder, 'key.pem'), cert = join(folder, 'cert.pem');
  assert.equal(spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.4', '-keyout', key, '-out', cert]).status, 0);
  secure = await listen(createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => response.end()), '127.0.0.4');
});
after(() => {
  for (const server of servers) server.closeAllConnections(), server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('each answer, and none: what cannot be opened is a warning, what moved for good a note, and the check succeeds', async () => {
  const at = (path) => `http://${first}${path}`;
  link(at('/ok'), at('/moved'), at('/for-now'), at('/gone'), at('/broken'), at('/kept'), at('/no-head'), at('/drops-head'), at('/moved-to-nothing'), at('/round'),
    `http://${other}/slow`, `http://${closed}/`, `https://${secure}/`, 'http://no-such-host.invalid/');
  const { status, stderr } = await run('--online', '--timeout', '2');
  assert.equal(status, 0, stderr);
  assert.deepEqual(findings(stderr), {
    [at('/moved')]: `link-moved: has moved to '${at('/ok')}' for good`,
    [at('/gone')]: 'link-unreachable: cannot be opened: the host answers 404',
    [at('/broken')]: 'link-unreachable: cannot be opened: the host answers 500',
    [at('/kept')]: 'link-unreachable: cannot be opened: the host answers 403',
    [at('/moved-to-nothing')]: 'link-unreachable: cannot be opened: the host answers 404',
    [at('/round')]: 'link-unreachable: cannot be opened: it redirects without end',
    [`http://${other}/slow`]: 'link-unreachable: cannot be opened: the host does not answer in time',
    [`http://${closed}/`]: 'link-unreachable: cannot be opened: the host refuses the connection',
    [`https://${secure}/`]: 'link-unreachable: cannot be opened: its TLS certificate is not valid, of which browsers warn',
    'http://no-such-host.invalid/': 'link-unreachable: cannot be opened: there is no such website',
  });
  assert.match(stderr, /^links to other websites: asked for 14 at 5 hosts; 0 worked within the last 7 days$/m);
});

test('politely: one question at a time, a second apart, the head first, and who asks', () => {
  const own = questions.filter((q) => q.host === first);
  assert.ok(own.length >= 14, `${own.length} questions`);
  const asked = [];  // without those that follow a redirect
  for (const [i, question] of own.entries()) {
    if (i) assert.ok(question.begin >= own[i - 1].end - 5, `${question.url} was asked for while the answer to ${own[i - 1].url} was under way`);
    if (!i || question.begin - own[i - 1].end > 500) asked.push(question);
  }
  for (const [i, question] of asked.entries()) if (i) assert.ok(question.begin - asked[i - 1].begin >= 1000);
  assert.ok(asked.length >= 10 && asked.length < own.length);
  const methods = (url) => own.filter((q) => q.url === url && q.begin && asked.includes(q)).map((q) => q.method);
  assert.deepEqual(methods('/ok'), ['HEAD']);
  assert.deepEqual(methods('/no-head'), ['HEAD', 'GET']);
  assert.deepEqual(methods('/drops-head'), ['HEAD', 'GET']);
  for (const { agent } of questions) assert.match(agent, /^Prongsai\/\S+ \(checks links once; https:\/\/ita\.example\.go\.th\/; web@example\.go\.th\)$/);
});

test('what worked is remembered beside the site, by its age; what did not is asked for again', async () => {
  const at = (path) => `http://${first}${path}`;
  link(at('/ok'), at('/moved'), at('/gone'));
  questions = [];
  const again = await run('--online');
  assert.match(again.stderr, /asked for 1 at 1 host; 2 worked within the last 7 days/);
  assert.deepEqual(Object.keys(findings(again.stderr)).sort(), [at('/gone'), at('/moved')].sort());
  assert.deepEqual([...new Set(questions.map((q) => q.url))], ['/gone']);
  const eightDays = 8 * 86_400;
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(/^\d+/gm, (time) => String(Number(time) - eightDays)));
  assert.match((await run('--online')).stderr, /asked for 3 at 1 host; 0 worked/);
  assert.match((await run('--online', '--max-age', '0')).stderr, /asked for 3 at 1 host; 0 worked/);
  writeFileSync(kept, '\0\n1\t2\nnonsense\t\t\t\t\t\n99999999999999999999\t200\thttp://x/\t\n');
  assert.match((await run('--online')).stderr, /asked for 3 at 1 host; 0 worked/);
});

test('the file of answers does not make a site look newer than its content', async () => {
  const long = new Date(Date.now() - 3_600_000);
  utimesSync(dirname(kept), long, long);
  link(`http://${first}/ok?fresh`);
  assert.equal((await run('--online')).status, 0);
  assert.match(readFileSync(kept, 'utf8'), /ok\?fresh/);
  assert.equal(Math.round(statSync(dirname(kept)).mtimeMs), Math.round(long.getTime()));
});

test('a page that does not end is there; an address in Thai letters is asked for as browsers do', async () => {
  link(`http://${other}/endless`, `http://${other}/เอกสาร/แผน 1.pdf`.replaceAll(' ', '%20'));
  questions = [];
  const { status, stderr } = await run('--online', '--timeout', '2');
  assert.equal(status, 0, stderr);
  assert.deepEqual(findings(stderr), {});
  assert.ok(questions.some((q) => q.url === `/${encodeURIComponent('เอกสาร')}/${encodeURIComponent('แผน 1.pdf')}`));
});

test('without --online nobody is asked, and nothing is written; without curl the message says what to install', async () => {
  questions = [];
  rmSync(join(folder, 'site.state'), { recursive: true });
  link(`http://${first}/gone`);
  assert.equal((await run()).status, 0);
  assert.equal(questions.length, 0);
  assert.ok(!existsSync(join(folder, 'site.state')));
  const { status, stderr } = spawnSync(program, ['check', '--online'], { cwd: folder, encoding: 'utf8', env: { PATH: '/nowhere', LC_ALL: 'en_US.UTF-8' } });
  assert.equal(status, 2);
  assert.match(stderr, /there is no curl on this machine: install it \(on Debian: apt install curl\)/);
});

test('an exception for what --online finds is none that matches nothing', async () => {
  const agency = join(folder, 'content/agencies/ban-khao/agency.yaml'), before = readFileSync(agency, 'utf8');
  writeFileSync(agency, `${before}checks:\n  ignore: [{code: link-unreachable, in: 2568/, reason: เปิดได้เฉพาะในหน่วยงาน}, {code: overdue, in: 2568/, reason: เลื่อนแล้ว}]\n`);
  link(`http://${closed}/`);
  const quiet = spawnSync(program, ['check', '--only', 'unused-ignore'], { cwd: folder, encoding: 'utf8', env: english });
  assert.match(quiet.stderr, /nothing found/);
  assert.deepEqual(findings((await run('--online')).stderr), {});
  assert.match((await run('--online', '--ignored')).stderr, /cannot be opened.*\n(.*\n)*.*reason: เปิดได้เฉพาะในหน่วยงาน/);
  writeFileSync(agency, before);
});
