// Where the work is kept: a folder of this computer, or the browser. Paths are those of the working folder: "content/…", "site/…".
// save(changed, removed) takes a Map of paths and bytes, and a list of paths; once it is done all of it is kept, and where the page is
// closed in the middle, opening it again gives either what was before or all of it.

const journal = '.prongsai-journal';

// A change of several files as one: the length of its index, the index (JSON), then all bytes.
function packed(changed, removed) {
  const names = [...changed.keys()];
  const index = new TextEncoder().encode(JSON.stringify({removed, files: names.map(name => [name, changed.get(name).length])}));
  return new Blob([new Uint32Array([index.length]), index, ...names.map(name => changed.get(name))]);
}
function unpacked(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const {removed, files} = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const changed = new Map();
  let at = 4 + length;
  for (const [name, size] of files) changed.set(name, bytes.subarray(at, at += size));
  if (at !== bytes.length) throw new Error('journal');
  return {changed, removed};
}

// Content before the site; of the site its lists of files, by which it is known, last, and among them that of the root.
function rank(path) {
  if (!path.startsWith('site/')) return 0;
  return path === 'site/manifest.json' ? 3 : path.endsWith('/manifest.json') ? 2 : 1;
}
const inOrder = paths => [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

// What is read of a folder that was chosen: of a working folder these, with all that is in them.
const parts = ['content', 'themes', 'frameworks', 'deploy.yaml', 'site'];
const isOther = name => name === '.git' || name === 'node_modules' || name.endsWith('.crswap');

// A folder by its FileSystemDirectoryHandle. Files are written one by one, each whole or not at all; the journal, written before them and
// taken away after, holds all of them.
export class FolderStore {
  constructor(handle) {
    this.handle = handle;
    this.times = new Map();  // path → when the file was changed last, as it was read or written
    this.isContentAlone = false;
  }

  get name() { return this.handle.name; }
  holds(path) { return !this.isContentAlone || path.startsWith('content/'); }
  place(path) { return this.isContentAlone ? path.slice('content/'.length) : path; }

  async names() {
    const out = new Map();
    for await (const [name, handle] of this.handle.entries()) out.set(name, handle);
    return out;
  }

  // Finishes what was interrupted, and finds out what kind of folder it is.
  async begin() {
    const names = await this.names();
    this.isContentAlone = !names.has('content') && (names.has('site.yaml') || names.has('agencies'));
    if (!names.has(journal)) return false;
    let change = null;
    try {
      change = unpacked(new Uint8Array(await (await names.get(journal).getFile()).arrayBuffer()));
    } catch { /* it was not whole, and so nothing was begun */ }
    if (change) await this.write(change.changed, change.removed);
    await this.handle.removeEntry(journal);
    return Boolean(change);
  }

  // Calls take(path, bytes) for each file that is not as it was read; the paths of those that are gone.
  async read(take, wanted = () => true) {
    const seen = new Set();
    const walk = async (folder, prefix) => {
      for await (const [name, handle] of folder.entries()) {
        const path = prefix + name;
        if (isOther(name) || name === journal || (!prefix && !parts.includes(name))) continue;
        if (handle.kind === 'directory') { await walk(handle, path + '/'); continue; }
        if (!wanted(path)) continue;
        seen.add(path);
        const file = await handle.getFile();
        const stamp = file.lastModified + ' ' + file.size;
        if (this.times.get(path) === stamp) continue;
        take(path, new Uint8Array(await file.arrayBuffer()));
        this.times.set(path, stamp);
      }
    };
    await walk(this.handle, this.isContentAlone ? 'content/' : '');
    const gone = [...this.times.keys()].filter(path => wanted(path) && !seen.has(path));
    gone.forEach(path => this.times.delete(path));
    return gone;
  }

  async save(changed, removed) {
    const held = new Map([...changed].filter(([path]) => this.holds(path))), lost = removed.filter(path => this.holds(path));
    if (!held.size && !lost.length) return;
    if (held.size + lost.length === 1) return this.write(held, lost);
    await this.put(this.handle, journal, packed(held, lost));
    await this.write(held, lost);
    await this.handle.removeEntry(journal);
  }

  async write(changed, removed) {
    const isList = path => rank(path) > 1;
    const paths = inOrder(changed.keys());
    for (const path of paths.filter(path => !isList(path))) await this.writeFile(path, changed.get(path));
    for (const path of removed) await this.remove(path);
    for (const path of paths.filter(isList)) await this.writeFile(path, changed.get(path));
  }

  async folderOf(path, create) {
    let folder = this.handle;
    const names = this.place(path).split('/');
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create});
    return [folder, names.at(-1)];
  }
  async writeFile(path, bytes) {
    const [folder, name] = await this.folderOf(path, true);
    const file = await (await this.put(folder, name, bytes)).getFile();
    this.times.set(path, file.lastModified + ' ' + file.size);
  }
  async put(folder, name, bytes) {
    const handle = await folder.getFileHandle(name, {create: true});
    const writing = await handle.createWritable();
    await writing.write(bytes);
    await writing.close();  // only now it takes the place of the file before
    return handle;
  }
  // With the folders that are empty then.
  async remove(path) {
    this.times.delete(path);
    try {
      const [folder, name] = await this.folderOf(path, false);
      await folder.removeEntry(name);
    } catch { return; }
    for (let above = path; (above = above.slice(0, above.lastIndexOf('/'))).includes('/');) {
      const [folder, name] = await this.folderOf(above, false);
      try { await folder.removeEntry(name); } catch { return; }
    }
  }
}

const asked = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
const done = transaction => new Promise((kept, failed) => {
  transaction.oncomplete = kept;
  transaction.onabort = transaction.onerror = () => failed(transaction.error);
});

// The browser's own store (IndexedDB, also for a page from disk): a change is one transaction.
export class BrowserStore {
  static async open() {
    const request = indexedDB.open('prongsai', 1);
    request.onupgradeneeded = () => { for (const name of ['files', 'notes']) request.result.createObjectStore(name); };
    const store = new BrowserStore();
    store.base = await asked(request);
    return store;
  }
  holds() { return true; }

  async read(take) {
    const files = this.base.transaction('files').objectStore('files');
    const [paths, bytes] = await Promise.all([asked(files.getAllKeys()), asked(files.getAll())]);
    paths.forEach((path, i) => take(path, bytes[i]));
    return [];
  }
  async save(changed, removed) {
    const transaction = this.base.transaction('files', 'readwrite', {durability: 'strict'});
    const files = transaction.objectStore('files');
    for (const [path, bytes] of changed) files.put(bytes, path);
    for (const path of removed) files.delete(path);
    await done(transaction);
  }
  async isEmpty() { return !await asked(this.base.transaction('files').objectStore('files').count()); }
  async clear() {
    const transaction = this.base.transaction('files', 'readwrite');
    transaction.objectStore('files').clear();
    await done(transaction);
  }
  // What the page remembers besides: the folder that was open.
  async note(name) { return asked(this.base.transaction('notes').objectStore('notes').get(name)); }
  async setNote(name, value) {
    const transaction = this.base.transaction('notes', 'readwrite');
    transaction.objectStore('notes').put(value, name);
    await done(transaction);
  }
}
