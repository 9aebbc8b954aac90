// The pages that lead to agencies: what the home says, and where things stand on screens of all widths.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browser, root, serve } from './site.mjs';

let chromium, site, page;
before(async () => { chromium = await browser(); site = await serve(); page = await chromium.newPage(); });
after(async () => { await chromium?.close(); site?.close(); });

async function open(path, width) {
  await page.setViewport({ width, height: 900 });
  await page.goto(site.address + path, { waitUntil: 'load' });
}
const edges = (selector, edge) => page.$$eval(selector, (all, name) => all.map((one) => Math.round(one.getBoundingClientRect()[name])), edge);

test('the home counts agencies, those with a total and those with results, as their pages show them', async () => {
  for (const [language, words] of [['', ['หน่วยงาน', 'มีคะแนนรวม ITA', 'มีรายงานผลมาตรการ']],
    ['en/', ['agencies on this site', 'with a total ITA score', 'with results of measures']]]) {
    await open(`${language}index.html`, 1280);
    const facts = await page.$$eval('main .facts li', (all) => all.map((one) => /^(\d+) (.*)$/.exec(one.textContent).slice(1)));
    assert.deepEqual(facts.map(([, what]) => what), words);
    const [agencies, totals, results] = facts.map(([value]) => Number(value));
    assert.equal(agencies, (await page.$$('main .agencies .t')).length);
    const scores = JSON.parse(readFileSync(join(root, 'data/scores.json'), 'utf8')), measures = JSON.parse(readFileSync(join(root, 'data/measures.json'), 'utf8'));
    const with_some = (rows, has) => new Set(rows.filter(has).map((row) => row.agency)).size;
    assert.equal(totals, with_some(scores, (row) => row.level === 'total' && row.score !== null));
    assert.equal(results, with_some(measures, (row) => row.with_results > 0));
  }
});

// A site of `count` agencies of bench/content, at the address that it is served from.
async function open_site_of(count, then) {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-portal-'));
  execFileSync('python3', [new URL('../../bench/content', import.meta.url).pathname, '--agencies', count, '--measures', 2, '--out', folder], { stdio: 'ignore' });
  execFileSync(process.env.PRONGSAI, ['build', '--content', join(folder, 'content'), '--out', join(folder, 'site')], { stdio: 'ignore' });
  const other = await serve('/', join(folder, 'site'));
  await then(other.address).finally(() => { other.close(); rmSync(folder, { recursive: true, force: true }); });
}

test('provinces stand beside their agencies, below them on a phone; scores end at the edge of their column', async () => {
  const look = async (columns) => {
    await page.setViewport({ width: 1280, height: 900 });
    const [heads, lists] = [await edges('main .band > :first-child', 'left'), await edges('main .band > ul', 'left')];
    assert.equal(new Set(heads).size, 1);
    assert.equal(new Set(lists).size, 1);
    assert.ok(lists[0] >= heads[0] + 11 * 16, `${heads[0]} ${lists[0]}`);
    assert.equal(new Set(await edges('main .pts', 'right')).size, columns);
    assert.equal(new Set(await edges('main .agencies .t', 'left')).size, columns);
    await page.setViewport({ width: 390, height: 900 });
    assert.equal(new Set(await edges('main .agencies .t', 'left')).size, 1);
    for (const right of await edges('main .pts', 'right')) assert.equal(right, 390 - 16);
    for (const height of await edges('main .agencies > li', 'height')) assert.ok(height <= 130, `${height}`);
  };
  await open('index.html', 1280);
  assert.ok((await edges('main form input', 'width'))[0] >= 480);
  await look(1);
  await open_site_of(60, async (address) => {
    await page.goto(`${address}index.html`, { waitUntil: 'load' });
    await look(2);
  });
});

test('a score has its year, one that is old or not at the target no colour, and who has none says so', async () => {
  for (const [language, year, none] of [['', /ปี 2565/, /ยังไม่มีคะแนนรวม|ยังไม่เผยแพร่คะแนน/], ['en/', /FY 2565/, /No total yet|Scores not published on this site yet/]]) {
    await open(`${language}index.html`, 390);
    const rows = await page.$$eval('main .agencies > li', (all) => all.map((row) => ({
      score: row.querySelector('.pts')?.textContent, has_colour: !!row.querySelector('.lv.ok'), said: row.querySelector('.meta').textContent })));
    for (const { score, has_colour, said } of rows) {
      if (score) assert.match(score, /^\S+ ?\S* 91\.96 \S+ A$/);
      assert.match(said, score ? year : none);
      assert.ok(!has_colour);  // of 2565, and another agency has a result of 2568
    }
    assert.equal(rows.filter((row) => row.score).length, 1);
  }
});

test('lists are no wider than a page of text', async () => {
  for (const path of ['province/khon-kaen/index.html', 'type/subdistrict-administration/index.html', 'search/index.html']) {
    await open(path, 1280);
    for (const width of await edges('main .agencies', 'width')) assert.ok(width <= 44 * 16, `${path}: ${width}`);
  }
});

test('the blocks of the footer stand in one row where there is room, else below each other', async () => {
  for (const path of ['index.html', 'data/index.html', 'search/index.html', '404.html', 'dan-kwian/index.html'])
    for (const [width, rows] of [[1280, 1], [1000, 1], [800, 'all'], [390, 'all']]) {
      await open(path, width);
      const tops = await edges('footer .wrap > div', 'top');
      assert.equal(new Set(tops).size, rows === 'all' ? tops.length : rows, `${path} at ${width}: ${tops}`);
    }
});

test('links of the page that is not there are high enough for a finger', async () => {
  await open('404.html', 390);
  for (const height of await edges('main a, footer li a', 'height')) assert.ok(height >= 24, `${height}`);
  assert.equal(await page.$eval('footer ul', (list) => getComputedStyle(list).listStyleType), 'none');
});

test('from any list the way to complain is short: a field for the agency, and numbers to press in sight', async () => {
  for (const language of ['', 'en/'])
    for (const from of ['index.html', 'province/khon-kaen/index.html', 'data/index.html', 'search/index.html']) {
      await open(`${language}${from}`, 360);
      await page.goto(await page.$eval('header .strip a', (link) => link.href), { waitUntil: 'load' });
      const [numbers, fields] = await page.evaluate(() => [
        [...document.querySelectorAll('#complain ~ ul a[href^="tel:"]')].filter((a) => a.getBoundingClientRect().bottom <= innerHeight).length,
        document.querySelectorAll('main form[role=search] input').length]);
      assert.ok(numbers >= 2 && fields === 1, `${language}${from}: ${numbers} numbers in sight, ${fields} fields`);
    }
});

test('a tag in a cell is one line, in English at most two, and the table fits a phone', async () => {
  for (const [language, highest] of [['', 36], ['en/', 80]]) {
    await open(`${language}khok-sanga/data/index.html`, 360);
    const heights = await edges('td .tag', 'height');
    assert.ok(heights.length && heights.every((height) => height < highest), `${heights}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  }
});

test('the first view of the search is page, styles and two scripts, below 25 KB', async () => {
  const fetched = [], on = await chromium.newPage();
  on.on('request', (request) => { if (!request.url().endsWith('.svg')) fetched.push(decodeURIComponent(request.url().slice(site.address.length)).replace(/\?.*/, '')); });
  await on.goto(`${site.address}search/index.html`, { waitUntil: 'networkidle0' });
  assert.equal(fetched.length, 4, fetched.join());  // page, styles, two scripts; indexes only when something is asked
  const bytes = fetched.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path)), { level: 9 }).length, 0);
  assert.ok(bytes <= 25 * 1024, `${bytes} bytes`);
  await on.close();
});

test('agencies without two totals are compared by the scores that two of them have, and by nothing else', async () => {
  const scores = JSON.parse(readFileSync(join(root, 'data/scores.json'), 'utf8'));
  for (const language of ['', 'en/'])
    for (const year of [2565, 2568]) {
      await open(`${language}compare/${year}/index.html`, 390);
      const shown = await page.$$eval('.plot tbody', (all) => all.map((body) => [...body.querySelectorAll('tr:not(.grp)')].map((row) =>
        [row.querySelector('a').href.match(/([^/]+)\/\d{4}\/scores\/index\.html$/)[1], Number(row.querySelector('b').textContent)])));
      const of_year = scores.filter((row) => row.fiscal_year_be === year && row.level === 'indicator');
      const wanted = [...new Set(of_year.map((row) => row.code))].map((code) => of_year.filter((row) => row.code === code))
        .filter((rows) => rows.length > 1).map((rows) => rows.map((row) => [row.agency, row.score]));
      const sorted = (groups) => groups.map((rows) => JSON.stringify(rows.sort())).sort();
      assert.deepEqual(sorted(shown), sorted(wanted), `${language}${year}`);
      assert.equal(shown.length, year === 2565 ? 4 : 0, `${language}${year}`);
      const text = await page.$eval('main', (main) => main.textContent);
      assert.doesNotMatch(text, /มัธยฐาน|[Mm]edian/);
      assert.equal((await page.$$('main .rows .t')).length, 2);
    }
});

test('one file has the scores of all agencies that their own files have', () => {
  const all = JSON.parse(readFileSync(join(root, 'data/scores.json'), 'utf8'));
  const key = (row) => [row.fiscal_year_be, row.level, row.level === 'total' ? '' : row.code, row.score, row.computed_change].join(' ');
  for (const agency of ['dan-kwian', 'khok-sanga', 'chiang-yuen', 'rang-chorakhe']) {
    const own = JSON.parse(readFileSync(join(root, agency, 'data/scores.json'), 'utf8')).filter((row) => row.score !== null);
    const here = all.filter((row) => row.agency === agency && row.score !== null);
    assert.ok(own.length > 0, agency);
    assert.deepEqual(here.map(key).sort(), own.map((row) => key({ ...row, code: row.code ?? '' })).sort(), agency);
  }
});

test('the first sentence of an agency without a total tells of the scores that it has', async () => {
  for (const [agency, words] of [['chiang-yuen', /มีคะแนนเพียง 4 ข้อคำถาม \(ถึงเกณฑ์ 85 ทั้งหมด\)/], ['khok-sanga', /มีคะแนนเพียง 4 จาก 10 ตัวชี้วัด/], ['rang-chorakhe', /OIT 100\.00/]]) {
    await open(`${agency}/index.html`, 390);
    const heading = (await page.$eval('h1', (h1) => h1.textContent)).replaceAll('\u00a0', ' ');
    assert.match(heading, words);
    const facts = await page.$$eval('main .facts b', (all) => all.map((b) => b.textContent));
    const scores = JSON.parse(readFileSync(join(root, agency, 'data/scores.json'), 'utf8')).filter((row) => row.level !== 'total' && row.score !== null);
    for (const { score } of scores) assert.ok(facts.includes(score.toFixed(2)), `${agency}: ${score} is not among ${facts}`);
  }
});

test('home and scores each say no sentence twice', async () => {
  for (const path of [['dan-kwian', 2565], ['chiang-yuen', 2568], ['khok-sanga', 2565], ['rang-chorakhe', 2568]]
    .flatMap(([agency, year]) => [`${agency}/index.html`, `${agency}/${year}/scores/index.html`])) {
    await open(path, 390);
    const said = await page.$$eval('main .said > li, main .verdict > p, main .facts > li, main .lead:not(.said)',
      (all) => all.map((one) => one.textContent.replace(/\[\d+\]|\s+/g, ' ').trim()));
    assert.ok(said.length > 1, path);
    assert.deepEqual(said.filter((one, i) => said.indexOf(one) !== i), [], path);
  }
});

test('the bodies that take complaints stand apart at the foot of every page that is no agency’s', async () => {
  for (const path of ['index.html', 'compare/index.html', 'data/index.html', 'reading/index.html']) {
    await open(path, 390);
    const tops = await edges('footer .help > li', 'top'), bottoms = await edges('footer .help > li', 'bottom');
    assert.ok(tops.length > 1, path);
    for (let i = 1; i < tops.length; ++i) assert.ok(tops[i] - bottoms[i - 1] > 8, path);
  }
});
