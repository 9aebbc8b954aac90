// The worker of the page: the program, its files, and where they are kept. One message after another: {id, op, …} is answered with
// {id, result} or {id, error}; {progress: [done, all]} and {findings} tell of a build.
import {Program} from './program.js';
import {BrowserStore, FolderStore} from './store.js';
import {unzip, zip} from './zip.js';

let program, browser, store;

async function start({language, wasm}) {
  const packed = await fetch('data:application/gzip;base64,' + wasm);
  const unpacked = packed.body.pipeThrough(new DecompressionStream('gzip'));
  const source = new Response(unpacked, {headers: {'Content-Type': 'application/wasm'}});
  program = await Program.start(prongsaiProgram, {
    instantiateWasm: (imports, take) => {
      WebAssembly.instantiateStreaming(source, imports).then(made => take(made.instance, made.module));
      return {};
    },
    onProgress: (done, all) => postMessage({progress: [done, all]}),
    onFound: findings => postMessage({findings}),
    print: () => {}, printErr: text => console.warn(text)
  }, language);
  browser = await BrowserStore.open().catch(() => null);  // such as in a private window
  return {isEmpty: !browser || await browser.isEmpty(), canKeep: Boolean(browser), folder: browser && await browser.note('folder')};
}

// What has changed goes where the work is kept; what that is, by path.
async function keep() {
  const {changed, removed, now} = program.changes();
  if (!changed.size && !removed.length) return [];
  if (store) await store.save(changed, removed);
  program.keep(now);
  return [...changed.keys(), ...removed].filter(path => store ? store.holds(path) : true);
}

const operations = {
  start,
  // A folder of this computer, which the page was allowed to read and write.
  async folder({handle}) {
    program.clear();
    store = new FolderStore(handle);
    const isMended = await store.begin();
    await store.read((path, bytes) => program.put(path, bytes), path => !path.startsWith('site/'));
    program.keep();
    if (browser) await browser.setNote('folder', handle).catch(() => {});
    return {name: store.name, isMended, isContentAlone: store.isContentAlone};
  },
  // What was published from the folder: by it the desk says what changes. After the first build, which does not wait for it.
  async site() {
    const before = program.files();
    if (store instanceof FolderStore) await store.read((path, bytes) => program.put(path, bytes), path => path.startsWith('site/'));
    const now = program.files();
    for (const [path, stamp] of now) if (!before.has(path)) program.kept.set(path, stamp);
  },
  // Files that others changed in the folder; how many.
  async refresh() {
    if (!(store instanceof FolderStore)) return 0;
    const changed = [];
    const gone = await store.read((path, bytes) => { program.put(path, bytes); changed.push(path); }, path => !path.startsWith('site/'));
    gone.forEach(path => { program.remove(path); program.kept.delete(path); });
    const now = program.files();
    changed.forEach(path => program.kept.set(path, now.get(path)));
    return changed.length + gone.length;
  },
  // The work of last time, in this browser.
  async stored() {
    program.clear();
    store = browser;
    await store.read((path, bytes) => program.put(path, bytes));
    program.keep();
    return {name: ''};
  },
  // New work, from the files of a ZIP or from nothing; it is kept in this browser.
  async fresh({bytes}) {
    const files = bytes ? rooted(await unzip(bytes)) : new Map();
    program.clear();
    if (browser) await browser.clear();
    store = browser;
    for (const [path, content] of files) program.put(path, content);
    await keep();
    return {name: ''};
  },
  async language({language}) { program.begin(language); },
  async respond({request}) {
    const answer = program.respond(request);
    if (request.method === 'POST' || request.target.startsWith('/_desk/publish')) answer.kept = await keep();
    return answer;
  },
  async password({text}) { program.password(text); },
  async preview() { return program.build('preview'); },
  // The content as a ZIP.
  async zip() {
    const paths = [...program.files().keys()].filter(path => path.startsWith('content/') && !path.includes('/.'));
    return zip(paths.sort().map(path => [path, program.read(path)]));
  }
};

// Files of a ZIP as those of a working folder: what is in "content" wherever that is, else in the folder with site.yaml or agencies.
function rooted(files) {
  const roots = new Set();
  for (const path of files.keys()) {
    const found = path.match(/^((?:[^/]+\/)*?)(content\/|(?=site\.yaml$|agencies\/))/);
    if (found) roots.add(found[1] + found[2]);
  }
  const root = [...roots].sort((a, b) => a.length - b.length)[0];
  if (root === undefined) throw new Error('no content');
  const above = root.replace(/content\/$/, ''), out = new Map();
  for (const [path, bytes] of files) {
    if (path.startsWith(root)) out.set('content/' + path.slice(root.length), bytes);
    else if (root.endsWith('content/') && path.startsWith(above) && /^(themes|frameworks|site)\/|^deploy\.yaml$/.test(path.slice(above.length)))
      out.set(path.slice(above.length), bytes);
  }
  return out;
}

let last = Promise.resolve();
onmessage = ({data}) => {
  last = last.then(() => operations[data.op](data)).then(
    result => postMessage({id: data.id, result}),
    error => postMessage({id: data.id, error: String(error && error.message || error)}));
};
