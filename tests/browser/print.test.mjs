// Printed on paper, by Chromium and by Firefox: the report on A4 landscape, every other page on A4, poster and summary on
// one sheet; nothing is cut off at the right.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, firefox, pages, read, serve } from './site.mjs';

let browsers, site, folder;
before(async () => {
  browsers = { Chromium: await browser(), Firefox: await firefox() };
  site = await serve();
  folder = mkdtempSync(join(tmpdir(), 'prongsai-print-'));
});
after(async () => {
  for (const each of Object.values(browsers ?? {})) await each.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function print(file, by = 'Chromium') {
  const page = await browsers[by].newPage();
  await page.goto(site.address + file, { waitUntil: 'load' });
  const pdf = join(folder, 'page.pdf');
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', pdf], { encoding: 'utf8' });
  const sheets = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, w, h]) => [Math.round(w), Math.round(h)]);
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const words_of_sheets = boxes.split('<page ').slice(1).map((sheet) =>
    [...sheet.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)]
      .map(([, left, top, right, bottom, word]) => ({ left: +left, top: +top, right: +right, bottom: +bottom, word })));
  const words = words_of_sheets.flat();
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const flow = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });  // column by column
  return { pdf, sheets, words, words_of_sheets, text, flow, texts: text.split('\f').slice(0, sheets.length) };
}

// Words outside the margins of the paper, which printers cut off.
const outside = ({ sheets: [[width, height]], words }) => words
  .filter(({ left, top, right, bottom }) => left < 28 || right > width - 28 || top < 12 || bottom > height - 10).map(({ word }) => word);
const thai = (number) => String(number).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[digit]);
// Text as it is compared: without blanks, and without the marks above and below letters, which a PDF may have as shapes alone.
const plain = (text) => text.replaceAll('ำ', 'า').replace(/[\s\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\ufffd]/g, '');
const canonical = (file) => read(file).match(/<link rel="canonical" href="([^"]*)"/)[1];

const portrait = [595, 842], landscape = [842, 595];
const near = (size, wanted) => Math.abs(size[0] - wanted[0]) <= 1 && Math.abs(size[1] - wanted[1]) <= 1;
// Of the years; those without one lead to the newest.
const reports = () => pages().filter((file) => /\/\d{4}\/report\/index\.html$/.test(file));
const all_of = (kind) => pages().filter((file) => file.endsWith(`/${kind}/index.html`));

for (const by of ['Chromium', 'Firefox'])
  test(`every report prints on A4 landscape, each sheet with agency, year and address (${by})`, async () => {
    assert.ok(reports().length >= 10, `${reports().length} reports`);
    for (const file of reports()) {
      const printed = await print(file, by), { sheets, texts } = printed;
      for (const size of sheets) assert.ok(near(size, landscape), `${file}: ${size}`);
      assert.deepEqual(outside(printed), [], file);
      const html = read(file), is_thai = !file.startsWith('en/'), year = file.match(/\d{4}/)[0], n = sheets.length;
      const agency = html.match(/class="org"[^>]*><b>(.*?)<\/b>/)[1].replace(/<[^>]*>/g, '');
      texts.forEach((sheet, i) => {
        const where = `${file}: sheet ${i + 1}`;
        assert.ok(sheet.replace(/\s/g, '').length > 100, `${where} is empty`);
        const head = plain(sheet.trim().split('\n').slice(0, 2).join(''));
        assert.ok(head.startsWith(plain(agency)), `${where} begins with ${head}`);
        assert.ok(head.includes(is_thai ? thai(year) : year), `${where} does not say the year: ${head}`);
        assert.ok(head.includes(canonical(file)), `${where} does not say the address: ${head}`);
        if (by === 'Firefox') return;  // it prints no numbers of pages
        const number = is_thai ? `หน้า ${thai(i + 1)}/${thai(n)}` : `Page ${i + 1}/${n}`;
        assert.ok(plain(sheet).endsWith(plain(number)), `${where} ends with ${sheet.trimEnd().slice(-20)}`);
      });
    }
  });

test('the place to sign is last of the official part; what the editor remarks stands on sheets of its own', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['nong-saeng/2568/report/index.html', 'en/dan-kwian/2565/report/index.html', 'chiang-yuen/2568/report/index.html']) {
      const { texts } = await print(file, by), is_thai = !file.startsWith('en/');
      const signed = texts.flatMap((sheet, i) => ((is_thai ? /ลงชอ[^]*ผรายงาน/ : /Signed[^]*Position[^]*Date/).test(plain(sheet)) ? [i] : []));
      assert.equal(signed.length, 1, `${file}: the place to sign stands on one sheet`);
      const annex = texts.findIndex((sheet) => plain(sheet).includes(plain(is_thai ? 'หมายเหตุของผู้จัดทำเว็บไซต์' : 'Remarks of the site’s editor')));
      assert.ok(annex === -1 || annex === signed[0] + 1, `${file}: signed on ${signed[0]}, annex on ${annex}`);
      assert.equal(annex !== -1, read(file).includes('class="annex"'), file);
    }
});

test('no mark of a footnote stands on a line of its own, and no two footnotes of a page say the same', async () => {
  const page = await browsers.Chromium.newPage();
  for (const file of reports()) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    const alone = await page.$$eval('.form .fn', (marks) => marks.filter((mark) => {
      const before = mark.previousElementSibling;
      return before && /^(UL|OL|P|DIV|TABLE)$/.test(before.tagName) && mark.previousSibling === before;
    }).map((mark) => mark.parentElement.textContent));
    assert.deepEqual(alone, [], file);
    const notes = await page.$$eval('.footnotes > li', (all) => all.map((li) => li.textContent.replace(/↩.*/, '').trim()));
    assert.deepEqual(notes.filter((note, i) => notes.indexOf(note) !== i), [], file);
  }
  await page.close();
});

test('other pages print on A4, with their address, and small charts stand on one sheet', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['index.html', 'dan-kwian/index.html', 'dan-kwian/2565/scores/index.html', 'nong-saeng/2568/measures/index.html',
      'nong-saeng/channels/index.html', 'en/chiang-yuen/2568/scores/index.html']) {
      const printed = await print(file, by), { sheets, text, flow } = printed;
      for (const size of sheets) assert.ok(near(size, portrait), `${file}: ${size}`);
      assert.deepEqual(outside(printed), [], file);
      assert.ok(text.length > 200, file);
      assert.ok(flow.replace(/[\s-]/g, '').includes(canonical(file).replaceAll('-', '')), `${file} does not print its address`);
    }
  const { texts } = await print('dan-kwian/2565/scores/index.html');
  const page = await browsers.Chromium.newPage();
  await page.goto(`${site.address}dan-kwian/2565/scores/index.html`, { waitUntil: 'load' });
  const charts = await page.$$eval('figure:has(.rch)', (all) => all.map((figure) =>
    [figure.querySelector('figcaption').firstChild.textContent, [...figure.querySelectorAll('.rch li')].at(-1).querySelector('span').textContent]));
  await page.close();
  for (const [first, last] of charts)
    assert.ok(texts.some((sheet) => plain(sheet).includes(plain(first)) && plain(sheet).includes(plain(last))), `the chart “${first}” goes on over a sheet`);
});

// Of a sheet: what stands at the left in the column of measures, where the form's head ends, where its last word stands.
const is_number = (word) => /^([๐-๙]\.[๐-๙]+|[IEO]IT)$/.test(word);
function form_of(words) {
  const head = words.find(({ word }) => ['ช่วงระยะเวลา', 'ช่วงระยะ', 'กำหนดแล้วเสร็จ'].map(plain).includes(plain(word)));
  if (!head) return null;
  const body = words.filter(({ top, bottom }) => top > head.bottom && bottom < 560);
  return { head, body, rows: body.filter(({ word, left }) => left < 60 && is_number(word)).sort((a, b) => a.top - b.top) };
}

for (const by of ['Chromium', 'Firefox'])
  test(`each row of a report begins with its number on its sheet, and a sheet is left half empty for a tall row alone (${by})`, async () => {
    for (const file of ['nong-saeng/2568/report/index.html', 'chiang-yuen/2568/report/index.html']) {
      const { words_of_sheets } = await print(file, by);
      const forms = words_of_sheets.map(form_of).filter((form) => form?.body.length);
      assert.ok(forms.length > 2, `${file}: ${forms.length} sheets`);
      forms.forEach(({ head, body, rows }, i) => {
        const where = `${file}: form sheet ${i + 1} (${by})`;
        assert.ok(rows.length > 0, `${where} has no row with a number`);
        const first = Math.min(...body.map(({ top }) => top));
        // Headings of a dimension may stand above the first row.
        assert.ok(rows[0].top - first < 60, `${where} begins with what is left of a row`);
        if (i + 1 === forms.length) return;
        const bottom = Math.max(...body.map((word) => word.bottom)), next = forms[i + 1];
        const end = next.rows[1]?.top ?? Math.max(...next.body.map((word) => word.bottom));
        assert.ok(bottom > 297 || end - next.head.bottom > 555 - bottom - 20, `${where} ends at ${bottom}, though the next row is short`);
      });
    }
  });

for (const by of ['Chromium', 'Firefox'])
  test(`no sheet of a report ends with a heading, or with the head of its form (${by})`, async () => {
    const page = await browsers.Chromium.newPage();
    for (const file of reports()) {
      await page.goto(site.address + file, { waitUntil: 'load' });
      const headings = await page.$$eval('.official h2', (all) => all.map((h2) => h2.textContent));
      const { texts, words_of_sheets } = await print(file, by);
      texts.forEach((sheet, i) => {
        const lines = sheet.trim().split('\n').filter((line) => line.trim());
        if (by === 'Chromium') lines.pop();  // the number of the sheet
        assert.ok(!headings.some((heading) => plain(heading) === plain(lines.at(-1))), `${file}: sheet ${i + 1} ends with ${lines.at(-1)}`);
        const form = form_of(words_of_sheets[i]);
        assert.ok(!form || form.body.length > 8, `${file}: the form begins at the foot of sheet ${i + 1}`);
      });
    }
    await page.close();
  });

test('what is signed is the agency’s own report: what the site’s editor thinks of it stands in the annex', async () => {
  const page = await browsers.Chromium.newPage();
  for (const file of reports().filter((each) => !each.startsWith('en/'))) {
    await page.goto(site.address + file, { waitUntil: 'load' });
    const official = await page.$eval('.official', (part) => part.textContent.replace(/\s+/g, ' '));
    const about = official.match(/.{0,20}(สิ่งที่รายงาน|ควรรู้ก่อนอ่าน|รายงาน(บอก|อธิบาย|สรุปว่า|ชม|เน้น|ยก|ไม่(?!แสดง)|ยังไม่|เว้น|พิมพ์|ระบุชัด)|เอกสารไม่ระบุ).{0,20}/);
    assert.equal(about?.[0], undefined, file);
  }
  await page.close();
});

test('the foot of a short page stands on no sheet of its own in Chromium', async () => {
  for (const file of pages().filter((each) => !each.startsWith('en/') && /(\/\d{4}\/scores|^compare\/\d{4})\/index\.html$/.test(each))) {
    const { texts } = await print(file);
    if (texts.length > 3) continue;
    const [above] = plain(texts.at(-1)).split(plain('ที่มาของข้อมูล'));
    assert.ok(above.length > 30, `${file}: the last of ${texts.length} sheets holds the foot alone`);
  }
});

const lines_of = (pdf, sheet) => {  // runs of dark pixels: how far a line goes, at 100 dots an inch
  const picture = join(folder, 'lines');
  execFileSync('pdftoppm', ['-r', '100', '-gray', '-singlefile', '-f', String(sheet), '-l', String(sheet), pdf, picture]);
  const bytes = readFileSync(`${picture}.pgm`), head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString('latin1', 0, 40));
  const [width, height] = [Number(head[1]), Number(head[2])], at = head[0].length;
  const is_dark = (x, y) => bytes[at + y * width + x] < 190;
  const run = (n, dark) => { let best = 0; for (let i = 0, now = 0; i < n; ++i) best = Math.max(best, now = dark(i) ? now + 1 : 0); return best; };
  return {
    across: Array.from({ length: height }, (_, y) => run(width, (x) => is_dark(x, y))),
    down: Array.from({ length: width }, (_, x) => run(height, (y) => is_dark(x, y))),
  };
};

// Whether something dark is drawn where a word stands.
function has_ink(pdf, sheet, { left, top, right, bottom }) {
  const picture = join(folder, 'word'), dots = (points) => String(Math.round(points * 100 / 72));
  execFileSync('pdftoppm', ['-r', '100', '-gray', '-singlefile', '-f', String(sheet), '-l', String(sheet), '-x', dots(left), '-y', dots(top + 3),
    '-W', dots(right - left), '-H', dots(bottom - top - 6), pdf, picture]);
  const bytes = readFileSync(`${picture}.pgm`), head = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString('latin1', 0, 40));
  return bytes.subarray(head[0].length).some((value) => value < 120);
}

test('the sign of years that cannot be compared is one sign, inside the margin', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['chiang-yuen/2568/scores/index.html']) {
      const { pdf, words, text } = await print(file, by), signs = words.filter(({ word }) => word.startsWith('≠'));
      assert.ok(signs.length >= 4, `${file}: ${signs.length} signs (${by})`);
      assert.ok(!text.includes('\u0338'), `${file}: a stroke of its own (${by})`);
      const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' });
      assert.match(fonts, /DejaVuSans|Arial|Helvetica|Roboto/, `${file}: no font that has the sign (${by})\n${fonts}`);
    }
});

for (const by of ['Chromium', 'Firefox'])
  test(`the form of Chiang Yuen takes as few sheets as its rows need (${by})`, async () => {
    const { sheets } = await print('chiang-yuen/2568/report/index.html', by);
    assert.ok(sheets.length <= 8, `${sheets.length} sheets`);
  });

test('the form has its four outer lines on every sheet', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['nong-saeng/2568/report/index.html', 'dan-kwian/2566/report/index.html']) {
      const { pdf, words_of_sheets } = await print(file, by);
      words_of_sheets.forEach((words, i) => {
        const form = form_of(words);
        if (!form?.body.length || /ลงชื|Signed/.test(words.map(({ word }) => word).join(''))) return;
        const { across, down } = lines_of(pdf, i + 1), where = `${file}: sheet ${i + 1} (${by})`, inch = 72 / 100;
        const top = form.head.top / inch, bottom = Math.max(...form.body.map((word) => word.bottom)) / inch;
        const tall = down.flatMap((length, x) => (length > (bottom - top) * .9 ? [x] : []));
        assert.ok(tall.some((x) => x < 60) && tall.some((x) => x > 1100), `${where}: lines at the sides: ${tall}`);
        const wide = across.flatMap((length, y) => (length > 1000 ? [y] : []));
        assert.ok(wide.some((y) => y <= top) && wide.some((y) => y >= bottom - 4), `${where}: lines across: ${wide}`);
      });
    }
});

test('the place to sign stands on a sheet with a row of the form, with lines for each who signs', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of reports().filter((file) => read(file).includes('<table class="form'))) {
      const { texts } = await print(file, by);
      const signed = texts.find((sheet) => /ลงชอ[^]*(ผรายงาน|ผจดทาแผน)|Signed[^]*(Reporter|Preparedby)/.test(plain(sheet)));
      assert.ok(signed, file);
      const heads = ['ผลลัพธ์/ผลสัมฤทธิ์', 'การกำกับติดตาม', 'ปัญหา อุปสรรค', 'Outcomes', 'Follow-up', 'Problems'];
      assert.ok(heads.some((head) => plain(signed).includes(plain(head))), `${file}: signed on a sheet without a row (${by})`);
    }
});

test('what is left of a row says so at the head of a sheet alone; on the sheet of its beginning the form shows one row', async () => {
  let covered = 0, seen = 0;
  for (const file of ['nong-saeng/2568/report/index.html', 'chiang-yuen/2568/report/index.html', 'rang-chorakhe/2568/report/index.html']) {
    const { pdf, words_of_sheets } = await print(file);
    words_of_sheets.forEach((words, i) => {
      const form = form_of(words);
      if (!form?.body.length) return;
      const first = Math.min(...form.body.map(({ top }) => top));
      for (const again of form.body.filter(({ word, left }) => left < 90 && word.startsWith('(ต่อ'))) {
        const is_first = again.top < first + 8, shows = has_ink(pdf, i + 1, again);
        assert.equal(shows, is_first, `${file}: sheet ${i + 1}, at ${again.top}`);
        is_first ? ++seen : ++covered;
      }
    });
  }
  assert.ok(seen > 0 && covered > 0, `${seen} seen, ${covered} covered`);
});

for (const by of ['Chromium', 'Firefox'])
  test(`in the signed part stands no word of ours on what is not known: it is left out, or a line to fill in (${by})`, async () => {
    let lines = 0;
    for (const file of reports()) {
      const { text } = await print(file, by), official = plain(text.split(/หมายเหตุของผู้จัดทำเว็บไซต์|Remarks of the site’s editor/)[0]);
      for (const words of ['≠', 'จัดทำโดย ไม่ระบุ', 'วันที่ ไม่ระบุ', 'ยังไม่มีไฟล์ต้นฉบับ', 'not stated;', 'The original of this report'])
        assert.ok(!official.includes(plain(words)), `${file} prints ${words}`);
      if (/class="fill"/.test(read(file))) ++lines;
    }
    assert.ok(lines > 0, 'no report has a line to fill in');
  });

test('what is left of a row begins with its number alone in Firefox, which can cover nothing on the sheet of its beginning', async () => {
  let numbers = 0;
  for (const file of ['nong-saeng/2568/report/index.html', 'chiang-yuen/2568/report/index.html', 'rang-chorakhe/2568/report/index.html']) {
    const { text, words_of_sheets } = await print(file, 'Firefox');
    assert.ok(!plain(text).includes('(ตอ)'), file);
    const rows = words_of_sheets.flatMap((words) => form_of(words)?.rows ?? []).map(({ word }) => word);
    numbers += rows.length - new Set(rows).size;
  }
  assert.ok(numbers > 0, 'no row goes on');
});

// Firefox would draw the cover over the text of a row that begins a sheet.
test('in Firefox every word of the form is drawn', async () => {
  for (const file of ['dan-kwian/2566/report/index.html', 'nong-saeng/2568/report/index.html']) {
    const { pdf, words_of_sheets } = await print(file, 'Firefox');
    words_of_sheets.forEach((words, i) => {
      for (const word of form_of(words)?.body ?? [])
        if (word.right - word.left > 20) assert.ok(has_ink(pdf, i + 1, word), `${file}: sheet ${i + 1}, ${word.word}`);
    });
  }
});

test('a report without a form is signed on the sheet of its last table, in both browsers', async () => {
  for (const by of ['Chromium', 'Firefox']) {
    const { texts } = await print('dan-kwian/2565/report/index.html', by);
    const signed = texts.find((sheet) => plain(sheet).includes(plain('ผู้รายงาน')));
    assert.ok(plain(signed).includes(plain('คะแนนรายตัวชี้วัด')), `${by}: ${signed}`);
    const table = texts.find((sheet) => sheet.includes('๗๕.๐๐–๘๔.๙๙'));
    assert.ok(plain(table).includes(plain('คะแนนรวมแบ่งเป็น')), `${by}: what leads to the table stands on another sheet`);
  }
});

test('no heading of a page stands last on a sheet', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of ['dan-kwian/2565/scores/index.html', 'chiang-yuen/2568/report/index.html', 'rang-chorakhe/2568/report/index.html', 'nong-saeng/2568/report/index.html']) {
      const headings = [...read(file).matchAll(/<(?:h2|h3|caption|tr class="grp"><th)\b[^>]*>(.*?)<\/(?:h2|h3|caption|th)>/g)]
        .map(([, html]) => plain(html.replace(/<sup.*?<\/sup>|<[^>]*>/g, '').replace(/&[^;]*;/g, '')));
      assert.ok(headings.length > 3, file);
      const { texts } = await print(file, by);
      for (const [i, sheet] of texts.entries()) {
        const lines = sheet.trim().split('\n').map(plain).filter((line) => line && !/^(หนา|Page)?[\d๐-๙]+\/[\d๐-๙]+$/.test(line));
        assert.ok(!headings.includes(lines.at(-1)), `${file}: sheet ${i + 1} ends with ${lines.at(-1)} (${by})`);
      }
    }
});

test('the plots of scores are on paper beside their figures, and the total is drawn whole', async () => {
  for (const by of ['Chromium', 'Firefox']) {
    const { words, words_of_sheets } = await print('dan-kwian/2565/scores/index.html', by);
    const total = words.find(({ word, top, bottom }) => word === '91.96' && bottom - top > 30);
    assert.ok(total, `${by}: no total`);
    const beside = words.filter((each) => each.left > total.left + 10 && each.top > total.top + 10 && each.bottom < total.bottom && /^(จาก|100)$/.test(each.word));
    assert.equal(beside.length, 2, JSON.stringify(beside));
    for (const { word, left } of beside) assert.ok(left > total.right - 2, `${by}: ${word} is drawn over the total`);
    const sheet = words_of_sheets.find((each) => each.some(({ word }) => word === '81.25'));  // with the chart
    const first = sheet.find(({ word }) => word === '81.25');  // of its first row
    const name = sheet.filter(({ top, right }) => Math.abs(top - first.top) < 6 && right < first.left);
    assert.ok(first.left - Math.max(...name.map(({ right }) => right)) > 90, `${by}: the chart has no room`);
  }
});

test('an explanation of words does not take the paper', async () => {
  const html = read('dan-kwian/2565/scores/index.html');
  const [, words] = html.match(/<p id="meaning">[^<]*?([^<]{24})<\/p>/);
  const { text } = await print('dan-kwian/2565/scores/index.html');
  assert.ok(!plain(text).includes(plain(words)), words);
});

for (const by of ['Chromium', 'Firefox'])
  test(`every poster and summary stands on one sheet of A4 (${by})`, async () => {
    const posters = all_of('poster'), summaries = all_of('summary');
    assert.equal(posters.length, 10, `${posters.length} posters`);
    assert.ok(summaries.length >= 10, `${summaries.length} summaries`);
    for (const file of [...posters, ...summaries]) {
      const printed = await print(file, by), { sheets } = printed;
      assert.equal(sheets.length, 1, `${file}: ${sheets.length} sheets`);
      assert.ok(near(sheets[0], portrait), `${file}: ${sheets[0]}`);
      assert.deepEqual(outside(printed), [], file);
      if (!all_of('poster').includes(file)) continue;
      const bottom = Math.max(...printed.words.map((word) => word.bottom));
      assert.ok(bottom > 740, `${file}: the poster ends at ${bottom} of 842`);
      assert.ok(Math.max(...printed.words.map(({ top, bottom }) => bottom - top)) > 34, `${file}: nothing is large`);
      assert.ok(!/ตรวจสอบก่อนใช้|check before use|class="footnotes"/.test(read(file)), `${file} is no wall’s business`);
    }
  });

test('a browser has no room for lines of its own on a poster', () => {
  const sheet = read(read('nong-saeng/poster/index.html').match(/href="[./]*(assets\/sheet-[^"]*)"/)[1]);
  assert.match(sheet, /@page\{[^}]*margin:0;/);
});

for (const by of ['Chromium', 'Firefox'])
  test(`a letter that asks for what is not published stands on one sheet of A4, with what was asked for alone (${by})`, async () => {
    const letters = all_of('request');
    assert.equal(letters.length, 10, `${letters.length} letters`);
    for (const file of letters) {
      const ids = [...read(file).matchAll(/<li id="([^"]+)"><label>/g)].map(([, id]) => id);
      assert.ok(ids.length > 0, file);
      for (const id of ['', ids[0], ids.at(-1)]) {
        const printed = await print(file + (id && `#${id}`), by), { sheets, text } = printed, where = `${file}#${id}`;
        assert.equal(sheets.length, 1, `${where}: ${sheets.length} sheets`);
        assert.ok(near(sheets[0], portrait), `${where}: ${sheets[0]}`);
        assert.deepEqual(outside(printed), [], where);
        for (const words of ['เรียน', 'พระราชบัญญัติ', file.startsWith('en/') ? 'พ.ศ. 2540' : 'พ.ศ. ๒๕๔๐', 'ลงชื่อ', canonical(file).replace(/\/en\//, '/').replace('request/', '')])
          assert.ok(plain(text).includes(plain(words)), `${where} lacks ${words}`);
        const shown = ids.filter((each) => /^O/.test(each) && new RegExp(`${each.split('-')[0]}(?!\\d)`).test(text.replace(/https?:\S+/g, '')));
        assert.deepEqual(shown.map((each) => each.split('-')[0]).filter((code, i, all) => all.indexOf(code) === i), /^O/.test(id) ? [id.split('-')[0]] : [], where);
      }
    }
  });

// What a telephone reads in a picture of the sheet.
function codes_in(pdf) {
  const picture = join(folder, 'page');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, picture]);
  return execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], { encoding: 'utf8' }).trim().split('\n');
}

test('the codes of a poster lead to the page of channels and to the addresses of the web beside them', async () => {
  for (const by of ['Chromium', 'Firefox'])
    for (const file of all_of('poster')) {
      const codes = codes_in((await print(file, by)).pdf), html = read(file);
      const channels = canonical(file).replace('/poster/', '/channels/');
      assert.ok(codes.includes(channels), `${file}: ${codes}`);
      assert.equal(codes.length, html.match(/<svg class="qr"/g).length, `${file}: ${codes}`);
      for (const code of codes) assert.match(code, /^https?:\/\//);
    }
  assert.ok(codes_in((await print('nong-saeng/poster/index.html')).pdf).includes('http://www.nongsangwapi.go.th/'));
});

test('the code of a summary leads to the page of its year, and the sheet is used to its foot', async () => {
  for (const file of all_of('summary').filter((each) => !each.startsWith('en/'))) {
    const { pdf, words } = await print(file), [code, ...more] = codes_in(pdf), html = read(file);
    assert.deepEqual(more, [], file);
    assert.ok(html.includes(`translate="no">${code}<`), `${file}: ${code}`);
    assert.match(code, /\/\d{4}\/(scores|measures|summary)\/$/, file);
    assert.ok(read(`${new URL(code).pathname.slice(1)}index.html`).length > 1000, code);
    assert.ok(Math.max(...words.map((word) => word.bottom)) > 700, `${file}: nothing stands at the foot`);
  }
});

test('the summary of a year without scores tells the last result before it, and data say which source has no address', () => {
  assert.match(read('en/dan-kwian/2566/summary/index.html'), /Not published for this year\. The latest result before it: ITA total of FY 2565[^<]*91\.96/);
  assert.match(read('en/nong-saeng/2568/summary/index.html'), /<p>Not published<\/p>/);
  const { sources, file_is_public } = JSON.parse(read('khok-sanga/data/figures.json'));
  assert.equal(file_is_public, false);
  for (const { id, address, has_address } of sources) assert.ok(address || has_address === false, id);
});

test('the page of channels leads to the poster', () => {
  for (const file of all_of('poster')) assert.match(read(file.replace('/poster/', '/channels/')), /href="[^"]*poster\/index\.html"/);
});

test('the report of Nong Saeng has its sixteen measures, in Thai numerals', async () => {
  const { text } = await print('nong-saeng/2568/report/index.html');
  for (const number of ['๑.๑', '๒.๑', '๒.๒', '๓.๑', '๓.๒', '๔.๑', '๕.๑', '๕.๒', '๕.๓', '๕.๔', '๖.๑', '๖.๒', '๖.๓', '๖.๔', '๗.๑', '๗.๒'])
    assert.ok(text.includes(number), number);
});

test('the form repeats its head on every sheet, and no heading stands last on one', async () => {
  const page = await browsers.Chromium.newPage();
  const file = 'nong-saeng/2568/report/index.html';
  await page.goto(site.address + file, { waitUntil: 'load' });
  const headings = await page.$$eval('.form .grp th', (all) => all.map((th) => th.firstChild.textContent.replace(/\s+/g, '')));
  await page.close();
  const { texts } = await print(file), with_rows = texts.filter((sheet) => /^ *[๑-๗]\.[๑-๙] /m.test(sheet));
  assert.ok(with_rows.length > 3, `${with_rows.length} sheets of the form`);
  for (const sheet of with_rows) assert.match(sheet, /ขั้นตอน\/วิธีการปฏิบัติ .* ผู้รับผิดชอบ +ผลการดำเนินการ +ผลลัพธ์\/ผลสัมฤทธิ์/);
  assert.ok(headings.length >= 7, `${headings.length} headings`);
  for (const sheet of texts) {
    const lines = sheet.trim().split('\n').map((line) => line.replace(/\s+/g, '')).filter(Boolean);
    assert.ok(!headings.includes(lines.at(-2)), `a sheet ends with ${lines.at(-2)}`);
  }
});
