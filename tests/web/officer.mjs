// What the tests of the page in a browser share: somebody at the page, and the browsers.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { page as file } from './program.mjs';

export const chromium = () => puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
export const firefox = () => puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true });
const patience = { timeout: 90000 };

// Somebody at the page. What is pressed and filled in is in the frame.
export async function officer(context, address = pathToFileURL(file).href, width = 1280) {
  const page = await context.newPage(), wrong = [];
  page.setDefaultTimeout(patience.timeout);
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('dialog', (dialog) => dialog.accept());
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(() => { try { localStorage.setItem('prongsai-language', 'th'); } catch { /* no storage */ } });
  await page.goto(address);
  await page.waitForSelector('body[data-ready]');
  const inside = async () => (await page.waitForSelector('#frame iframe')).contentFrame();
  const shown = (before) => page.waitForFunction((old) => {
    const frame = document.querySelector('#frame iframe');
    return frame && frame !== old && frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('main');
  }, {}, before);
  const after_change = async (act) => {
    const before = await page.$('#frame iframe');
    await act();
    await shown(before);
  };
  const open = (target) => after_change(() => page.evaluate((hash) => { location.hash = hash; }, target));
  const press = (label) => after_change(async () => {
    const found = await (await inside()).$(`::-p-xpath(//main//*[self::a or self::button][not(contains(@class, "enter"))][contains(normalize-space(.), "${label}")])`);
    assert.ok(found, `nothing says “${label}”:\n${await text()}`);
    await found.evaluate((element) => element.click());
  });
  const fill = async (values) => {
    for (const [name, value] of Object.entries(values))
      await (await inside()).$eval(`main [name="${name}"]`, (field, wanted) => {
        field.value = wanted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
  };
  // Chooses files of this machine, as from the dialog that the control opens.
  const choose = async (name, ...paths) => (await (await inside()).$(`main [name="${name}"]`)).uploadFile(...paths);
  const text = async () => (await inside()).$eval('main', (main) => main.textContent);
  const says = async (pattern) => assert.match(await text(), pattern);
  // "content/agencies/…/assessment.yaml บรรทัดที่ 1 code", one a line.
  const findings = async () => {
    await page.evaluate(() => { location.hash = '#findings'; });
    await page.waitForFunction(() => document.getElementById('busy').hidden && document.querySelector('#findings h1'));
    return (await page.$$eval('.finding .where', (places) => places.map((place) => place.textContent))).join('\n');
  };
  return { page, wrong, inside, open, press, fill, choose, text, says, findings, act: after_change };
}

// What the browser is given to keep, as it would be downloaded.
export async function taken(page, act) {
  await page.evaluate(() => {
    window.given = new Promise((resolve) => {
      HTMLAnchorElement.prototype.click = function () { fetch(this.href).then((answer) => answer.blob()).then((blob) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(',')[1]);
        reader.readAsDataURL(blob);
      }); };
    });
  });
  await act();
  return Buffer.from(await page.evaluate(() => window.given), 'base64');
}
