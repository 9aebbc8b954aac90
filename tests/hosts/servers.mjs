// The servers for the tests, each on a free port of this machine, started by an ordinary user or by root.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const scratch = mkdtempSync(join(tmpdir(), 'prongsai-hosts-'));
const started = [];

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function start(port, program, words, options = {}) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let told = '';
  child.stdout.on('data', bytes => (told += bytes));
  child.stderr.on('data', bytes => (told += bytes));
  started.push(child);
  for (let i = 0; i < 400; ++i) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${told}`);
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
    if (answers) return `http://127.0.0.1:${port}`;
    await wait(25);
  }
  throw new Error(`${program} does not answer: ${told}`);
}

export async function stopAll() {
  for (const child of started) {
    if (child.close) { await new Promise(resolve => child.close(resolve)); continue; }
    const ended = child.exitCode !== null || new Promise(resolve => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(scratch, { recursive: true, force: true });
}

export async function python(root) {
  const port = await freePort();
  return start(port, 'python3', ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)]);
}

// The configuration of a host that lets .htaccess set FileInfo and nothing else.
export async function apache(root) {
  const port = await freePort(), own = mkdtempSync(join(scratch, 'apache-'));
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'alias'];
  writeFileSync(join(own, 'httpd.conf'), `
${modules.map(m => `LoadModule ${m}_module /usr/lib/apache2/modules/mod_${m}.so`).join('\n')}
ServerName 127.0.0.1
ServerRoot ${own}
PidFile ${own}/pid
Mutex file:${own}
ErrorLog ${own}/error.log
Listen 127.0.0.1:${port}
User #${process.getuid() || 65534}
Group #${process.getgid() || 65534}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo
  Require all granted
</Directory>
`.replace('TypesConfig /etc/mime.types', existsSync('/etc/mime.types') ? 'TypesConfig /etc/mime.types' : 'TypesConfig /dev/null'));
  return start(port, '/usr/sbin/apache2', ['-X', '-f', join(own, 'httpd.conf')]);
}

// The block in docs/publish.en.md that an administrator copies, with our port and folder put in.
export async function nginx(root, base) {
  const port = await freePort(), own = mkdtempSync(join(scratch, 'nginx-'));
  const block = readFileSync(join(project, 'docs/publish.en.md'), 'utf8').match(/```nginx\n([^]*?)```/)[1];
  const put = (text, from, to) => {
    if (!text.includes(from)) throw new Error(`docs/publish.en.md lacks ${from}`);
    return text.replace(from, to);
  };
  let server = put(block, 'listen 80;', `listen 127.0.0.1:${port};`);
  server = put(server, 'root /var/www/ita;', `root ${root};`);
  server = put(server, 'error_page 404 /404.html;', `error_page 404 ${base}404.html;`);
  server = put(server, '~^/assets/', `~^${base}assets/`);
  writeFileSync(join(own, 'nginx.conf'), `
${process.getuid() === 0 ? 'user nobody nogroup;' : ''}
daemon off;
master_process off;
pid ${own}/pid;
error_log ${own}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(n => `${n}_temp_path ${own}/${n};`).join(' ')}
${server}
}
`);
  return start(port, '/usr/sbin/nginx', ['-e', join(own, 'error.log'), '-p', own, '-c', join(own, 'nginx.conf')]);
}

// A store of files by name: no folders, no index, one page for all errors.
export async function store(root) {
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url, 'http://x/').pathname);
    const file = join(root, key);
    const isThere = !key.endsWith('/') && existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': file.endsWith('.html') || !isThere ? 'text/html' : 'application/octet-stream' });
    const error = join(root, '404.html');
    response.end(isThere ? readFileSync(file) : existsSync(error) ? readFileSync(error) : '');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  started.push({ close: done => { server.closeAllConnections?.(); server.close(done); } });
  return `http://127.0.0.1:${server.address().port}`;
}
