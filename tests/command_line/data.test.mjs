// Open data: the files that programs read conform to their standards, and to the descriptions that are published with them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import datapackage from 'datapackage';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.PRONGSAI;
if (!program) throw new Error('PRONGSAI names the program');

let folder, sites;

function build(name, content) {
  const { status, stderr } = spawnSync(program, ['build', '--content', join(project, content), '--out', join(folder, name)], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return join(folder, name);
}

// A site that uses every file and key, the five agencies, and a site of one agency.
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-data-'));
  sites = [build('everything', 'tests/sites/everything/content'), build('five', 'content'), build('root', 'tests/sites/root-agency/content')];
});
after(() => rmSync(folder, { recursive: true, force: true }));

const files = (root, at = root) => readdirSync(at, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? files(root, join(at, entry.name)) : [join(at, entry.name)])).sort();
const all = (end) => sites.flatMap((site) => files(site).filter((file) => file.endsWith(end)));
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const packages = () => all('/datapackage.json').map((file) => [dirname(file), json(file)]);
const validator = (schema) => new Ajv({ allErrors: true }).compile(json(join(project, schema)));

test('each datapackage.json is valid by the profile of the Data Package standard', async () => {
  assert.ok(packages().length >= 8);
  for (const [path, descriptor] of packages()) {
    const found = await datapackage.Package.load(descriptor, { basePath: path });
    assert.deepEqual(found.errors.map(String), [], path);
    assert.equal(found.profile.jsonschema.title, 'Tabular Data Package');
  }
});

test('sizes and checksums are those of the files', () => {
  for (const [path, descriptor] of packages())
    for (const resource of descriptor.resources) {
      const bytes = readFileSync(join(path, resource.path));
      assert.equal(resource.bytes, bytes.length);
      assert.equal(resource.hash, `sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
});

test('each CSV file keeps its schema: columns, types, constraints, keys; and says the same as its JSON', async () => {
  let rowCount = 0;
  for (const [path, descriptor] of packages()) {
    // The reader in this library does not handle the byte-order mark that spreadsheets need.
    const plain = mkdtempSync(join(folder, 'plain-'));
    for (const { path: name } of descriptor.resources) {
      const text = readFileSync(join(path, name), 'utf8');
      assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'), `${path}/${name}`);
      mkdirSync(dirname(join(plain, name)), { recursive: true });
      writeFileSync(join(plain, name), text.slice(1));
    }
    const found = await datapackage.Package.load(descriptor, { basePath: plain });
    for (const resource of found.resources) {
      const where = `${relative(folder, path)}/${resource.name}`;
      const rows = await resource.read({ keyed: true, cast: true });
      const objects = json(join(path, resource.descriptor.path.replace(/csv$/, 'json')));
      assert.equal(rows.length, objects.length, where);
      assert.deepEqual(Object.keys(objects[0]), resource.schema.fieldNames, where);
      for (const field of resource.schema.fields) {
        const words = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', date: 'string', yearmonth: 'string' }[field.type];
        for (const row of objects) assert.ok(field.type === 'any' || row[field.name] === null || typeof row[field.name] === words, `${where}: ${field.name}`);
      }
      const key = resource.schema.primaryKey;
      if (key.length) assert.equal(new Set(rows.map((row) => key.map((name) => row[name]).join('\0'))).size, rows.length, where);
      rowCount += rows.length;
    }
  }
  assert.ok(rowCount > 100, `${rowCount} rows`);
});

test('zero, not published and nothing to publish stay three things', () => {
  const site = sites[0];
  const complaints = json(join(site, 'ban-khao/data/complaints.json'));
  assert.ok(complaints.some((row) => row.received === 0) && complaints.some((row) => row.received === null));
  const disclosures = json(join(site, 'ban-khao/data/disclosures.json'));
  for (const row of disclosures) {
    if (row.state === 'published') assert.match(row.address, /^https:\/\//, row.code);
    else assert.equal(row.address, row.state === 'none' ? 'none' : null, row.code);
  }
  assert.deepEqual(new Set(disclosures.map((row) => row.state)), new Set(['published', 'none', 'not_published']));
});

test('figures.json: the schema, ids that are unique, sources and files that exist, lines that say the figure', () => {
  const validate = validator('docs/figures.schema.json');
  assert.ok(all('/figures.json').length >= 6);
  for (const file of all('/figures.json')) {
    const { agency, sources, figures } = json(file);
    assert.ok(validate(json(file)), `${file}: ${JSON.stringify(validate.errors)}`);
    assert.equal(new Set(figures.map((figure) => figure.id)).size, figures.length, file);
    const ids = new Set(sources.map((source) => source.id));
    const content = sites.map((site, i) => file.startsWith(site) && ['tests/sites/everything/content', 'content', 'tests/sites/root-agency/content'][i]).find(Boolean);
    for (const figure of figures) {
      assert.ok(figure.id.startsWith(`${agency}/${figure.fiscal_year_be}/`));
      assert.ok(!figure.source || ids.has(figure.source), figure.id);
      assert.equal(typeof figure.value === 'string', figure.unit === 'grade', figure.id);
      if (!figure.file) continue;
      const lines = readFileSync(join(project, content, 'agencies', agency, figure.file), 'utf8').split('\n');
      if (figure.unit === 'points' && figure.line) {
        const digits = lines[figure.line - 1].replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace('−', '-');
        assert.ok(digits.match(/[-+]?\d+(\.\d+)?/g)?.some((number) => Number(number) === figure.value), `${figure.id}: ${lines[figure.line - 1]}`);
      }
    }
  }
});

test('ids and values of figures stay when lines of the content move', () => {
  const moved = join(folder, 'moved');
  cpSync(join(project, 'content'), moved, { recursive: true });
  for (const file of files(moved).filter((name) => /agencies.*\.yaml$/.test(name))) writeFileSync(file, `# moved\n\n${readFileSync(file, 'utf8')}`);
  const { status, stderr } = spawnSync(program, ['build', '--content', moved, '--out', join(folder, 'moved-site')], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const figures = (site) => json(join(site, 'dan-kwian/data/figures.json')).figures;
  const ids = (site) => figures(site).map(({ id, value }) => [id, value]);
  assert.deepEqual(ids(join(folder, 'moved-site')), ids(sites[1]));
  assert.equal(figures(join(folder, 'moved-site'))[0].line, figures(sites[1])[0].line + 2);
});

test('the catalogue has the 14 fields of each agency, and its links lead to files', () => {
  const validate = validator('docs/catalogue.schema.json');
  assert.equal(all('/data/data.json').length, sites.length);
  for (const file of all('/data/data.json')) {
    const catalogue = json(file);
    assert.ok(validate(catalogue), JSON.stringify(validate.errors));
    for (const dataset of catalogue.dataset)
      for (const { downloadURL } of dataset.distribution) {
        const path = catalogue.homepage ? downloadURL.slice(catalogue.homepage.length) : downloadURL;
        assert.ok(existsSync(join(dirname(file), '..', path)), downloadURL);
      }
  }
  assert.deepEqual(json(join(sites[1], 'data/data.json')).dataset.map((dataset) => dataset.identifier), ['chiang-yuen', 'dan-kwian', 'khok-sanga', 'nong-saeng', 'rang-chorakhe']);
});

test('each archive unpacks to the package and its files', () => {
  for (const file of all('.zip').filter((name) => name.includes('/data/'))) {
    const out = mkdtempSync(join(folder, 'zip-'));
    const { status, stderr } = spawnSync('python3', ['-m', 'zipfile', '-e', file, out], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const expected = ['datapackage.json', ...json(join(out, 'datapackage.json')).resources.map((resource) => resource.path)];
    if (existsSync(join(dirname(file), 'figures.json'))) expected.push('figures.json');
    assert.deepEqual(files(out).map((path) => relative(out, path)).sort(), expected.sort());
    for (const name of expected) assert.deepEqual(readFileSync(join(out, name)), readFileSync(join(dirname(file), name)), `${file}: ${name}`);
  }
});

test('Atom feeds and sitemaps keep their schemas', () => {
  for (const [schema, found] of [['atom', all('/feed.xml')], ['sitemap', all('.xml').filter((name) => /sitemap[^/]*\.xml$/.test(name))]]) {
    assert.ok(found.length >= 4, schema);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', join(project, `tests/schemas/${schema}.rng`), ...found], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
});

test('JSON Feed 1.1: what must be there, newest first, ids that are unique; the same items as the Atom feed beside it', () => {
  assert.ok(all('/feed.json').length >= 4);
  for (const file of all('/feed.json')) {
    const feed = json(file);
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(feed.title && feed.items.length && feed.authors[0].name, file);
    assert.ok(feed.feed_url.endsWith(relative(sites.find((site) => file.startsWith(site)), file)), feed.feed_url);
    for (const item of feed.items) {
      assert.ok(item.id && item.title && item.content_text, file);
      assert.match(item.date_published, /^\d{4}-\d\d-\d\dT00:00:00\+07:00$/);
    }
    const dates = feed.items.map((item) => item.date_published);
    assert.deepEqual(dates, [...dates].sort().reverse(), file);
    assert.equal(new Set(feed.items.map((item) => item.id)).size, feed.items.length, file);
    const atom = readFileSync(file.replace(/json$/, 'xml'), 'utf8');
    assert.deepEqual([...atom.matchAll(/<entry>\n<id>(.*?)<\/id>/g)].map((entry) => entry[1]), feed.items.map((item) => item.id), file);
  }
});

// Which types a page must have, by its address in the site.
const wanted = [
  [/(^|\/)ban-khao\/index\.html$/, ['GovernmentOrganization']],
  [/channels\/index\.html$/, ['GovernmentOrganization', 'BreadcrumbList']],
  [/\d{4}\/(scores|complaints)\/index\.html$/, ['Dataset', 'BreadcrumbList']],
  [/\d{4}\/report\/index\.html$/, ['Report', 'BreadcrumbList']],
  [/updates\/\d{4}[^/]*\/index\.html$/, ['NewsArticle', 'BreadcrumbList']],
  [/ban-khao\/data\/index\.html$/, ['Dataset', 'BreadcrumbList']],
];
// Which properties a thing of a type must have to be useful.
const required = {
  GovernmentOrganization: ['name'], ContactPoint: ['contactType'], BreadcrumbList: ['itemListElement'], ListItem: ['position', 'name', 'item'],
  Dataset: ['name', 'description', 'distribution', 'creator'], DataDownload: ['encodingFormat', 'contentUrl'], Report: ['name'], NewsArticle: ['headline', 'datePublished'],
};

function things(value) {
  if (Array.isArray(value)) return value.flatMap(things);
  if (!value || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(things)];
}

test('JSON-LD: one block a page, of the types that the page is of, with what they need; downloads exist', () => {
  const site = sites[0], base = 'https://ita.example.go.th/ita/';
  for (const file of files(site).filter((name) => name.endsWith('index.html'))) {
    const name = relative(site, file), html = readFileSync(file, 'utf8');
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((block) => JSON.parse(block[1]));
    assert.ok(blocks.length <= 1, name);
    const found = blocks.flatMap(things), types = new Set(found.map((thing) => thing['@type']));
    const isEmpty = html.includes('<meta name="robots" content="noindex">');
    for (const [where, list] of wanted)
      if (where.test(name) && !isEmpty) for (const type of list) assert.ok(types.has(type), `${name} has no ${type}`);
    for (const thing of found) {
      for (const key of required[thing['@type']] ?? []) assert.ok(thing[key], `${name}: a ${thing['@type']} has no ${key}`);
      for (const value of Object.values(thing)) assert.ok(value !== '' && value !== null, `${name}: ${JSON.stringify(thing)}`);
      if (thing.contentUrl) assert.ok(existsSync(join(site, thing.contentUrl.slice(base.length))), thing.contentUrl);
    }
  }
});

test('canonical, hreflang and Open Graph are full addresses of pages that exist', () => {
  const site = sites[0], base = 'https://ita.example.go.th/ita/';
  for (const file of files(site).filter((name) => name.endsWith('index.html'))) {
    const name = relative(site, file), html = readFileSync(file, 'utf8');
    const one = (pattern) => html.match(pattern)?.[1];
    const canonical = one(/<link rel="canonical" href="([^"]*)">/);
    if (html.includes('http-equiv="refresh"')) {  // an old address: canonical is where the page went
      assert.ok(existsSync(join(site, canonical.slice(base.length), 'index.html')), `${name}: ${canonical}`);
      continue;
    }
    if (!name.includes('compare/index')) assert.equal(canonical, base + name.slice(0, -'index.html'.length), name);
    assert.equal(one(/<meta property="og:url" content="([^"]*)">/), canonical, name);
    assert.match(one(/<meta property="og:locale" content="([^"]*)">/), /^(th_TH|en_[A-Z]{2})$/);
    for (const property of ['title', 'type', 'site_name']) assert.ok(one(new RegExp(`<meta property="og:${property}" content="([^"]+)">`)), `${name}: og:${property}`);
    const others = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map((match) => [match[1], match[2]]);
    for (const [, address] of others) assert.ok(existsSync(join(site, address.slice(base.length), 'index.html')), `${name}: ${address}`);
    if (others.length) assert.deepEqual(others.map(([code]) => code), ['th', 'en', 'x-default'], name);
  }
});

test('the change that a page shows is in the scores of the agency and in those of all, with names and the year before', () => {
  const five = sites[1], of = (rows, level, code) => rows.find((row) => row.fiscal_year_be === 2565 && row.level === level && (code === undefined || row.code === code));
  const own = json(join(five, 'dan-kwian/data/scores.json')), all_scores = json(join(five, 'data/scores.json'));
  const page = readFileSync(join(five, 'dan-kwian/2565/scores/index.html'), 'utf8');
  const indicator = of(own, 'indicator', '9');  // 97.50, then 95.00
  assert.equal(indicator.computed_change, -2.5);
  assert.ok(page.includes('−2.50'));
  for (const row of own.filter((each) => each.score !== null && each.previous_score !== null && each.level !== 'question'))
    assert.equal(row.computed_change.toFixed(2), (row.score - row.previous_score).toFixed(2), JSON.stringify(row));
  for (const row of own.filter((each) => each.change !== null && each.computed_change !== null))
    assert.equal(row.computed_change, row.change, JSON.stringify(row));
  assert.ok(own.some((row) => row.change !== null) && own.every((row) => Object.keys(row).slice(-3).join() === 'computed_change,comparable,figure'));
  const row = of(all_scores.filter(({ agency }) => agency === 'dan-kwian'), 'total');
  assert.deepEqual(Object.keys(row).slice(-7), ['name_th', 'name_en', 'previous_score', 'computed_change', 'item_th', 'item_en', 'comparable']);
  assert.equal(row.name_th, 'เทศบาลตำบลด่านเกวียน');
  // Two years that the source says cannot be compared have no change of ours.
  const chiang_yuen = json(join(five, 'chiang-yuen/data/scores.json')).filter(({ level, change }) => level === 'question' && change !== null);
  assert.ok(chiang_yuen.some(({ computed_change }) => computed_change === null));
  // The total of a year after one with a total, in the site that has three years.
  const everything = json(join(sites[0], 'ban-khao/data/scores.json')), total = everything.find((each) => each.fiscal_year_be === 2567 && each.level === 'total');
  assert.equal(total.change, null);
  assert.equal(total.computed_change, 10);
});

test('data pages say what may be reused and whom to ask, and how to cite with both dates', () => {
  for (const [file, law, cited] of [['data', 'มาตรา 7', 'เข้าถึงเมื่อ'], ['nong-saeng/data', 'มาตรา 7', 'เข้าถึงเมื่อ'], ['en/data', 'Section 7', 'accessed'], ['en/dan-kwian/data', 'Section 7', 'accessed']]) {
    const html = readFileSync(join(sites[1], file, 'index.html'), 'utf8');
    assert.ok(html.includes(law), file);
    assert.match(html, /<a href="#report">/);
    assert.match(html, /id="report"/);
    const citation = html.slice(html.indexOf(law), html.indexOf('<footer')).replace(/<[^>]*>/g, '');
    assert.match(citation, new RegExp(`https://prongsai\\.example\\.go\\.th/\\S+ .*\\d{4}.*${cited}`), file);
  }
});
