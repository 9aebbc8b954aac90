// What the tests of the page share: its program in this process, folders as maps, and the program of this machine.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Program } from '../../web/program.js';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const page = process.env.PAGE ?? join(repository, 'build/prongsai.html');
export const native = process.env.PRONGSAI;
if (!native) throw new Error('PRONGSAI names the program');

const folders = [];
export function folder() {
  folders.push(mkdtempSync(join(tmpdir(), 'prongsai-web-')));
  return folders.at(-1);
}
export const clean_up = () => folders.forEach((made) => rmSync(made, { recursive: true, force: true }));

// Path → bytes, of all below a folder.
export function files_of(root, below = root, files = new Map()) {
  for (const entry of readdirSync(below, { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) files_of(root, path, files);
    else files.set(relative(root, path), readFileSync(path));
  }
  return files;
}
export function write_files(root, files) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

// The program of the page, with nothing open.
export function start(language = 'en') {
  const make = createRequire(import.meta.url)(join(repository, 'build/web/program/program.js'));
  const wasmBinary = readFileSync(join(repository, 'build/web/program/program.wasm'));
  return Program.start(make, { wasmBinary, print: () => {}, printErr: () => {} }, language);
}

// The site that this machine's program makes of a folder of content, where it, as the page, draws no pictures: path → bytes, and
// what was found.
export function built_here(content) {
  const at = folder();
  mkdirSync(join(at, 'bin'));
  for (const name of ['prongsai', 'prongsai-text']) cpSync(join(dirname(native), name), join(at, 'bin', name));
  for (const name of ['themes', 'frameworks']) symlinkSync(join(repository, name), join(at, 'bin', name));
  cpSync(content, join(at, 'content'), { recursive: true });
  const run = spawnSync(join(at, 'bin/prongsai'), ['build', '--format', 'json', '--language', 'en'], { cwd: at, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { files: files_of(join(at, 'site')), findings: run.stderr.split('\n').filter(Boolean).map((line) => JSON.parse(line)), folder: at };
}
