/* The search page. It reads the indexes that stand beside it; nothing that is typed leaves the machine. */
(function (d) {
  'use strict';
  var box = d.getElementById('found'), form = d.getElementById('search');
  if (!box || !form) return;
  var list = box.querySelector('ol'), output = box.querySelector('output'), root = d.documentElement;
  var asked = new URLSearchParams(location.search), query = (asked.get('q') || '').trim().slice(0, 100);
  var one = box.hasAttribute('data-one'), into_all = box.hasAttribute('data-all');
  var agency = one ? '' : (asked.get('agency') || '').replace(/[^a-z0-9-]/g, '');
  var pages = [], rows = [], known = {}, lists = [], failed = [], waiting = 0, near = false, is_short = false;

  function by_id(id) { return d.getElementById(id); }
  function moved(text, digits, by) {
    return text.replace(digits, function (c) { return String.fromCharCode(c.charCodeAt(0) + by); });
  }
  function say(name, value) {
    value = String(value);
    if (root.hasAttribute('data-thai') && name !== 'none' && name !== 'near') value = moved(value, /[0-9]/g, 0xE20);
    return (box.getAttribute('data-' + name) || '').replace(/%[nq]/, function () { return value; });
  }

  // What is typed and what is searched become alike. Lines and single spaces stay: they part codes.
  function plain(text) {
    return moved(text.normalize('NFC').toLowerCase(), /[๐-๙]/g, -0xE20)
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/ํ([่-๋]?)า/g, '$1ำ').replace(/เเ/g, 'แ')
      .replace(/([ก-ฮ])\./g, '$1').replace(/[^\S\n]+/g, ' ');
  }
  function loose(text) { return text.replace(/[่-๋์]/g, ''); }
  // A text to look into: with spaces for codes, without for words.
  function field(text) {
    var spaced = plain(text), dense = spaced.replace(/ /g, '');
    return {spaced: spaced, dense: dense, loose: loose(dense)};
  }
  var terms = plain(query).split(/\s+/).filter(loose).map(function (text) {
    return {text: text, loose: loose(text), code: /^[a-z]\d{1,3}$/.test(text) && new RegExp('(^|[^a-z0-9])' + text + '(?![a-z0-9])')};
  });
  function is_in(t, text) {
    return t.code ? t.code.test(text.spaced) : near ? text.loose.indexOf(t.loose) >= 0 : text.dense.indexOf(t.text) >= 0;
  }
  function are_in(some, text) { return some.every(function (t) { return is_in(t, text); }); }
  function in_any(some, texts) { return texts.some(function (text) { return are_in(some, text); }); }

  // Where terms stand in a text as it is shown: [from, to], in order.
  function places(text) {
    var folded = '', at = [], found = [], i = 0;
    (text.match(/ํ[่-๋]?า|เเ|[ก-ฮ]\.|[^]/g) || []).forEach(function (piece) {
      var letters = plain(piece).trim();
      if (near) letters = loose(letters);
      for (var n = 0; n < letters.length; n++) at.push([i, i + piece.length]);
      folded += letters;
      i += piece.length;
    });
    terms.forEach(function (t) {
      var word = near ? t.loose : t.text;
      for (var from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
        var start = at[from][0], end = at[from + word.length - 1][1];
        if (!t.code || t.code.test(plain(text.slice(Math.max(start - 1, 0), end + 1)))) found.push([start, end]);
      }
    });
    return found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
  }
  function is_mark(c) { return /[ัำิ-ฺ็-๎]/.test(c); }  // stays with the letter before it
  function put(parent, name, text, class_name) {
    var element = parent.appendChild(d.createElement(name));
    if (text) element.textContent = text;
    if (class_name) element.className = class_name;
    return element;
  }
  function put_marked(element, text) {
    var from = 0;
    if (root.lang !== 'th' && /[ก-ฮ]/.test(text)) element.lang = 'th';
    places(text).forEach(function (p) {
      if (p[0] < from) return;
      while (is_mark(text.charAt(p[1]))) p[1]++;
      element.appendChild(d.createTextNode(text.slice(from, p[0])));
      put(element, 'mark', text.slice(p[0], p[1]));
      from = p[1];
    });
    element.appendChild(d.createTextNode(text.slice(from)));
  }
  // The part of a long line around what was found.
  function cut(line) {
    var from = Math.max(0, (places(line)[0] || [0])[0] - 60), to = Math.min(line.length, from + 180);
    while (from > 0 && is_mark(line.charAt(from))) from--;
    while (is_mark(line.charAt(to))) to++;
    return (from ? '…' : '') + line.slice(from, to).trim() + (to < line.length ? '…' : '');
  }

  // Hits: the lower the rank, the better. Lists, agencies (by the whole name, by a part, by place), titles, texts.
  function list_hit(item) {
    return are_in(terms, item.all) && {rank: 0, title: item.name, href: item.href, meta: [say('list'), item.count], year: 0};
  }
  function row_hit(row) {
    var whole = terms.map(function (t) { return near ? t.loose : t.text; }).join('');
    var rank = row.names.some(function (n) { return (near ? n.loose : n.dense) === whole; }) ? 1 : in_any(terms, row.names) ? 2 : 3;
    return are_in(terms, row.all) && {rank: rank, title: row.name, href: row.href, meta: [row.brief, row.place], into: '?agency=' + row.slug, year: 0};
  }
  // The agencies that most of the words are about; the other words are for its pages.
  function partly() {
    var best = 1, some = [];
    rows.forEach(function (row) {
      var rest = terms.filter(function (t) { return !is_in(t, row.all); }), n = terms.length - rest.length;
      if (n > best) some = [];
      if (n < (best = Math.max(best, n))) return;
      var q = rest.map(function (t) { return t.text; }).join(' ');
      some.push({title: row.name, href: row.href, meta: [row.brief, row.place], into: '?agency=' + row.slug + '&q=' + encodeURIComponent(q)});
    });
    return some;
  }
  function page_hit(page) {
    var own = terms.filter(function (t) { return !is_in(t, page.names); }), line = '', best = 0;
    if (!are_in(terms, page.all)) return false;
    if (!own.length) own = are_in(terms, page.head) ? terms : [];  // the agency itself stands among the agencies
    if (!own.length) return false;
    var code = own[0].code, rank = are_in(own, page.head) ? 4 : 7;
    page.text.split('\n').forEach(function (l) {
      var f = field(l), n = own.filter(function (t) { return is_in(t, f); }).length;
      if (n && code && f.spaced.search(code) === 0) n += 0.5;  // the line is about this code
      if (n > best) { best = n; line = l; }
    });
    if (rank > 4) rank += best > own.length ? -1 : best === own.length ? 0 : 1;
    var item = code && page.kind === 'disclosures' && own[0].text.charAt(0) === 'o' ? '#' + own[0].text.toUpperCase() : '';
    return {rank: rank, title: page.title, href: page.href + item, line: line, year: page.year,
      meta: [say(page.kind), page.year, !one && page.title !== page.agency && page.agency]};
  }
  function hits() {
    var first = lists.map(list_hit).concat(rows.map(row_hit)).filter(Boolean), shown = first.map(function (hit) { return hit.href; });
    var all = first.concat(pages.map(page_hit).filter(function (hit) { return hit && shown.indexOf(hit.href) < 0; }));
    all.forEach(function (hit, n) { hit.order = n; });
    return all.sort(function (a, b) { return a.rank - b.rank || b.year - a.year || a.order - b.order; });
  }

  function show_hit(hit) {
    var item = put(list, 'li'), link = put(item, 'a', '', 't');
    link.href = hit.href;
    put_marked(link, hit.title);
    put(item, 'p', hit.meta.filter(Boolean).join(' · '), 'meta');
    if (hit.line) put_marked(put(item, 'p'), cut(hit.line));
    if (!hit.into || into_all) return;
    link = put(put(item, 'p'), 'a', say('into'));
    link.href = hit.into;
    put(link, 'span', ' ' + hit.title, 'vh');
  }
  function show() {
    var found = hits(), words = [], most = 50;
    if (!found.length) { near = true; found = hits(); }
    near = near && found.length > 0;
    if (near) words.push(say('near', query));
    if (found.length) words.push(found.length === 1 ? say('found1') : say('found', found.length));
    if (found.length > most) words.push(say('most', most));
    var some = found.length || into_all || one || agency ? [] : partly();
    if (!found.length) words.push(is_short ? say('short') : some.length ? say('partly', query) : rows.length || pages.length || !failed.length ? say('none', query) : '');
    found.concat(some).slice(0, most).forEach(show_hit);
    list.hidden = !list.firstChild;
    by_id('advice').hidden = !list.hidden || is_short;
    by_id('failed').hidden = !failed.length;
    by_id('failed').querySelector('span').textContent = failed.join(', ');
    output.textContent = words.join(' ');
    d.title = (words.join(' ') || by_id('failed').textContent) + ' – ' + d.title;
  }

  // Reads a script that assigns one array; one that cannot be read is named.
  function read(file, then) {
    var script = d.createElement('script');
    waiting++;
    script.onload = script.onerror = function () {
      var got = window.prongsai_index;
      window.prongsai_index = null;
      if (got) then(got);
      else failed.push(file.replace('../', ''));
      if (!--waiting && terms.length) show();
    };
    script.src = file;
    d.head.appendChild(script);
  }
  function read_pages(folder) {
    read(folder + 'search.js', function (index) {
      var home = index.filter(function (p) { return p[1] === 'home'; })[0] || ['', '', 0, '', ''];
      var called = '\n' + home[0] + '\n' + home[4].split('\n')[0], names = field(called);
      if (agency) by_id('within').querySelector('b').textContent = home[0];
      index.forEach(function (p) {
        pages.push({title: p[0], kind: p[1], year: p[2], href: folder + p[3], text: p[4], agency: home[0], names: names,
          head: field(p[0]), all: field(p[0] + '\n' + p[2] + '\n' + p[4] + called)});
      });
    });
  }
  function add_rows(some) {
    var page = /index\.html$/.test(form.getAttribute('action')) ? '/index.html' : '/';
    some.forEach(function (r) {
      if (known[r[0]]) return;
      known[r[0]] = true;
      rows.push({slug: r[0], name: r[1], brief: r[2], place: r[3], href: '../' + r[0] + page, names: [field(r[1]), field(r[2])],
        all: field(r.slice(1).join('\n'))});
    });
  }

  // A country's agencies stand in many files, by the consonants that their names begin with behind the word for a type.
  function files_for(word, types, beginnings) {
    types.forEach(function (type) { if (word.indexOf(plain(type)) === 0) word = word.slice(plain(type).length); });
    word = word.replace(/[^ก-ฮa-z0-9]/g, '');
    var longest = '';
    beginnings.forEach(function (b) { if (word.indexOf(b) === 0 && b.length > longest.length) longest = b; });
    return word ? beginnings.filter(function (b) { return b === longest || b.indexOf(word) === 0; }) : [];
  }
  function read_some(types, beginnings) {
    [].forEach.call(d.querySelectorAll('#lists li'), function (li) {
      var link = li.firstChild;
      lists.push({name: link.textContent, href: link.href, count: li.lastChild.textContent, all: field(link.textContent)});
    });
    var words = terms.filter(function (t) { return !lists.some(function (l) { return is_in(t, l.all); }); }), files = [];
    words = (words.length ? words : terms).map(function (t) { return t.text; });
    [words.join('')].concat(words).forEach(function (word) {
      var some = files_for(word, types, beginnings);
      if (some.length > 2) is_short = true;
      else files = files.concat(some.filter(function (f) { return files.indexOf(f) < 0; })).slice(0, 3);
    });
    is_short = is_short && !files.length && !lists.some(list_hit);
    files.forEach(function (f) {
      read('agencies-' + f.replace(/[^]/g, function (c) { return c.charCodeAt(0).toString(16); }) + '.js', add_rows);
    });
  }

  by_id('unscripted').hidden = true;
  form.q.value = query;
  if (agency) {
    var chosen = put(form, 'input');
    chosen.type = 'hidden';
    chosen.name = 'agency';
    chosen.value = agency;
    by_id('within').hidden = false;
  }
  if (!terms.length) {
    if (asked.has('q')) output.textContent = say('empty');
    if (agency) read_pages('../' + agency + '/');
    return;
  }
  output.textContent = say('wait');
  if (one || agency) read_pages(one ? '../' : '../' + agency + '/');
  else read('agencies.js', function (index) {
    if (index[0] === 'cut') return read_some(index[1], index[2]);
    add_rows(index);
    if (into_all) index.forEach(function (r) { read_pages('../' + r[0] + '/'); });
  });
})(document);
