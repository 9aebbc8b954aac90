// The program that is tested, and runs of it that do not hold up this process: a server in it can answer the program.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

export const english = { ...process.env, LC_ALL: 'en_US.UTF-8' };

// What it printed, and how it ended.
export function runIn(folder, ...words) {
  const child = spawn(program, words, { cwd: folder, env: english });
  let stdout = '', stderr = '';
  child.stdout.on('data', (bytes) => (stdout += bytes));
  child.stderr.on('data', (bytes) => (stderr += bytes));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}
