// The program (web/program.cpp) and the files that it works on, in the memory of this thread.

const working = '/work';
// Made again from the content at any time, or by this session alone.
const isPassing = name => name.startsWith('preview') || name === 'site.state' || name.endsWith('.tmp');

export class Program {
  // `make`: prongsaiProgram of the program's own script; `options`: of emscripten, such as instantiateWasm and onProgress.
  static async start(make, options, language) {
    const program = new Program();
    program.wasm = await make(options);
    program.fs = program.wasm.FS;
    program.clear();
    program.begin(language);
    return program;
  }

  // Calls `name` with text and then bytes; gives the answer's JSON, with what follows it as `body`.
  call(name, text, bytes = new Uint8Array()) {
    this.folder = '';  // the program may take it away
    const head = new TextEncoder().encode(text), wasm = this.wasm;
    const place = wasm._input_of(head.length + bytes.length);
    wasm.HEAPU8.set(head, place);
    wasm.HEAPU8.set(bytes, place + head.length);
    wasm['_' + name]();
    const start = wasm._output_bytes(), answer = wasm.HEAPU8.slice(start, start + wasm._output_size());
    const line = answer.indexOf(10);
    return {...JSON.parse(new TextDecoder().decode(answer.subarray(0, line))), body: answer.subarray(line + 1)};
  }

  begin(language) { this.call('begin', language); }
  respond({method = 'GET', target, type = '', body}) { return this.call('respond', `${method}\n${target}\n${type}\n`, body); }
  password(text) { this.call('password', text); }
  build(folder) {
    const {body, ...result} = this.call('build', folder);
    return result;
  }

  // No file, nothing known of earlier ones.
  clear() {
    if (this.fs.analyzePath(working).exists) {
      this.fs.chdir('/');
      this.removeTree(working);
    }
    this.fs.mkdir(working);
    this.fs.chdir(working);
    this.kept = new Map();
    this.folder = '';
  }
  removeTree(path) {
    for (const name of this.fs.readdir(path).filter(name => name !== '.' && name !== '..')) {
      const below = path + '/' + name;
      this.fs.isDir(this.fs.lstat(below).mode) ? this.removeTree(below) : this.fs.unlink(below);
    }
    this.fs.rmdir(path);
  }

  put(path, bytes) {
    const full = working + '/' + path;
    const folder = full.slice(0, full.lastIndexOf('/'));
    if (folder !== this.folder) this.fs.mkdirTree(folder);
    this.folder = folder;  // files come folder by folder
    this.fs.writeFile(full, bytes);
  }
  remove(path) {
    if (this.fs.analyzePath(working + '/' + path).exists) this.fs.unlink(working + '/' + path);
  }
  read(path) { return this.fs.readFile(working + '/' + path); }

  // Each file that is to be kept, by path, with what tells it from another of that path.
  files() {
    const out = new Map();
    const walk = (node, prefix) => {
      for (const [name, child] of Object.entries(node.contents)) {
        if (!prefix && isPassing(name)) continue;
        if (this.fs.isDir(child.mode)) walk(child, prefix + name + '/');
        else out.set(prefix + name, `${child.id} ${child.timestamp} ${child.usedBytes}`);
      }
    };
    walk(this.fs.lookupPath(working).node, '');
    return out;
  }
  // What differs from what was kept last: {changed: Map of paths and bytes, removed: paths}.
  changes() {
    const now = this.files(), changed = new Map();
    for (const [path, stamp] of now) if (this.kept.get(path) !== stamp) changed.set(path, this.read(path));
    return {changed, removed: [...this.kept.keys()].filter(path => !now.has(path)), now};
  }
  // What is there now is kept elsewhere as well.
  keep(now = this.files()) { this.kept = now; }
}
