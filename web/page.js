// The page: begins or opens work, shows the desk, the site and the findings, and says what is being done.
import {Frame} from './frame.js';
import {words} from './words.js';

const get = id => document.getElementById(id);
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    key.startsWith('on') ? element.addEventListener(key.slice(2), value) : element.setAttribute(key, value);
  element.append(...children.filter(Boolean));
  return element;
};

let language = navigator.languages.some(code => code.startsWith('th')) || !navigator.language.startsWith('en') ? 'th' : 'en';
const remembered = (() => { try { return localStorage.getItem('prongsai-language'); } catch { return null; } })();
if (remembered) language = remembered;
const say = (key, ...values) => words[language][key].replace(/\{(\d)\}/g, (_, i) => values[i]);

// The worker: call('op', {…}) → its result.
const source = get('worker').textContent;
const worker = new Worker(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));
const waiting = new Map();
let count = 0, busy = 0;
worker.onmessage = ({data}) => {
  if (data.progress) return tellBusy(say('building', ...data.progress));
  if (data.findings) return showFirst(data.findings);
  const {done, failed} = waiting.get(data.id);
  waiting.delete(data.id);
  if (!--busy) get('busy').hidden = true;
  data.error ? failed(new Error(data.error)) : done(data.result);
};
worker.onerror = event => { get('loading').textContent = say('failed', event.message); };
const call = (op, values = {}) => new Promise((done, failed) => {
  const id = ++count;
  waiting.set(id, {done, failed});
  if (!busy++) setTimeout(() => { get('busy').hidden = !busy; }, 150);
  worker.postMessage({id, op, ...values});
});

const tellBusy = text => { get('busy').textContent = text; };
const tell = text => { get('state').textContent = text; };
function alertOf(text) {
  get('alert').textContent = text;
  get('alert').hidden = !text;
}
async function attempt(work) {
  alertOf('');
  try {
    return await work();
  } catch (error) {
    if (error.name === 'AbortError') return undefined;  // the user chose nothing
    const known = {zip: 'badZip', 'no content': 'noContent'}[error.message];
    alertOf(known ? say(known) : say('failed', error.message));
    return undefined;
  }
}

function save(name, type, bytes) {
  const link = make('a', {href: URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes], {type})), download: name || 'file'});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// What is open.
let work = null;        // {name, isFolder}
let result = null;      // of the last build
let found = [];         // by the first, which is being done
let previewing = null;  // a build that is being done
const assets = new Map();

const frame = new Frame({
  place: get('frame'), title: '', go, save,
  async ask(request) {
    await askPassword(request);
    const isAsset = !request.method && request.target.startsWith('/assets/');
    if (isAsset && assets.has(request.target)) return assets.get(request.target);
    if (!request.target.startsWith('/_desk/') && previewing) await previewing;
    const answer = await call('respond', {request});
    if (isAsset && answer.status === 200) assets.set(request.target, answer);
    if (answer.kept && answer.kept.length) {
      tell(work.isFolder ? say('inFolder', work.name) : work.isKept ? say('inBrowser') : say('unkept'));
      if (answer.kept.some(path => path.startsWith('content/') && !path.includes('/.'))) preview();
    }
    return answer;
  }
});
window.enterFrame = inside => frame.enter(inside);

// Before a site is sent. The password is not kept anywhere but in the worker.
async function askPassword({method, target, body}) {
  if (method !== 'POST' || target !== '/_desk/publish' || !new URLSearchParams(new TextDecoder().decode(body)).get('target')) return;
  const dialog = get('ask-password');
  get('password').value = dialog.returnValue = '';
  dialog.showModal();
  await new Promise(closed => dialog.addEventListener('close', closed, {once: true}));
  if (dialog.returnValue !== 'send') throw new DOMException('', 'AbortError');
  await call('password', {text: get('password').value});
}

// Builds what is shown while one works; once at a time, and once more for what changed meanwhile.
let isStale = false;
function preview() {
  isStale = true;
  previewing ||= (async () => {
    while (isStale) {
      isStale = false;
      tellBusy(say('working'));
      const next = await attempt(() => call('preview'));
      if (!next) break;
      result = {...next, had: next.published || Boolean(result && result.had)};
      showCounts();
      if (shown() === '#findings') showFindings();
    }
    previewing = null;
  })();
  return previewing;
}

const severities = ['error', 'warning', 'note'];
const countOf = severity => result.findings.filter(finding => finding.severity === severity).length;
function showCounts() {
  const wrong = countOf('error') + (result.failure ? 1 : 0);
  get('count').textContent = wrong + countOf('warning') || '';
  get('count').className = wrong ? 'error' : '';
}

const mostShown = 200;
function itemOf(finding) {
  const place = finding.path + (finding.line ? ` ${say('line', finding.line)}` : '');
  const file = finding.path.replace(/^content\//, '');
  const isFile = file !== finding.path && /\.(yaml|md|csv)$/.test(file);
  return make('li', {class: 'finding ' + finding.severity},
    make('p', {}, make('b', {}, say(finding.severity)), ' ', finding.message),
    finding.advice && make('p', {class: 'advice'}, finding.advice),
    make('p', {class: 'where'}, isFile ? make('a', {href: '#/_desk/file/' + encodeURI(file)}, place) : place, ' ', make('code', {}, finding.code)),
    finding.source && make('pre', {}, finding.source));
}
// Of the first build what it has found so far; of others nothing before they end.
function showFirst(findings) {
  if (result) return;
  found.push(...findings);
  if (shown() === '#findings') showFindings();
}
function showFindings() {
  const box = get('findings');
  if (!result) {
    const lead = make('p', {class: 'lead', role: 'status'}, say('working'));
    const worst = severities.flatMap(severity => found.filter(finding => finding.severity === severity)).slice(0, mostShown);
    return box.replaceChildren(lead, make('ul', {class: 'list'}, ...worst.map(itemOf)));
  }
  const parts = [make('h1', {tabindex: '-1'}, say('findings'))];
  const counts = severities.filter(countOf).map(severity => say(severity + 's', countOf(severity))).join(' · ');
  parts.push(make('p', {class: 'lead'}, counts || say('none')));
  if (result.failure) parts.push(make('p', {class: 'message error'}, result.failure));
  if (!result.published && result.had) parts.push(make('p', {class: 'message'}, say('held')));
  if (result.published) parts.push(make('p', {class: 'where'}, say('made', result.pages, (result.milliseconds / 1000).toFixed(1))));
  for (const severity of severities) {
    const found = result.findings.filter(finding => finding.severity === severity);
    if (!found.length) continue;
    const list = make('ul', {class: 'list'}, ...found.slice(0, mostShown).map(itemOf));
    const more = found.length > mostShown && make('p', {class: 'where'}, say('all', found.length - mostShown));
    const heading = say(severity + 's', found.length);
    parts.push(severity === 'note' ? make('details', {}, make('summary', {}, heading), list, more)
      : make('section', {}, make('h2', {}, heading), list, more));
  }
  parts.push(make('p', {class: 'where'}, say('limits')));
  box.replaceChildren(...parts);
}

// The address after '#' says what is shown: "#findings", or a page of the desk or the site.
const shown = () => decodeURI(location.hash) || '#';
let next = null;  // a form that goes with the next address
async function route() {
  const at = location.hash.slice(1), form = next;
  next = null;
  if (!work) return void (get('start').hidden = false);
  const isFindings = at === 'findings' || !at;
  get('findings').hidden = !isFindings;
  get('frame').hidden = isFindings;
  for (const link of document.querySelectorAll('#menu a')) {
    const isHere = link.hash === location.hash || (link.id === 'to-desk' && at.startsWith('/_desk/') && !at.startsWith('/_desk/publish')) ||
      (link.id === 'to-site' && at.startsWith('/') && !at.startsWith('/_desk/'));
    isHere ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
  if (isFindings) return showFindings();
  const isSite = !at.startsWith('/_desk/');
  if (isSite) {
    if (previewing) await previewing;
    if (!result.had) return void (location.hash = '#findings');
  }
  tellBusy(say('working'));
  const ended = await attempt(() => frame.show(at, form));
  if (ended && ended !== at.split('#')[0] && location.hash.slice(1) === at) {
    history.replaceState(null, '', '#' + ended);  // where a form or a redirect led to
  }
  if (frame.element) document.title = `${frame.element.contentDocument.title} · ${say('title')}`;
}
function go(target, form) {
  next = form || null;
  if (location.hash === '#' + target) return route();
  location.hash = '#' + target;
}
addEventListener('hashchange', route);

// Begins with what `open` opens.
async function begin(open, isFolder) {
  const opened = await attempt(open);
  if (!opened) return;
  work = {name: opened.name, isFolder, isKept: canKeep};
  result = null;
  found = [];
  assets.clear();
  get('start').hidden = true;
  get('menu').hidden = false;
  tell(isFolder ? say('opened', work.name) : canKeep ? say('inBrowser') : say('unkept'));
  if (opened.isMended) alertOf(say('mended'));
  if (opened.isContentAlone) alertOf(say('contentAlone'));
  const isEmpty = opened.isEmpty;
  const built = isEmpty ? null : preview();
  go(isEmpty ? '/_desk/' : 'findings');
  if (location.hash === (isEmpty ? '#/_desk/' : '#findings')) route();
  if (isFolder) {
    await built;
    await attempt(() => call('site'));
  }
}

let canKeep = true, hasWork = false;
const mayReplace = () => !hasWork || !canKeep || confirm(say('replaces'));
async function openHandle(handle) {
  return {...await call('folder', {handle}), handle};
}
const ways = {
  continue: () => begin(() => call('stored')),
  again: handle => begin(async () => {
    if (await handle.requestPermission({mode: 'readwrite'}) !== 'granted') throw new DOMException('', 'AbortError');
    return openHandle(handle);
  }, true),
  folder: () => begin(async () => openHandle(await showDirectoryPicker({id: 'prongsai', mode: 'readwrite'})), true),
  zip: file => mayReplace() && begin(async () => call('fresh', {bytes: new Uint8Array(await file.arrayBuffer())})),
  fresh: () => mayReplace() && begin(async () => ({...await call('fresh'), isEmpty: true}))
};

let known = null;  // what the worker said at its start
function showStart() {
  const choice = (key, help, onclick) => make('li', {}, make('button', {id: 'way-' + key, class: 'way', onclick}, ...help));
  const text = (key, ...values) => [make('b', {}, say(key, ...values)), make('span', {}, say(key + 'Help'))];
  const list = [];
  if (hasWork) list.push(choice('continue', text('continue'), ways.continue));
  if (known.folder && window.showDirectoryPicker) list.push(choice('again', text('again', known.folder.name), () => ways.again(known.folder)));
  if (window.showDirectoryPicker) list.push(choice('folder', text('folder'), ways.folder));
  list.push(choice('zip', text('zip'), () => get('file').click()));
  list.push(choice('fresh', text('fresh'), ways.fresh));
  get('ways').replaceChildren(...list);
  get('no-folder').hidden = Boolean(window.showDirectoryPicker);
}

function showWords() {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
  get('menu').setAttribute('aria-label', say('menu'));
  frame.title = say('frame');
  get('language').lang = language === 'th' ? 'en' : 'th';
}
get('language').onclick = async () => {
  language = language === 'th' ? 'en' : 'th';
  try { localStorage.setItem('prongsai-language', language); } catch { /* it is asked again next time */ }
  showWords();
  if (known) showStart();
  await call('language', {language});
  if (!work) return;
  tell('');
  preview();
  route();
};
get('file').onchange = event => { if (event.target.files[0]) ways.zip(event.target.files[0]); event.target.value = ''; };
get('take').onclick = () => attempt(async () => save('content.zip', 'application/zip', await call('zip')));
get('close').onclick = () => { history.replaceState(null, '', '#'); location.reload(); };
addEventListener('dragover', event => event.preventDefault());
addEventListener('drop', event => {
  event.preventDefault();
  const file = event.dataTransfer.files[0];
  if (file && !work) ways.zip(file);
});
// Who comes back from another program may have changed files there.
addEventListener('focus', async () => {
  if (!work || !work.isFolder || busy) return;
  const count = await attempt(() => call('refresh'));
  if (count) { tell(say('refreshed', count)); preview(); }
});

showWords();
if (typeof DecompressionStream === 'undefined') get('loading').textContent = say('tooOld');
else call('start', {language, wasm: get('wasm').textContent}).then(found => {
  known = found;
  hasWork = !found.isEmpty;
  canKeep = found.canKeep;
  get('loading').hidden = true;
  get('choose').hidden = false;
  showStart();
  history.replaceState(null, '', '#');
  document.body.dataset.ready = '';
}, error => { get('loading').textContent = say('failed', error.message); });
