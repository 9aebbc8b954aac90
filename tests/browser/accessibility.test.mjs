// Every kind of page, in both languages: axe finds nothing at three widths, in light and dark mode, and the HTML validator has
// nothing to report. What neither can judge (contrast inside SVG, reading order) has tests of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { browser, one_of_each_kind, pages, read, serve } from './site.mjs';

let chromium, site, odd, folder;  // odd: agencies with totals to compare, which the five have not
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-axe-'));
  execFileSync(process.env.PRONGSAI, ['build', '--content', fileURLToPath(new URL('odd/content', import.meta.url)), '--out', join(folder, 'site')], { stdio: 'ignore' });
  chromium = await browser();
  site = await serve();
  odd = await serve('/', join(folder, 'site'));
});
after(async () => {
  await chromium?.close();
  site?.close();
  odd?.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = [[320, 'light'], [320, 'dark'], [390, 'light'], [390, 'dark'], [1280, 'light'], [1280, 'dark']];
for (const [width, scheme] of process.env.PRONGSAI_LONG ? all : [[320, 'dark'], [1280, 'light']]) {
  test(`axe finds nothing at ${width} pixels, ${scheme}`, async () => {
    const wrong = [];
    const compared = ['', 'en/'].map((language) => `${odd.address}${language}compare/2568/index.html`);
    for (const file of [...one_of_each_kind().map((each) => site.address + each), ...compared]) {
      const page = await chromium.newPage();
      await page.setBypassCSP(true);  // for axe's own script
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const answer = await page.goto(file, { waitUntil: 'load' });
      assert.ok(answer.ok(), file);
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }));
      assert.ok(passes.length > 10, `${file}: axe looked at nothing`);
      for (const { id, nodes } of violations) wrong.push(`${file}: ${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`);
      await page.close();
    }
    assert.deepEqual(wrong, []);
  });
}

test('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {  // matters of taste, and what the design has decided otherwise
      'doctype-style': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
      'prefer-native-element': 'off',  // a table that scrolls is a region: <div role="region" tabindex="0">
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'valid-id': ['error', { relaxed: true }],  // headings of content have Thai ids
      'tel-non-breaking': 'off',  // numbers are shown as they are written
      'wcag/h32': 'off',          // the filter works while one types, and is hidden without script
      'require-sri': 'off',
    },
  });
  const wrong = [];
  for (const file of pages()) {
    const report = await validator.validateString(read(file), file);
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) wrong.push(`${file}:${line}: ${ruleId}: ${message}`);
  }
  assert.deepEqual(wrong, []);
});
