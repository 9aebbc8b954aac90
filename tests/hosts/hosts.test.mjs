// One site on many servers, at the root of a domain and in a folder: every link and file of every page is found, wrong addresses
// give the 404 page at any depth, old addresses lead to the new ones, headers are as the table in this file says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { apache, nginx, project, python, scratch, stopAll, store } from './servers.mjs';

const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

const bases = ['/', '/a/b/'];
const root = base => join(scratch, base === '/' ? 'root' : 'folder');
const old = 'ban-khao/old/report-2568/', page = 'ban-khao/2568/report/';

before(() => {
  chmodSync(scratch, 0o755);  // the server may run as another user
  for (const base of bases) {
    const content = join(root(base) + '-source', 'content');
    cpSync(join(project, 'tests/sites/everything/content'), content, { recursive: true });
    symlinkSync(join(project, 'themes'), join(dirname(content), 'themes'));
    const settings = readFileSync(join(content, 'site.yaml'), 'utf8')
      .replace(/^base_url: .*$/m, `base_url: https://ita.example.go.th${base}`)
      .replace(/^hosting: .*$/m, 'hosting: [apache, cloudflare, github, gitlab, iis]');
    writeFileSync(join(content, 'site.yaml'), settings);
    const made = spawnSync(program, ['build', '-c', content, '-o', root(base) + base], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
  }
});
after(stopAll);

// Addresses in a page, without those of other sites and without fragments.
function addressesIn(html, at) {
  const found = [];
  for (const [, , address] of html.matchAll(/\s(href|src|action)="([^"]*)"/g)) {
    if (address.startsWith('#')) continue;
    const url = new URL(address.replaceAll('&amp;', '&'), at);
    url.hash = url.search = '';
    if (url.origin === new URL(at).origin) found.push(url.href);
  }
  return found;
}

// Visits everything that can be reached from `first`; returns how many addresses.
async function crawl(first, allowed) {
  const seen = new Set([first]), next = [first];
  while (next.length) {
    const some = next.splice(0, 4);  // python's server holds five at the door, and lets others knock again after a second
    await Promise.all(some.map(async at => {
      assert.ok(at.startsWith(allowed), `${at} is outside of the site`);
      const response = await fetch(at, { redirect: 'manual' });
      assert.equal(response.status, 200, at);
      const text = await response.text();
      if (!at.endsWith('/') && !at.endsWith('.html')) return;
      for (const address of addressesIn(text, at))
        if (!seen.has(address)) seen.add(address), next.push(address);
    }));
  }
  return seen.size;
}

// Every kind of wrong address gives 404.html, and every file that it names is found.
async function checkNotFound(origin, base) {
  const text = readFileSync(join(root(base), base, '404.html'), 'utf8');
  for (const wrong of ['nothing', 'nothing/', 'ban-khao/2568/nothing/at/all/', 'assets/nothing.css', 'ban-khao/nothing.html']) {
    const response = await fetch(origin + base + wrong);
    assert.equal(response.status, 404, wrong);
    assert.equal(await response.text(), text, wrong);
    for (const address of addressesIn(text, origin + base + wrong)) {
      const there = await fetch(address, { redirect: 'manual' });
      assert.equal(there.status, 200, address);
    }
  }
}

// The table, as the program writes it for another host (its own tests compare all hosts).
function table(base) {
  const rules = {};
  let rule;
  for (const line of readFileSync(join(root(base), base, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) rule = rules[line] = {};
    else if (line) rule[line.slice(2, line.indexOf(': '))] = line.slice(line.indexOf(': ') + 2);
  }
  return { all: rules['/*'], assets: rules['/assets/*'] };
}

async function checkHeaders(origin, base) {
  const { all, assets } = table(base);
  assert.ok(all['Content-Security-Policy'].includes("frame-ancestors 'none'"));
  const css = readFileSync(join(root(base), base, 'index.html'), 'utf8').match(/rel="stylesheet" href="([^"]*)"/)[1];
  const kinds = {
    '': 'text/html; charset=utf-8', 'index.html': 'text/html; charset=utf-8', 'ban-khao/data/scores.csv': 'text/csv; charset=utf-8',
    'ban-khao/data/scores.json': 'application/json; charset=utf-8', 'robots.txt': 'text/plain; charset=utf-8',
    'sitemap.xml': /^(text|application)\/xml; charset=utf-8$/, [css]: 'text/css; charset=utf-8', 'ban-khao/documents/map.png': 'image/png',
    'ban-khao/documents/report-2568.pdf': 'application/pdf', 'nothing/at/all': 'text/html; charset=utf-8',
  };
  for (const [path, kind] of Object.entries(kinds)) {
    const { headers, status } = await fetch(origin + base + path);
    for (const [name, value] of Object.entries(all)) assert.equal(headers.get(name), value, `${name} of ${path}`);
    if (kind instanceof RegExp) assert.match(headers.get('Content-Type').toLowerCase(), kind, path);
    else assert.equal(headers.get('Content-Type').toLowerCase(), kind, path);
    if (status === 200) assert.equal(headers.get('Cache-Control'), path === css ? assets['Cache-Control'] : 'no-cache', path);
  }
  const missing = await fetch(origin + base + 'assets/nothing.css');
  assert.equal(missing.status, 404);
  assert.doesNotMatch(missing.headers.get('Cache-Control') ?? '', /immutable/);
}

// By the page at the old address.
async function checkOldAddress(origin, base) {
  const at = origin + base + old + 'index.html', text = await (await fetch(at)).text();
  const refresh = text.match(/<meta http-equiv="refresh" content="0; url=([^"]*)">/)[1];
  assert.equal(new URL(refresh, at).href, origin + base + page + 'index.html');
  assert.ok(text.includes(`<link rel="canonical" href="https://ita.example.go.th${base}${page}">`));
  assert.ok(text.includes('<meta name="robots" content="noindex">'));
  await crawl(at, origin + base);
}

for (const base of bases) {
  test(`python's http.server at ${base}`, async () => {
    const origin = await python(root(base));
    assert.ok(await crawl(origin + base, origin + base) > 50);
    await checkOldAddress(origin, base);
    assert.equal((await fetch(origin + base + 'nothing/')).status, 404);
  });

  test(`a store of files without folders or index at ${base}`, async () => {
    const origin = await store(root(base));
    if (base === '/') await checkNotFound(origin, base);
    assert.ok(await crawl(origin + base + 'index.html', origin + base) > 50);
    await checkOldAddress(origin, base);
  });

  test(`Apache at ${base}`, async () => {
    const origin = await apache(root(base));
    assert.ok(await crawl(origin + base, origin + base) > 50);
    await checkNotFound(origin, base);
    await checkHeaders(origin, base);
    for (const address of [old, old + 'index.html', 'en/' + old]) {
      const response = await fetch(origin + base + address, { redirect: 'manual' });
      assert.equal(response.status, 301);
      assert.equal(new URL(response.headers.get('Location'), origin).href, origin + base + (address.startsWith('en/') ? 'en/' : '') + page);
    }
    assert.equal((await fetch(origin + base + 'ban-khao/old/', { redirect: 'manual' })).status, 404);
    assert.equal((await fetch(origin + base + '.well-known/security.txt')).status, 200);
  });

  test(`nginx at ${base}, as docs/publish.en.md has it`, async () => {
    const origin = await nginx(root(base), base);
    assert.ok(await crawl(origin + base, origin + base) > 50);
    await checkNotFound(origin, base);
    await checkHeaders(origin, base);
    await checkOldAddress(origin, base);
    assert.equal((await fetch(origin + base + '.well-known/security.txt')).status, 200);
  });
}

test('the nginx block of the Thai page is that of the English one', () => {
  const block = language => readFileSync(join(project, `docs/publish.${language}.md`), 'utf8').match(/```nginx\n([^]*?)```/)[1];
  assert.equal(block('th'), block('en'));
});
