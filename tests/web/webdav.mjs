// A WebDAV server (RFC 4918) that lets pages send, for the tests: files in memory, below "/dav/", for one user.
import { createServer } from 'node:http';

const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, depth, destination, overwrite',
  'access-control-allow-methods': 'GET, PUT, DELETE, MKCOL, MOVE, PROPFIND' };

// `files`: path → bytes, "/dav/ita/index.html"; `asked`: "PUT /dav/…" of all requests that were answered.
export async function webdav({ user, password }) {
  const files = new Map(), folders = new Set(['/dav/']), asked = [];
  const above = (path) => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  const answers = {
    GET: (path) => files.has(path) ? [200, files.get(path)] : [404],
    PUT: (path, body) => folders.has(above(path)) ? (files.set(path, body), [201]) : [409],
    MKCOL: (path) => folders.has(path) ? [405] : folders.has(above(path)) ? (folders.add(path), [201]) : [409],
    MOVE: (path, _, { destination }) => {
      const to = decodeURIComponent(new URL(destination).pathname);
      if (!files.has(path)) return [404];
      if (!folders.has(above(to))) return [409];
      files.set(to, files.get(path));
      files.delete(path);
      return [201];
    },
    DELETE: (path) => files.delete(path) || folders.delete(path) ? [204] : [404],
    PROPFIND: (path) => {
      if (!folders.has(path)) return [404];
      const inside = [...files.keys(), ...folders].filter((one) => one !== path && above(one) === path);
      const rows = [path, ...inside].map((one) => `<d:response><d:href>${encodeURI(one)}</d:href></d:response>`);
      return [207, `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${rows.join('')}</d:multistatus>`];
    },
  };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    if (request.method === 'OPTIONS') return response.writeHead(204, allowed).end();
    const isKnown = request.headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const path = decodeURIComponent(request.url), answer = answers[request.method];
    const [status, body] = !isKnown ? [401] : answer ? answer(path, Buffer.concat(parts), request.headers) : [501];
    asked.push(`${request.method} ${path}`);
    response.writeHead(status, allowed).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { files, folders, asked, address: `http://127.0.0.1:${server.address().port}/dav`, close: () => server.close() };
}
