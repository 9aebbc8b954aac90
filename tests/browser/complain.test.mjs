// "How do I complain?" is answered on the first screen of a phone, and what is not published can be asked for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, pages, read, root, serve } from './site.mjs';

let chromium, site;
before(async () => {
  chromium = await browser();
  site = await serve();
});
after(async () => {
  await chromium?.close();
  site?.close();
});

async function open(file, options = {}) {
  const page = await chromium.newPage();
  await page.setJavaScriptEnabled(options.script ?? true);
  await page.setViewport({ width: options.width ?? 360, height: 640 });
  await page.goto((options.from ?? site.address) + file, { waitUntil: 'load' });
  return page;
}

const all_of = (kind) => pages().filter((file) => file.endsWith(`/${kind}/index.html`));
// Numbers to press, with the size of their boxes.
const numbers = () => [...document.querySelectorAll('main a[href^="tel:"]')].map((a) => {
  const { top, bottom, left, right, height, width } = a.getBoundingClientRect();
  return { number: a.getAttribute('href').slice(4), text: a.textContent.trim(), top, bottom, left, right, height, width };
});

test('every page of channels has a number to press on the first screen of a phone', async () => {
  assert.equal(all_of('channels').length, 10);
  for (const file of all_of('channels'))
    for (const script of [true, false]) {
      const page = await open(file, { script }), found = await page.evaluate(numbers);
      await page.close();
      assert.ok(found.some(({ bottom }) => bottom <= 640), `${file}: ${JSON.stringify(found[0])}`);
      for (const { number, text, height, width, right } of found) {
        assert.match(number, /^[+\d;=ext]+$/);
        assert.ok(height >= 44 && width >= 44 && right <= 360, `${file}: ${text} is ${width} × ${height}`);
      }
    }
});

test('where no channel for corruption can be used, the home of an agency has numbers to press, too', async () => {
  for (const file of all_of('channels')) {
    const home = file.replace('channels/', ''), is_first = read(file).includes('<h2 id="help">') && read(file).indexOf('id="help"') < read(file).indexOf('id="criteria"');
    const page = await open(home), found = await page.evaluate(numbers), safe = await page.$$('main .note.warn a[href$="channels/index.html#safe"]');
    await page.close();
    assert.equal(safe.length, is_first ? 1 : 0, `${home}: how to report safely`);
    if (is_first) assert.ok(found.some(({ number }) => number === '1205') && found.some(({ number }) => number === '1206'), home);
    for (const { text, height } of found) assert.ok(height >= 44, `${home}: ${text}`);
  }
});

test('the foot of the portal has numbers to press', () => {
  for (const file of ['index.html', 'en/index.html']) assert.match(read(file).match(/<footer>[^]*<\/footer>/)[0], /href="tel:1205"/, file);
});

test('where the portal’s way to complain leads, the numbers are buttons of the page itself', async () => {
  for (const file of ['search/index.html', 'en/search/index.html']) {
    assert.doesNotMatch(read(file).match(/<footer>[^]*<\/footer>/)[0], /tel:|id="complain"/, file);
    const page = await open(`${file}#complain`), found = await page.evaluate(numbers);
    await page.close();
    assert.deepEqual(found.map(({ number }) => number), ['1205', '1206', '1567', '1111'], file);
    for (const { text, height } of found) assert.ok(height >= 44, `${file}: ${text}`);
  }
});

test('before the channels it is said how to report safely, and what agencies write of it is said to be theirs', () => {
  for (const file of all_of('channels')) {
    const html = read(file).match(/<main[^]*<\/main>/)[0];
    const at = (text) => html.search(text);
    assert.ok(at(/<h2 id="safe">/) > 0 && at(/<h2 id="safe">/) < at(/<li id="c-/), file);
    for (const id of ['protection', 'after']) {
      const part = html.match(new RegExp(`<h2 id="${id}">[^]*?(?=<h2|$)`))?.[0] ?? '';
      if (id === 'protection' ? part : part.includes('<ol class="steps">'))
        assert.match(part, /this site cannot check|เว็บไซต์นี้ตรวจสอบไม่ได้/, `${file}: #${id}`);
    }
    assert.doesNotMatch(html, /Boxes and letters|ตู้รับเรื่องและจดหมาย/, `${file}: none of the five says where its box stands`);
  }
});

test('where a law is cited, the page says that it is still to be checked; a poster cites none', () => {
  for (const file of [...all_of('channels'), ...all_of('request')]) assert.match(read(file), /ยังไม่ได้เทียบกับราชกิจจานุเบกษา|has not been compared with the Royal Gazette/, file);
  for (const file of all_of('poster')) assert.doesNotMatch(read(file), /พระราช|มาตรา|มติคณะรัฐมนตรี|section \d|Cabinet|Act B\.E\./, file);
});

test('a poster holds an agency’s words on protection whole, as its own, or leads to them', () => {
  for (const file of all_of('poster')) {
    const [, said] = read(file).match(/<div class="foot">[^]*?<p><b>(?:การคุ้มครองผู้แจ้ง|Protection of those who report)<\/b> ([^]*?)<\/p>/);
    assert.doesNotMatch(said, /…/, file);
    assert.match(said, /^(หน่วยงานเขียนไว้ว่า|The agency writes|อ่านได้ในหน้าเว็บ|See the web page|หน่วยงานไม่ได้บอก|The agency does not say)/, file);
  }
});

test('channels that can be used stand before those that cannot, and the lead counts them', () => {
  for (const file of all_of('channels')) {
    const html = read(file).match(/<main[^]*<\/main>/)[0], named = html.indexOf('<h2 id="named">');
    const after_named = named < 0 ? '' : html.slice(named, html.indexOf('<h2', named + 4));
    const usable = [...html.matchAll(/<li id="c-[^"]*">/g)].length - [...after_named.matchAll(/<li id="c-/g)].length;
    const [, m, n] = html.match(/<p class="lead">\D*(\d+)\D+(\d+)/);
    assert.deepEqual([Number(m), Number(n)], [usable, [...html.matchAll(/<li id="c-/g)].length], file);
    assert.doesNotMatch(after_named, /class="call"/, file);
  }
});

test('an address that is not encrypted is said to be so', () => {
  for (const file of all_of('channels'))
    for (const [row] of read(file).matchAll(/<li id="c-[^]*?<\/li>/g))
      assert.equal(/not encrypted|ไม่ได้เข้ารหัส/.test(row), /class="call" href="http:/.test(row), `${file}: ${row}`);
});

test('a number and a form of which little is known say so, below the button, and where they are from', async () => {
  for (const file of all_of('channels')) {
    const page = await open(file);
    const bodies = await page.$$eval('.help > li', (all) => all.map((body) => {
      const said = [...body.querySelectorAll('p')].find((one) => /^(check before use|ตรวจสอบก่อนใช้)/.test(one.textContent));
      const form = body.querySelector('a:not(.call)');
      return { number: body.querySelector('.call').getAttribute('href'), is_checked: !said, form: form?.getAttribute('href') ?? '',
        form_says: !!form && /\((not tried by this site|ยังไม่ได้ทดลองใช้)/.test(form.parentNode.textContent),
        below: !said || said.getBoundingClientRect().top >= body.querySelector('.call').getBoundingClientRect().bottom };
    }));
    await page.close();
    assert.deepEqual(bodies, [
      { number: 'tel:1205', is_checked: true, form: 'https://www.nacc.go.th/allcomplaint', form_says: true, below: true },
      { number: 'tel:1206', is_checked: true, form: 'https://anonymous.pacc.go.th/', form_says: true, below: true },
      { number: 'tel:1567', is_checked: false, form: '', form_says: false, below: true },
      { number: 'tel:1111', is_checked: false, form: '', form_says: false, below: true }], file);
    const sources = read(file).match(/<summary>(Where these numbers and addresses come from|หมายเลขและที่อยู่เหล่านี้มาจากที่ใด)<\/summary><ul>[^]*?<\/ul>/)?.[0];
    assert.equal(sources?.match(/<li>/g).length, 6, file);  // of four numbers and two forms
    assert.equal(sources.match(/<time/g).length, 6, file);
  }
});

test('what is empty can be asked for: a letter with that item chosen, from the site and from a disk', async () => {
  const empty = pages().filter((file) => read(file).includes('request/index.html#'));
  assert.ok(empty.length >= 20, `${empty.length} pages`);
  for (const file of empty)
    for (const [, to, id] of read(file).matchAll(/href="([^"]*request\/index\.html)#([^"]+)"/g)) {
      const letter = new URL(to, `https://x/${file}`).pathname.slice(1);
      assert.match(read(letter), new RegExp(`<li id="${id}"><label>`), `${file} leads to #${id}`);
    }
  for (const from of [site.address, `file://${root}/`])
    for (const script of [true, false]) {
      const page = await open('nong-saeng/request/index.html#scores', { from, script });
      const chosen = await page.evaluate(() => [...document.querySelectorAll('.ask li:has(:checked)')].map(({ id }) => id));
      assert.deepEqual(chosen, script ? ['scores'] : []);
      assert.equal(await page.$eval('.ask :target', ({ id }) => id), 'scores');
      await page.click('#O1-2568 label');
      assert.equal(await page.$eval('#O1-2568 input', (input) => input.checked), true);
      await page.close();
    }
});

test('an empty page says what the law gives, and where the office is, as far as it is known', () => {
  const file = 'nong-saeng/documents/index.html', html = read(file);
  assert.match(html, /พ\.ศ\. 2540/);
  assert.match(read('nong-saeng/request/index.html'), /มาตรา ๙ และมาตรา ๑๑/);
  assert.match(read('en/nong-saeng/request/index.html'), /lang="th"/);
});

test('who finds an error writes to who runs the site, about this page and this place on it', async () => {
  for (const file of pages().filter((each) => each !== '404.html' && read(each).includes('<footer') && !/\/(poster|summary)\//.test(each))) {
    const [, mail] = read(file).match(/<li class="noprint" id="report">.*?<a href="(mailto:[^"]*)"/) ?? assert.fail(file);
    const canonical = read(file).match(/<link rel="canonical" href="([^"]*)"/)[1];
    assert.ok(new URL(mail).searchParams.get('body').split('\r\n')[0].endsWith(` ${canonical}`), `${file}: ${mail}`);
  }
  const page = await open('dan-kwian/2565/scores/index.html#indicators');
  const href = await page.evaluate(() => {
    const a = document.querySelector('#report a');
    document.addEventListener('click', (event) => event.preventDefault());
    a.click();
    a.click();
    return a.href;
  });
  assert.match(new URL(href).searchParams.get('body'), /\/dan-kwian\/2565\/scores\/#indicators\r\n/);
  await page.close();
});
