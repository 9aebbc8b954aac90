// ZIP (APPNOTE 6.3) of files in memory: written without compression, read as offices and operating systems write it.

const table = Uint32Array.from({length: 256}, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = ~0;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

// The numbers of a record, little-endian: {size in bytes, value} in order.
function record(...fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    size === 4 ? view.setUint32(at, value, true) : view.setUint16(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

const two = value => [2, value], four = value => [4, value];
const isUtf8 = 0x800, firstDay = 0x21;  // 1 January 1980: there is no time in it

// `files`: [path, Uint8Array] of each, in order. At most 65,535 files and 4 GiB.
export function zip(files) {
  const parts = [], index = [];
  let at = 0, indexSize = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const common = [two(20), two(isUtf8), two(0), two(0), two(firstDay), four(crc32(bytes)), four(bytes.length), four(bytes.length),
      two(name.length), two(0)];
    index.push(record(four(0x02014b50), two(20), ...common, two(0), two(0), two(0), four(0), four(at)), name);
    parts.push(record(four(0x04034b50), ...common), name, bytes);
    at += 30 + name.length + bytes.length;
    indexSize += 46 + name.length;
  }
  const end = record(four(0x06054b50), two(0), two(0), two(files.length), two(files.length), four(indexSize), four(at), two(0));
  return new Blob([...parts, ...index, end], {type: 'application/zip'});
}

async function inflated(bytes, size) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const out = new Uint8Array(size);
  let at = 0;
  for (const reader = stream.getReader(); ;) {
    const {value, done} = await reader.read();
    if (done) break;
    if (at + value.length > size) throw new Error('zip');
    out.set(value, at);
    at += value.length;
  }
  if (at !== size) throw new Error('zip');
  return out;
}

const mostBytes = 1 << 30;  // of all files, unpacked

// The files by path, parts joined by '/', none of them outside. Throws Error('zip') for what is not a whole ZIP.
export async function unzip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), files = new Map();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('zip');
  let at = view.getUint32(end + 16, true), total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Error('zip');
    const method = view.getUint16(at + 10, true), crc = view.getUint32(at + 16, true), packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true), nameSize = view.getUint16(at + 28, true), start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/');
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/') || name.startsWith('/') || name.split('/').some(part => part === '..' || part === '.' || !part)) continue;
    if ((total += size) > mostBytes || start + 30 > bytes.length) throw new Error('zip');
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const stored = bytes.subarray(from, from + packed);
    if (method !== 0 && method !== 8) throw new Error('zip');
    const file = method ? await inflated(stored, size).catch(() => { throw new Error('zip'); }) : stored.slice();
    if (crc32(file) !== crc) throw new Error('zip');
    files.set(name, file);
  }
  return files;
}
