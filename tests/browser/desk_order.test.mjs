// Lists in an order of their own: measures of a year and items of a form are dragged to another place, or moved by keyboard, and
// that is saved.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clean_up, content, desk, folder_of, person } from './desk.mjs';
import { browser, firefox } from './site.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => {
  await chromium?.close();
  clean_up();
});

const agency = 'agencies/nong-saeng', year = `${agency}/2568`;

function folder_with_four() {
  const folder = folder_of('nong-saeng'), measures = join(folder, 'content', year, 'measures');
  rmSync(measures, { recursive: true });
  mkdirSync(measures);
  for (const name of ['10-a', '20-b', '30-c', '40-d']) writeFileSync(join(measures, `${name}.md`), `---\ntitle: ${name.slice(3)}\ndimension: process-1\nresponsible: สำนักปลัด\n---\n`);
  writeFileSync(join(folder, 'content', agency, 'channels.yaml'), 'criteria: [one, two, three, four]  # who may complain\n');
  return folder;
}

// The events of a drag: no browser without a window sends all of them for a mouse.
async function drag(page, from, to) {
  assert.ok(await from.evaluate((element) => element.closest('[draggable=true]') !== null));
  await Promise.all([page.waitForNavigation({ waitUntil: 'load', timeout: 10000 }), page.evaluate((start, end) => {
    const dataTransfer = new DataTransfer();
    const send = (target, type) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    send(start, 'dragstart');
    if (send(end, 'dragover')) throw new Error('it cannot be dropped here');  // nobody has taken it
    if (!end.closest('li').classList.contains('over')) throw new Error('where it would be dropped is not seen');
    send(end, 'drop');
    send(start, 'dragend');
  }, from, to)]);
}

for (const [name, start] of [['Chromium', () => chromium], ['Firefox', firefox]]) {
  test(`measures and items of a form are dragged, in ${name}`, { timeout: 120000 }, async () => {
    const folder = folder_with_four(), at = await desk(folder), own = await start();
    const names = () => readdirSync(join(folder, 'content', year, 'measures')).sort().map((file) => file.replace('.md', '')).join(' ');
    const criteria = () => content(folder, `${agency}/channels.yaml`);
    try {
      const { page, go, press, wrong } = await person(own, at.address);
      await go(`agency/nong-saeng/2568/measures`);
      const row = async (n) => (await page.$$('[data-order] > li'))[n];
      await drag(page, await (await row(0)).$('.meta'), await row(2));
      assert.equal(names(), '10-b 20-c 30-a 40-d');
      await drag(page, await (await row(3)).$('.meta'), await row(0));
      assert.equal(names(), '10-d 20-b 30-c 40-a');

      await go(`file/${agency}/channels.yaml`);
      const item = async (n) => (await page.$$('[data-item^="/criteria/"]'))[n];
      await (await item(1)).$eval('textarea, input', (field) => { field.value = 'typed'; field.dispatchEvent(new Event('input', { bubbles: true })); });
      await drag(page, await (await item(3)).$('.handle'), await item(0));
      assert.equal(criteria(), 'criteria: [four, one, typed, three]  # who may complain\n', 'with what was typed');
      await drag(page, await (await item(0)).$('.handle'), await item(1));
      assert.equal(criteria(), 'criteria: [one, four, typed, three]  # who may complain\n');

      // The same by keyboard: the focus goes with what is moved.
      const key = (which) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(which)]);
      await (await item(2)).$eval('[name=move]', (button) => button.focus());
      await key('Enter');
      assert.equal(criteria(), 'criteria: [one, typed, four, three]  # who may complain\n');
      assert.equal(await page.evaluate(() => document.activeElement.closest('li').dataset.item), '/criteria/1');
      await key('Enter');
      assert.equal(criteria(), 'criteria: [typed, one, four, three]  # who may complain\n');

      await go(`agency/nong-saeng/2568/measures`);
      await (await row(1)).$eval('[name=down]', (button) => button.focus());
      await key('Enter');
      assert.equal(names(), '10-d 20-c 30-b 40-a');
      assert.equal(await page.evaluate(() => document.activeElement.name), 'down');
      await key('Enter');
      assert.equal(names(), '10-d 20-c 30-a 40-b');
      await (await row(3)).$eval('input.place', (field) => { field.focus(); field.select(); });
      await page.keyboard.type('1');
      await key('Enter');
      assert.equal(names(), '10-b 20-d 30-c 40-a');
      await press('b');
      assert.deepEqual(wrong, []);
    } finally {
      if (own !== chromium) await own.close();
      await at.end();
    }
  });
}
