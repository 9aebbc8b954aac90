/* The search page. It reads the indexes that stand beside it; nothing that is typed leaves the machine. */
(function (d) {
  'use strict';
  var box = d.getElementById('found'), form = d.getElementById('search');
  if (!box || !form) return;
  var list = box.querySelector('ol'), output = box.querySelector('output'), most = 50;
  var asked = new URLSearchParams(location.search), query = (asked.get('q') || '').trim();
  var agency = (asked.get('agency') || '').replace(/[^a-z0-9-]/g, ''), one = box.hasAttribute('data-one');
  var pages = [], rows = [], lists = [], waiting = 1, failed = [], short = false;

  function say(name, key, value) {
    var text = box.getAttribute('data-' + name) || '';
    if (typeof value === 'number' && d.documentElement.hasAttribute('data-thai'))
      value = String(value).replace(/[0-9]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) + 0xE20); });
    return text.replace(key, function () { return value; });
  }

  // What is typed and what is searched become alike. Lines and single spaces stay: between codes they count.
  function plain(text) {
    return text.normalize('NFC').toLowerCase()
      .replace(/[๐-๙]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xE20); })
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/ํ([่-๋]?)า/g, '$1ำ').replace(/เเ/g, 'แ')
      .replace(/([ก-ฮ])\./g, '$1').replace(/[^\S\n]+/g, ' ');
  }
  function loose(text) { return text.replace(/[่-๋์]/g, ''); }
  // A thing to look into: its text with spaces for codes, and without for words.
  function field(text) {
    var spaced = plain(text), dense = spaced.replace(/ /g, '');
    return {spaced: spaced, dense: dense, loose: loose(dense)};
  }
  function term(text) {
    return {text: text, loose: loose(text), code: /^[a-z]\d{1,3}$/.test(text) &&
      new RegExp('(^|[^a-z0-9])' + text + '(?![a-z0-9])')};
  }
  var terms = plain(query).split(/\s+/).filter(loose).map(term), near = false;
  function is_in(t, text) {
    return t.code ? t.code.test(text.spaced) : near ? text.loose.indexOf(t.loose) >= 0 : text.dense.indexOf(t.text) >= 0;
  }
  function are_in(some, text) { return some.every(function (t) { return is_in(t, text); }); }

  // Where the terms stand in a text: [from, to] in order, none within another.
  function places(text) {
    var folded = '', at = [], found = [], i = 0;
    (text.match(/ํ[่-๋]?า|เเ|[ก-ฮ]\.|[^]/g) || []).forEach(function (piece) {
      var letters = plain(piece).replace(/\s/g, '');
      if (near) letters = loose(letters);
      for (var n = 0; n < letters.length; n++) at.push([i, i + piece.length]);
      folded += letters;
      i += piece.length;
    });
    terms.forEach(function (t) {
      var word = near && !t.code ? t.loose : t.text;
      for (var from = folded.indexOf(word); word && from >= 0; from = folded.indexOf(word, from + word.length)) {
        var start = at[from][0], end = at[from + word.length - 1][1];
        if (!t.code || t.code.test(plain(text.slice(Math.max(start - 1, 0), end + 1)))) found.push([start, end]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    return found.filter(function (p, n) { return !n || p[0] >= found[n - 1][1]; });
  }
  // Marks above and below stay with their letter.
  function is_mark(c) { return /[ัิ-ฺ็-๎ำ]/.test(c); }
  function put(parent, name, text, class_name) {
    var element = parent.appendChild(d.createElement(name));
    if (text) element.textContent = text;
    if (class_name) element.className = class_name;
    return element;
  }
  function put_marked(parent, text) {
    var from = 0;
    places(text).forEach(function (p) {
      if (p[0] < from) return;
      while (is_mark(text.charAt(p[1]))) p[1]++;
      parent.appendChild(d.createTextNode(text.slice(from, p[0])));
      put(parent, 'mark', text.slice(p[0], p[1]));
      from = p[1];
    });
    parent.appendChild(d.createTextNode(text.slice(from)));
  }
  // The part of a long line around what was found.
  function cut(line) {
    var first = places(line)[0], from = Math.max(0, (first ? first[0] : 0) - 60), to = Math.min(line.length, from + 180);
    while (from > 0 && is_mark(line.charAt(from))) from--;
    while (to < line.length && is_mark(line.charAt(to))) to++;
    return (from ? '…' : '') + line.slice(from, to).trim() + (to < line.length ? '…' : '');
  }

  // Lower is better: in the title, in one line of the text, in several.
  function page_hit(page) {
    var own = terms.filter(function (t) { return !is_in(t, page.names); });
    if (!are_in(terms, page.all)) return null;
    if (!own.length) {  // the agency stands among the agencies
      if (!are_in(terms, page.head) || (page.kind === 'home' && !one && !agency)) return null;
      own = terms;
    }
    var rank = are_in(own, page.head) ? 0 : 20, line = '', best = 0;
    page.text.split('\n').forEach(function (l) {
      var f = field(l), n = own.filter(function (t) { return is_in(t, f); }).length;
      if (n && own[0].code && f.spaced.search(own[0].code) === 0) n += 0.5;  // the line is about this code
      if (n > best) { best = n; line = l; }
    });
    if (rank) rank += best > own.length ? 0 : best === own.length ? 2 : 4;
    var code = own.length && own[0].code && page.kind === 'disclosures' && /^o/.test(own[0].text) ? '#' + own[0].text.toUpperCase() : '';
    if (code) rank--;
    return {rank: rank, title: page.title, href: page.href + code, line: line, year: page.year,
      meta: [say(page.kind), page.year, page.title !== page.agency && !one && page.agency]};
  }
  function row_hit(row) {
    if (!are_in(terms, row.all)) return null;
    var whole = row.names.some(function (name) { return (near ? name.loose : name.dense) === terms.map(function (t) { return near ? t.loose : t.text; }).join(''); });
    return {rank: whole ? -40 : row.names.some(function (name) { return are_in(terms, name); }) ? -30 : -20, title: row.name,
      href: row.href, meta: [row.brief, row.place], into: row.slug, year: 0};
  }
  function list_hit(item) {
    return are_in(terms, item.all) ? {rank: -50, title: item.name, href: item.href, meta: [say('list'), item.count], year: 0} : null;
  }
  function hits() {
    var first = lists.map(list_hit).concat(rows.map(row_hit)).filter(Boolean), shown = first.map(function (hit) { return hit.href; });
    return first.concat(pages.map(page_hit).filter(function (hit) { return hit && shown.indexOf(hit.href) < 0; }))
      .map(function (hit, n) { hit.order = n; return hit; })
      .sort(function (a, b) { return a.rank - b.rank || b.year - a.year || a.order - b.order; });
  }

  function show_hit(hit) {
    var item = put(list, 'li'), link = put(item, 'a', '', 't'), meta = put(item, 'p', '', 'meta');
    link.href = hit.href;
    put_marked(link, hit.title);
    meta.textContent = hit.meta.filter(Boolean).join(' · ');
    if (hit.line) put_marked(put(item, 'p'), cut(hit.line));
    if (!hit.into || box.hasAttribute('data-all')) return;
    link = put(put(item, 'p'), 'a', say('into'));
    link.href = '?agency=' + hit.into;
    put(link, 'span', ' ' + hit.title, 'vh');
  }
  function show() {
    var found = hits();
    if (!found.length && (near = true)) found = hits();
    near = near && found.length > 0;
    found.slice(0, most).forEach(show_hit);
    list.hidden = !found.length;
    d.getElementById('advice').hidden = found.length > 0 || short;
    d.getElementById('failed').hidden = !failed.length;
    d.querySelector('#failed span').textContent = failed.join(', ');
    output.textContent = !found.length ? short ? say('short') : failed.length && !pages.length && !rows.length ? '' : say('none', '%q', query) :
      (near ? say('near', '%q', query) + ' ' : '') + (found.length === 1 ? say('found1') : say('found', '%n', found.length)) +
      (found.length > most ? ' ' + say('most', '%n', most) : '');
    if (output.textContent) d.title = output.textContent + ' – ' + d.title;
  }

  // Reads a script that assigns one array; a file that cannot be read is named.
  function read(file, name, then) {
    var script = d.createElement('script');
    waiting++;
    script.onload = script.onerror = function () {
      var got = window.prongsai_index;
      window.prongsai_index = null;
      if (got) then(got);
      else failed.push(name);
      done();
    };
    script.src = file;
    d.head.appendChild(script);
  }
  function done() { if (!--waiting) show(); }

  function read_pages(folder, slug) {
    read(folder + 'search.js', slug, function (index) {
      var home = index.filter(function (p) { return p[1] === 'home'; })[0] || ['', '', 0, '', ''];
      var names = field(home[0] + '\n' + home[4].split('\n')[0]);
      if (agency) d.querySelector('#within b').textContent = home[0];
      index.forEach(function (p) {
        pages.push({title: p[0], kind: p[1], year: p[2], href: folder + p[3], text: p[4], agency: home[0], names: names,
          head: field(p[0]), all: field(p[0] + '\n' + p[2] + '\n' + p[4] + '\n' + home[0] + '\n' + home[4].split('\n')[0])});
      });
    });
  }
  function add_rows(some) {
    some.forEach(function (r) {
      if (rows.some(function (row) { return row.slug === r[0]; })) return;
      rows.push({slug: r[0], name: r[1], brief: r[2], place: r[3], href: '../' + r[0] + '/' + (/index\.html$/.test(form.getAttribute('action')) ? 'index.html' : ''),
        names: [field(r[1]), field(r[2])], all: field(r.slice(1).join('\n'))});
    });
  }
  // The files of rows that a word may be in, by its consonants behind the word for a type.
  function parts_for(t, types, beginnings) {
    var word = t.text;
    types.forEach(function (type) { type = plain(type); if (word.indexOf(type) === 0) word = word.slice(type.length); });
    word = word.replace(/[^ก-ฮa-z0-9]/g, '');
    if (!word) return [];
    var longest = '';
    beginnings.forEach(function (b) { if (word.indexOf(b) === 0 && b.length > longest.length) longest = b; });
    return beginnings.filter(function (b) { return b === longest || b.indexOf(word) === 0; });
  }
  function read_cut(index) {
    [].forEach.call(d.querySelectorAll('#lists li'), function (li) {
      var link = li.querySelector('a');
      lists.push({name: link.textContent, href: link.href, count: li.querySelector('p').textContent, all: field(link.textContent)});
    });
    var known = terms.filter(function (t) { return !lists.some(function (l) { return is_in(t, l.all); }); });
    if (!known.length) known = terms;
    var parts = [];
    [{text: known.map(function (t) { return t.text; }).join('')}].concat(known).forEach(function (t) {
      var some = parts_for(t, index[1], index[2]);
      if (some.length > 2) short = true;
      else parts = parts.concat(some.filter(function (p) { return parts.indexOf(p) < 0; })).slice(0, 3);
    });
    short = short && !parts.length;
    parts.forEach(function (p) {
      var letters = p.replace(/[^]/g, function (c) { return c.charCodeAt(0).toString(16); });
      read('agencies-' + letters + '.js', p, add_rows);
    });
  }
  function start() {
    if (one) return read_pages('../', '');
    if (agency) return read_pages('../' + agency + '/', agency);
    read('agencies.js', 'agencies.js', function (index) {
      if (index[0] === 'cut') return read_cut(index);
      add_rows(index);
      if (box.hasAttribute('data-all')) index.forEach(function (r) { read_pages('../' + r[0] + '/', r[1]); });
    });
  }

  d.getElementById('unscripted').hidden = true;
  form.q.value = query;
  if (agency && !one) {
    var hidden = put(form, 'input');
    hidden.type = 'hidden';
    hidden.name = 'agency';
    hidden.value = agency;
    d.getElementById('within').hidden = false;
  }
  if (!query) {
    if (asked.has('q')) output.textContent = say('empty');
    if (agency && !one) { read_pages('../' + agency + '/', agency); }
    return;
  }
  output.textContent = say('wait');
  start();
  done();
})(document);
