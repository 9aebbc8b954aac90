// Who runs the site (`contact`), and addresses in Thai letters: pages, data and files of the whole site.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-contact-'));
  cpSync(join(project, 'tests/content/base'), join(folder, 'content'), { recursive: true });
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));

function built(settings, files = {}) {
  writeFileSync(join(folder, 'content/site.yaml'), settings);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content/agencies/ban-khao', path)), { recursive: true });
    writeFileSync(join(folder, 'content/agencies/ban-khao', path), text);
  }
  const { status, stderr } = spawnSync(program, ['build', '--language', 'en'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return path => readFileSync(join(folder, 'site', path), 'utf8');
}

test('mistakes are reported to who runs the site, on every page and in the data', () => {
  const page = built('title: ก\nbase_url: https://ita.example.go.th/\n' +
    'contact: {name: งานแผน, phone: 043-000-119 ต่อ 4, email: web@example.go.th, href: "https://www.example.go.th/plan?a=1&b=2"}\n',
    { 'channels.yaml': 'channels: [{id: a, type: other, name: ก, value: ข}]\ncriteria: [ใช้ถ้อยคำ**สุภาพ**]\nhandling: [ลงรับเรื่อง]\n' });
  for (const path of ['index.html', 'ban-khao/index.html', 'ban-khao/channels/index.html', 'search/index.html']) {
    const [entry, mail] = page(path).match(/<li class="noprint" id="report">.*?<a href="(mailto:[^"]*)".*?<\/li>/);
    assert.equal(entry, '<li class="noprint" id="report">พบข้อมูลผิด? <a href="https://www.example.go.th/plan?a=1&amp;b=2" rel="noopener noreferrer">งานแผน</a> ' +
      `<a href="${mail}">web@example.go.th</a> <a href="tel:+6643000119;ext=4">043-000-119 ต่อ 4</a></li>`, path);
    const { pathname, searchParams } = new URL(mail);
    assert.equal(pathname, 'web@example.go.th');
    assert.equal(searchParams.get('body').split('\r\n')[0], `หน้า: https://ita.example.go.th/${path.replace('index.html', '')}`);
    assert.equal(searchParams.get('body').split('\r\n').length, 4);
  }
  assert.deepEqual(JSON.parse(page('ban-khao/data/datapackage.json')).contributors.at(-1),
    { title: 'งานแผน', path: 'https://www.example.go.th/plan?a=1&b=2', email: 'web@example.go.th', role: 'maintainer' });
  assert.match(page('ban-khao/data/procedure.csv'),
    /\r\nban-khao,1,criterion,ใช้ถ้อยคำสุภาพ,,,,,\r\nban-khao,2,step,ลงรับเรื่อง,,,,,\r\n$/);
});

test('without it an agency\'s pages lead to its channels, or say that nobody is named', () => {
  const settings = 'title: ก\nbase_url: https://ita.example.go.th/\n';
  let page = built(settings);
  assert.match(page('ban-khao/index.html'), /<li class="noprint">พบข้อมูลผิด\? <a href="channels\/index.html">แจ้งหน่วยงานเจ้าของข้อมูล<\/a><\/li>/);
  assert.match(page('index.html'), /<li class="noprint">พบข้อมูลผิด\? เว็บไซต์นี้ไม่ได้บอกว่าใครดูแล<\/li>/);
  page = built(settings, { 'channels.yaml': 'channels: [{id: a, type: other, name: ก}]\n' });
  assert.match(page('ban-khao/index.html'), /<li class="noprint">พบข้อมูลผิด\? เว็บไซต์นี้ไม่ได้บอกว่าใครดูแล และหน่วยงานยังไม่บอกวิธีติดต่อ<\/li>/);
});

test('a Thai host is written as hosts know it; old addresses in Thai letters lead to the page', () => {
  const page = built('title: ก\nbase_url: https://ข้อมูลเปิด.ไทย/\nhosting: [github]\n',
    { 'pages/about.md': '---\ntitle: ก\naliases: [หน้าเก่า, "%E0%B8%A8%E0%B8%B9%E0%B8%99%E0%B8%A2%E0%B9%8C"]\n---\n' });
  assert.equal(page('CNAME'), 'xn--22c0buxu0cycwb2d8d.xn--o3cw4h\n');
  for (const path of ['sitemap.xml', 'robots.txt', 'ban-khao/index.html'])
    assert.ok(page(path).includes('https://xn--22c0buxu0cycwb2d8d.xn--o3cw4h/'), path);
  for (const path of ['หน้าเก่า', 'ศูนย์'])
    assert.ok(existsSync(join(folder, 'site/ban-khao', path, 'index.html')), path);
});

test('names that are no UTF-8 come out as \\xC3 in every format', { skip: process.platform !== 'linux' }, () => {
  const name = Buffer.concat([Buffer.from(join(folder, 'content/agencies/ban-khao/pages/')), Buffer.from([0xc3, 0xd2]), Buffer.from('.md')]);
  writeFileSync(name, '---\ntitle: ก\n---\n');
  for (const format of ['text', 'json', 'sarif', 'github']) {
    const { status, stdout, stderr } = spawnSync(program, ['check', '--language', 'en', '--format', format], { cwd: folder });
    const told = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([stdout, stderr]));
    if (format === 'json') told.trim().split('\n').forEach(line => JSON.parse(line));
    if (format === 'sarif') JSON.parse(told.slice(told.indexOf('{'), told.lastIndexOf('}') + 1));
    assert.match(told, /xC3\\*xD2/, format);
    assert.equal(status, 1);
  }
  rmSync(name);
});
