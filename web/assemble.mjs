// One file of all that the page is:  node web/assemble.mjs PROGRAM.js PROGRAM.wasm PAGE.html
import {readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const [, , script, wasm, page] = process.argv;
const here = name => readFileSync(new URL(name, import.meta.url), 'utf8');
// Modules as one script: each in a function of its own would hide nothing, since no name is used twice.
const joined = names => names.map(here).join('\n').replace(/^import .*$/gm, '').replace(/^export /gm, '');
const inElement = text => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const parts = {
  '/*desk.css*/': here('../src/desk/desk.css'),
  '/*page.css*/': here('page.css'),
  '/*wasm*/': gzipSync(readFileSync(wasm), {level: 9}).toString('base64'),
  '/*worker*/': inElement(readFileSync(script, 'utf8') + joined(['zip.js', 'store.js', 'program.js', 'worker.js'])),
  '/*page*/': inElement(`'use strict';\n{${joined(['words.js', 'frame.js', 'page.js'])}}`)
};
let html = here('page.html');
for (const [place, text] of Object.entries(parts)) html = html.replace(place, () => text);
writeFileSync(page, html);
