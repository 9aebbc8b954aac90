// Every internal link and fragment of every page leads somewhere, and ids are unique.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dirname, normalize, join } from 'node:path';
import { files, pages, read } from './site.mjs';

const decode = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => decode(match[1]));
const markup = (file) => read(file).replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');

const all = new Set(files());
const ids = new Map(pages().map((file) => [file, attributes(markup(file), 'id')]));

// Where a link of `file` leads: [file, fragment]. 404.html alone has absolute addresses.
function target(file, link) {
  const [address, fragment] = link.split('#').map(decodeURIComponent);
  const [path] = address.split('?');  // a question is for the script
  if (path.startsWith('/')) return [path.slice(1) === '' || path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1), fragment];
  return [path === '' ? file : normalize(join(dirname(file), path)), fragment];
}

test('every internal link and fragment resolves', () => {
  const broken = [];
  let count = 0;
  for (const file of pages()) {
    for (const link of [...attributes(markup(file), 'href'), ...attributes(markup(file), 'src')]) {
      if (/^[a-z]+:/i.test(link)) continue;
      count += 1;
      const [to, fragment] = target(file, link);
      if (!all.has(to)) broken.push(`${file}: ${link}: there is no ${to}`);
      else if (fragment && !ids.get(to)?.includes(fragment)) broken.push(`${file}: ${link}: ${to} has no id ${fragment}`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(count > 1000, `${count} links were looked at`);
});

test('relative links, save in 404.html', () => {
  for (const file of pages().filter((name) => name !== '404.html'))
    for (const link of [...attributes(markup(file), 'href'), ...attributes(markup(file), 'src')])
      assert.ok(!link.startsWith('/'), `${file}: ${link}`);
});

test('outside links have an allowed scheme', () => {
  for (const file of pages())
    for (const link of attributes(markup(file), 'href').filter((address) => /^[a-z][a-z0-9+.-]*:/i.test(address)))
      assert.match(link, /^(https?|mailto|tel):/, file);
});

test('ids are unique on a page', () => {
  for (const [file, list] of ids) assert.equal(new Set(list).size, list.length, `${file}: ${list.filter((id, i) => list.indexOf(id) !== i)}`);
});

test('nothing inline: no style attribute, no event handler, no script but JSON-LD', () => {
  for (const file of pages()) {
    const html = markup(file);
    assert.doesNotMatch(html, /<[a-z][^>]*\s(style|on[a-z]+)=/i, file);
    for (const script of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) assert.ok(/\ssrc=/.test(script[1]) && script[2] === '', `${file}: ${script[0].slice(0, 80)}`);
  }
});

test('no words are missing', () => {
  for (const file of pages()) assert.doesNotMatch(read(file), /\[[a-z_]+\.[a-z_.]+\]/, file);
});
