// The servers that a site is sent to, each on a free port of this machine, and a cut in the line to them.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const scratch = mkdtempSync(join(tmpdir(), 'prongsai-deploy-'));
const started = [];
export const user = userInfo().username;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1').on('connect', () => resolve(socket.destroy() && true)).on('error', () => resolve(false));
});

// What it says goes into a file: a pipe would fill while the tests wait for the program, and stop the server.
async function start(port, program, words) {
  const log = join(scratch, `log-${started.length}`), told = openSync(log, 'w');
  const child = spawn(program, words, { stdio: ['ignore', told, told] });
  started.push(child);
  for (let i = 0; i < 400; ++i) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${readFileSync(log, 'utf8')}`);
    if (await answers(port)) return port;
    await wait(25);
  }
  throw new Error(`${program} does not answer: ${readFileSync(log, 'utf8')}`);
}

export async function stopAll() {
  for (const child of started) {
    const ended = child.exitCode !== null || new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(scratch, { recursive: true, force: true });
}

const run = (program, ...words) => {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
};

// SSH of the user who runs the tests, with keys of its own: {port, key, known}.
export async function ssh() {
  const own = mkdtempSync(join(scratch, 'ssh-')), port = await freePort();
  const at = (name) => join(own, name);
  for (const name of ['host', 'key']) run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', at(name));
  writeFileSync(at('known'), `[127.0.0.1]:${port} ${readFileSync(at('host.pub'), 'utf8')}`);
  writeFileSync(at('config'), `Port ${port}
ListenAddress 127.0.0.1
HostKey ${at('host')}
AuthorizedKeysFile ${at('key.pub')}
PidFile ${at('pid')}
StrictModes no
UsePAM no
Subsystem sftp internal-sftp
`);
  if (process.getuid() === 0) mkdirSync('/run/sshd', { recursive: true });  // sshd asks for it
  await start(port, '/usr/sbin/sshd', ['-D', '-e', '-f', at('config')]);
  return { port, key: at('key'), known: at('known') };
}

// FTP that accepts nothing without TLS: {port, folder}. `folder` is what its clients call "web".
export async function ftps() {
  const own = mkdtempSync(join(scratch, 'ftp-')), port = await freePort(), at = (name) => join(own, name);
  run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', at('key.pem'), '-out', at('cert.pem'));
  mkdirSync(at('root/web'), { recursive: true });
  chmodSync(scratch, 0o755);
  chmodSync(own, 0o755);
  chmodSync(at('root'), 0o555);  // vsftpd wants so
  chmodSync(at('root/web'), 0o777);
  writeFileSync(at('config'), `listen=YES
background=NO
listen_port=${port}
listen_address=127.0.0.1
${process.getuid() === 0 ? '' : 'run_as_launching_user=YES'}
anonymous_enable=YES
no_anon_password=YES
anon_root=${at('root')}
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_umask=022
ssl_enable=YES
allow_anon_ssl=YES
force_anon_logins_ssl=YES
force_anon_data_ssl=YES
rsa_cert_file=${at('cert.pem')}
rsa_private_key_file=${at('key.pem')}
secure_chroot_dir=${at('root')}
seccomp_sandbox=NO
xferlog_enable=NO
`);
  await start(port, '/usr/sbin/vsftpd', [at('config')]);
  return { port, folder: at('root/web') };
}

// WebDAV with a password: {address, folder}.
export async function webdav(user, password) {
  const folder = mkdtempSync(join(scratch, 'dav-')), port = await freePort();
  await start(port, 'rclone', ['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`, '--user', user, '--pass', password,
    '--config', '/dev/null', '--dir-cache-time', '0s']);
  return { address: `http://127.0.0.1:${port}`, folder };
}

// S3 with a bucket "web": its address. Its keys are S3RVER, S3RVER.
export async function s3() {
  const port = await freePort(), program = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/.bin/s3rver');
  await start(port, program, ['-d', mkdtempSync(join(scratch, 's3-')), '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', 'web']);
  return `http://127.0.0.1:${port}`;
}

// A folder for PATH in which `program` is the usual one until the environment's CUT: the call of that number gets through half
// of its list of files, and then the line is gone for it and for all that follow.
export function cutting(program) {
  const folder = mkdtempSync(join(scratch, 'cut-')), real = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(join(folder, program), `#!/bin/sh
[ -n "\${CUT:-}" ] || exec ${real} "$@"
count=$(($(cat "$COUNT" 2> /dev/null || echo 0) + 1))
echo $count > "$COUNT"
[ $count -ge "$CUT" ] || exec ${real} "$@"
if [ $count -eq "$CUT" ]; then
  case "$*" in
    *--files-from*) cat > "$COUNT.list"; head -n $(($(wc -l < "$COUNT.list") / 2)) "$COUNT.list" | ${real} "$@" ;;
  esac
fi
echo "connection lost" >&2
exit 12
`);
  chmodSync(join(folder, program), 0o755);
  return folder;
}
