// What the tests of the desk share: a folder to work in, `prongsai edit` on it, and a person at a browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const folders = [], running = new Set();

// Ends what is still running, and takes the folders away.
export function clean_up() {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

// Without content, and with what is installed beside the program.
export function new_folder() {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-desk-'));
  folders.push(folder);
  for (const name of ['themes', 'frameworks']) cpSync(join(repository, name), join(folder, name), { recursive: true });
  return folder;
}

// With the content of these of the five agencies.
export function folder_of(...agencies) {
  const folder = new_folder(), from = join(repository, 'content'), to = join(folder, 'content');
  cpSync(join(from, 'site.yaml'), join(to, 'site.yaml'));
  for (const agency of agencies) cpSync(join(from, 'agencies', agency), join(to, 'agencies', agency), { recursive: true });
  return folder;
}

export const content = (folder, path) => readFileSync(join(folder, 'content', path), 'utf8');

// The desk of a folder: `address` lets a browser in; `end` stops the program.
export async function desk(folder, ...options) {
  const child = spawn(program, ['edit', '--no-open', ...(options.includes('--language') ? [] : ['--language', 'th']), ...options], { cwd: folder });
  running.add(child);
  let said = '';
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => { running.delete(child); resolve({ code, signal }); }));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { said += bytes; });
  for (const start = Date.now(); !/Ctrl\+C/.test(said);) {
    if (Date.now() - start > 30000) throw new Error(`the desk does not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { address: /http:\S+token=\S+/.exec(said)[0], end: (signal = 'SIGINT') => { child.kill(signal); return ended; } };
}

// One person at a browser, who does what the screen offers.
export async function person(browser, address, { script = true, width = 1280 } = {}) {
  const page = await (await browser.createBrowserContext()).newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => dialog.accept());
  if (!script) await page.setJavaScriptEnabled(false);
  await page.setViewport({ width, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  const text = () => page.$eval('main', (main) => main.textContent);
  const go = async (path) => {
    const answer = await page.goto(new URL(`/_desk/${path}`, address).href, { waitUntil: 'load' });
    return answer.status();
  };
  // Follows the link, or presses the button, that says this.
  const press = async (label) => {
    const found = await page.$(`::-p-xpath(//main//*[self::a or self::button][not(contains(@class, "enter"))][contains(normalize-space(.), "${label}")])`);
    assert.ok(found, `nothing says “${label}” on ${page.url()}:\n${await text()}`);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), found.click()]);
  };
  // The control of this name, unfolded.
  const control = async (name) => {
    const found = await page.$(`main [name="${name}"]`);
    assert.ok(found, `there is no field ${name} on ${page.url()}; there are ${await page.$$eval('main [name]', (all) => all.map((each) => each.name).join(' '))}`);
    for (;;) {
      const folded = await found.evaluateHandle((element) => {
        const all = [];
        for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) all.unshift(fold);
        return all.find((fold) => !fold.open)?.querySelector('summary');
      });
      const summary = folded.asElement();
      if (!summary) return found;
      await summary.evaluate((element) => element.scrollIntoView({ block: 'center' }));  // not below the bar at the bottom
      await summary.click();
    }
  };
  const fill = async (values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = await control(name);
      if (await field.evaluate((element) => element.localName === 'select')) {
        await field.select(value);
        continue;
      }
      await field.evaluate((element, text) => {  // as if it were pasted
        element.focus();
        element.select();
        document.execCommand('insertText', false, text);
      }, value);
    }
  };
  // Chooses files of this machine, as from the dialog that the control opens.
  const choose = async (name, ...paths) => (await control(name)).uploadFile(...paths);
  const says = async (pattern) => assert.match(await text(), pattern, page.url());
  return { page, wrong, text, go, press, fill, choose, control, says };
}
