/* The search page. It reads the indexes beside it; nothing that is typed leaves the machine. */
(function (d) {
  'use strict';
  var box = d.getElementById('found'), form = d.getElementById('search');
  if (!box || !form) return;
  var list = box.querySelector('ol'), output = box.querySelector('output'), root = d.documentElement;
  var asked = new URLSearchParams(location.search), query = (asked.get('q') || '').trim().slice(0, 100);
  var one = box.hasAttribute('data-one'), into_all = box.hasAttribute('data-all');
  var agency = one ? '' : (asked.get('agency') || '').replace(/[^a-z0-9-]/g, '');
  var by_name = !one && !agency && !into_all, file = /index\.html$/.test(form.getAttribute('action')) ? 'index.html' : '';
  var pages = [], rows = [], known = {}, lists = [], failed = [], waiting = 0, pass = 0, more = 0, used = {};

  var by_id = id => d.getElementById(id);
  function moved(text, digits, by) {
    return text.replace(digits, c => String.fromCharCode(c.charCodeAt(0) + by));
  }
  // What the page says, with `value` for the query or the number in it, and `n` for a number beside the query.
  function say(name, value, n) {
    var number = String(n || value);
    if (root.hasAttribute('data-thai') && number !== value) number = moved(number, /[0-9]/g, 0xE20);
    return (box.getAttribute('data-' + name) || '').replace('%q', () => value).replace('%n', () => number);
  }

  // What is typed and what is searched become alike. Lines and single spaces stay: they part codes.
  function plain(text) {
    return moved(text.normalize('NFC').toLowerCase(), /[๐-๙]/g, -0xE20)
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/ํ([่-๋]?)า/g, '$1ำ').replace(/เเ/g, 'แ')
      .replace(/([ก-ฮ])\./g, '$1').replace(/[^\S\n]+/g, ' ');
  }
  var loose = text => text.replace(/[่-๋์]/g, '');
  // A text to look into: with spaces for codes, without for words.
  function field(text) {
    var spaced = plain(text), dense = spaced.replace(/ /g, '');
    return {spaced, dense, loose: loose(dense)};
  }

  // Words that mean others, and the kind of page that answers them.
  var meant = {}, spelt = [];
  box.getAttribute('data-words').split('\n').forEach(line => {
    var cells = line.split('\t');
    plain(cells[0]).split(' ').forEach(word => {
      meant[loose(word)] = cells;
      spelt.push(word);
    });
  });
  var literal = text => text.replace(/[^\wก-๛]/g, '\\$&');
  var pattern = words => new RegExp(words.map(literal).join('|'), 'g');
  // It is looked for as it is, then without tone marks, then with one letter wrong, missing or too many.
  function term_of(text) {
    var own = loose(text), means = meant[own] || [], slips = [], words = [text].concat((means[1] || '').split(' ').filter(Boolean));
    for (var i = 0; own.length > 4 && !means[0] && i < own.length; i++) slips.push(literal(own.slice(0, i)) + '.{0,2}?' + literal(own.slice(i + 1)));
    var near = pattern(words.map(loose));
    var slip = slips[0] && new RegExp('^(' + slips.join('|') + ')$'), right = slip && Object.keys(meant).find(w => w.length > 4 && slip.test(w));
    return {text, loose: own, kind: means[2], almost: right && meant[right][2], at: [pattern(words), near, slips[0] ? new RegExp(slips.join('|'), 'g') : near],
      code: /^[a-z]\d{1,3}$/.test(text) && new RegExp('(^|[^a-z0-9])' + text + '(?![a-z0-9])')};
  }
  // A known word and a name in one: "ร้องเรียนหนองแสง".
  function parted(t) {
    var word = t.kind ? '' : spelt.filter(w => w.length > 4 && (t.text.startsWith(w) || t.text.endsWith(w))).sort((a, b) => b.length - a.length)[0];
    return word && word !== t.text ? [word, t.text.replace(word, '')].map(term_of) : [t];
  }
  function part() {
    var all = [].concat(...terms.map(parted)), is_new = all.length > terms.length;
    terms = all;
    return is_new;
  }
  var terms = plain(query).split(/\s+/).filter(loose).map(term_of), is_asked = terms.length > 0, topics = [];
  function is_in(t, text) {
    return t.code ? t.code.test(text.spaced) : (pass ? text.loose : text.dense).search(t.at[pass]) >= 0;
  }
  var are_in = (some, text) => some.every(t => is_in(t, text));

  // Where terms stand in a text as it is shown: [from, to], in order.
  function places(text) {
    var folded = '', at = [], found = [], i = 0;
    (text.match(/ํ[่-๋]?า|เเ|[ก-ฮ]\.|[^]/g) || []).forEach(piece => {
      var letters = plain(piece).trim();
      if (pass) letters = loose(letters);
      for (var n = 0; n < letters.length; n++) at.push([i, i + piece.length]);
      folded += letters;
      i += piece.length;
    });
    terms.forEach(t => folded.replace(t.at[pass], (word, from) => {
      var start = at[from][0], end = at[from + word.length - 1][1];
      if (!t.code || t.code.test(plain(text.slice(Math.max(start - 1, 0), end + 1)))) found.push([start, end]);
    }));
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }
  // It stays with the letter before it.
  var is_mark = c => /[ัำิ-ฺ็-๎]/.test(c);
  function put(parent, name, text, class_name) {
    var element = parent.appendChild(d.createElement(name));
    if (text) element.textContent = text;
    if (class_name) element.className = class_name;
    return element;
  }
  function put_marked(element, text) {
    var from = 0;
    if (root.lang !== 'th' && /[ก-ฮ]/.test(text)) element.lang = 'th';
    places(text).forEach(p => {
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

  // Hits: the lower the rank, the better. Lists, agencies (by the whole name, by a part, by place), pages of the kind that
  // answers, titles, texts.
  function list_hit(item) {
    return are_in(terms, item.all) && {rank: 0, title: item.name, href: item.href, meta: [say('list'), item.count], year: 0};
  }
  function reading_hit() {
    var link = by_id('reading'), name = link.textContent;
    return are_in(terms, field(name + ' ' + link.getAttribute('data-words'))) &&
      {rank: 6, title: name, href: link.href, meta: [link.getAttribute('data-about')], year: 0};
  }
  function row_hit(row) {
    var whole = terms.map(t => pass ? t.loose : t.text).join('');
    var rank = row.names.some(n => (pass ? n.loose : n.dense) === whole) ? 1 : row.names.some(n => are_in(terms, n)) ? 2 : 3;
    return are_in(terms, row.all) && {rank, of: row, is_self: true, year: 0};
  }
  // The agencies that most of the words are about; the other words are for its pages.
  function partly() {
    var best = 1, some = [];
    rows.forEach(row => {
      var rest = terms.filter(t => !is_in(t, row.all)), n = terms.length - rest.length;
      if (n > best) some = [];
      if (n < (best = Math.max(best, n))) return;
      some.push({of: row, self: true, hits: [], rest: rest});
    });
    return some;
  }
  // A name without the word for the agency's type, which stands before it in Thai and after it in English.
  var types = box.getAttribute('data-types').split('|').sort((a, b) => b.length - a.length);
  function without_type(text) {
    var type = types.filter(t => {
      var word = plain(t);
      return (word.length > 2 || query.includes(t)) && (text.startsWith(word) || text.endsWith(' ' + word));
    })[0];
    return type ? text.replace(plain(type), '').trim() : text;
  }
  // What is for the pages of an agency.
  function set_topics() {
    topics = topics.concat(terms.filter(t => t.kind || t.code || /^25\d\d$/.test(t.text)));
    terms = terms.filter(t => !topics.includes(t));
  }
  // What agency is asked for by its type: "โชคชัย" of "เทศบาลโชคชัย"; "" where none is.
  function name_asked() {
    var text = terms.filter(t => !t.kind && !t.code && !/^25\d\d$/.test(t.text)).map(t => t.text).join(' '), name = without_type(text);
    return name === text || one || agency ? '' : name;
  }
  // Whether that agency, or a page with these words, is on this site; unknown is as good as yes.
  function is_here(name, found) {
    var words = name.split(' ').map(term_of), has_name = row => row.names.some(n => words.some(w => is_in(w, n)));
    return more > 0 || failed.length > 0 || (pass < 2 && found.some(g => g.hits.length)) ||
      (rows.some(has_name) && (found.length > 0 || (by_name && partly().length > 0)));
  }
  // How alike two names are, from 0 to 1: by the pairs of letters that both have.
  function likeness(a, b) {
    var pairs = text => [...text].slice(1).map((c, i) => text[i] + c), of_b = pairs(b);
    return 2 * pairs(a).filter(p => of_b.includes(p)).length / Math.max(a.length + b.length - 2, 1);
  }
  // The agencies nearest to one that is not here: those of its place, else three at most of names much like its own.
  function nearest(name) {
    var words = name.split(' ').map(term_of), own = loose(name.replace(/ /g, ''));
    var all = rows.map(row => ({of: row, self: true, hits: [], near: words.filter(w => is_in(w, row.all)).length / words.length ||
      Math.max(...row.names.map(n => likeness(own, without_type(n.loose)))) / 2}));
    all = all.filter(g => g.near > 0.2).sort((a, b) => b.near - a.near);
    return all.filter((g, n) => g.near === all[0].near || (n < 3 && all[0].near < 0.5));
  }
  // Of a question, the words with a meaning and the names of this site's agencies in it, the longest first: โกง of "นายกโกง".
  function known_in(text) {
    var rest = loose(text), names = [].concat(...rows.map(row => row.names.map(n => without_type(n.spaced).replace(/ /g, ''))));
    return spelt.concat(names).filter(w => loose(w).length > 2).sort((a, b) => b.length - a.length).filter(w => {
      var is_there = rest.includes(loose(w));
      rest = rest.replace(loose(w), ' ');
      return is_there;
    });
  }
  // Looks for these alone, if there are any.
  function shorten() {
    var some = [].concat(...terms.map(t => known_in(t.text))).map(term_of);
    if (!some.length) return false;
    terms = some;
    if (by_name) set_topics();
    return terms.length > 0;
  }
  function page_hit(page) {
    var answers = t => page.kind === (t.kind || (pass > 1 && t.almost));
    var own = terms.filter(t => !is_in(t, page.names)), line = '', best = 0;
    if (!terms.every(t => answers(t) || is_in(t, page.all))) return;
    // The agency itself stands among the agencies.
    if (!own.length && are_in(terms, page.head)) own = terms;
    if (!own.length) return;
    var code = own[0].code, rank = own.some(answers) ? 4 : are_in(own, page.head) ? 5 : 8;
    page.text.split('\n').forEach(l => {
      var f = field(l), n = own.filter(t => is_in(t, f)).length;
      // The line is about this code.
      if (n && code && f.spaced.search(code) === 0) n += 0.5;
      if (n > best) { best = n; line = l; }
    });
    if (rank > 5) rank += best > own.length ? -1 : best === own.length ? 0 : 1;
    var item = code && page.kind === 'disclosures' && own[0].text.charAt(0) === 'o' ? '#' + own[0].text.toUpperCase() : '';
    return {rank, of: known[page.slug], title: page.title, href: page.href + item, line, year: page.year, kind: page.kind,
      meta: [say(page.kind), page.year]};
  }
  // Each agency with its pages, the one with the best hit first; its home only where nothing else is found of it.
  function groups() {
    var out = [], all = terms.length ? lists.map(list_hit).concat(rows.map(row_hit), pages.map(page_hit), reading_hit()).filter(Boolean) : [];
    all.forEach((hit, n) => { hit.order = [hit.of ? hit.of.nth : 0, n]; });
    all.sort((a, b) => a.rank - b.rank || b.year - a.year || a.order[0] - b.order[0] || a.order[1] - b.order[1]).forEach(hit => {
      var group = hit.of && out.filter(g => g.of === hit.of)[0];
      if (!group) out.push(group = {of: hit.of, hits: []});
      if (hit.is_self) group.self = true;
      else group.hits.push(hit);
    });
    out.forEach(g => { if (g.of && (g.self || g.hits.length > 1)) g.hits = g.hits.filter(hit => hit.kind !== 'home'); });
    return out;
  }

  // Two links of the same words lead to the same page: where they do not, the second says more.
  function put_link(parent, href, name, title, also) {
    var link = put(parent, 'a', '', 't'), n = 0, text;
    link.href = href;
    if (name) put_marked(put(link, 'span', '', 'vh'), name + ' ');
    put_marked(put(link, 'span'), title);
    while (used[text = link.textContent] && used[text] !== href) put(link, 'span', ' ' + (n++ ? n : also), 'vh');
    used[text] = href;
  }
  function put_meta(parent, meta) { if ((meta = meta.filter(Boolean).join(' · '))) put(parent, 'p', meta, 'meta'); }
  function put_hit(parent, hit, row) {
    put_link(parent, hit.href, row.name, hit.title, [row.place].concat(hit.meta).filter(Boolean).join(' '));
    put_meta(parent, hit.meta);
    if (hit.line) put_marked(put(parent, 'p'), cut(hit.line));
  }
  function put_group(g, most) {
    var item = put(list, 'li'), row = g.of || {}, some;
    if (g.self) put_link(item, row.href, '', row.name, row.place);
    else if (g.of) put_marked(put(item, 'h2', '', 't'), row.name);
    else return put_hit(item, g.hits[0], row);
    put_meta(item, [row.brief, row.place]);
    if (by_name) {
      var rest = (g.rest || []).concat(topics), kind = rest.length === 1 && rest[0].kind;
      put_link(put(item, 'p'), kind ? '../' + row.slug + '/' + kind + '/' + file : row.search + encodeURIComponent(rest.map(t => t.text).join(' ')), row.name, say(kind || 'into'), row.place);
    }
    if (!g.hits.length) return;
    some = put(item, 'ul', '', 'plain');
    g.hits.slice(0, most).forEach(hit => put_hit(put(some, 'li'), hit, row));
    if (g.hits.length > most) put_link(put(some, 'li'), row.search + encodeURIComponent(query), row.name, say('rest', g.hits.length - most), row.place);
  }
  // Nothing is found: whether the agency is not here, which one is near, or what can be done. Gives the agencies to show.
  function found_nothing(name, words) {
    var some = [];
    if (name) {
      pass = 1;
      some = nearest(name);
      words.push(say('absent', query.split(/\s+/).filter(w => !term_of(plain(w)).kind).join(' ')));
      if (some.length) words.push(say('nearest'));
      return some;
    }
    pass = 0;
    if (by_name && terms.length) some = partly();
    words.push(!terms.length ? say('choose', query) : more ? '' : some.length ? say('partly', query)
      : !rows.length && !pages.length && failed.length ? '' : say(by_name ? 'nobody' : 'none', query));
    return some;
  }
  function show() {
    var found, some = [], words = [], most = 50, n, name;
    function look() { for (pass = 0; !(found = groups()).length && pass < 2; pass++); }
    look();
    if (!found.length && part()) look();
    name = name_asked();
    if (name && is_here(name, found)) name = '';
    if (name) found = [];
    // A name and a question in one word are more than a name.
    if (!found.length && (!name || (!/\s/.test(query) && known_in(plain(query)).some(w => meant[loose(w)]))) && shorten()) {
      for (look(); !found.length && terms.length > 1; look()) terms.pop();
      name = '';
      if (found.length) words.push(say('instead', query, terms.map(t => t.text).join(' ')));
    }
    n = found.reduce((sum, g) => sum + g.hits.length + (g.self ? 1 : 0), 0);
    if (n && !words.length) words.push(pass ? say(n === 1 ? 'near1' : 'near', query, n) : n === 1 ? say('found1') : say('found', n));
    if (found.filter(g => g.of).length > 1 && terms.every(t => t.kind === 'channels')) words.push(say('which'));
    if (found.length > most) words.push(say('most', most));
    if (more) words.push(say('more', more));
    if (!n) some = found_nothing(name, words);
    found.concat(some).slice(0, most).forEach(g => put_group(g, found.length > 1 ? 3 : most));
    list.hidden = !list.firstChild;
    by_id('advice').hidden = !list.hidden || more > 0 || !terms.length;
    by_id('onward').hidden = !list.hidden && !name;
    if (by_id('browse')) by_id('browse').hidden = !list.hidden;
    if (by_id('choose')) by_id('choose').hidden = !by_name || !list.hidden;
    by_id('failed').hidden = !failed.length;
    by_id('failed').querySelector('span').textContent = failed.join(', ');
    output.textContent = words.join(' ');
    d.title = (words.join(' ') || by_id('failed').textContent) + ' – ' + d.title;
  }

  // Reads a script that assigns one array; one that cannot be read is named.
  function read(name, then) {
    var script = d.createElement('script');
    waiting++;
    script.onload = script.onerror = () => {
      var got = window.prongsai_index;
      window.prongsai_index = null;
      if (got) then(got);
      else failed.push(name.replace('../', ''));
      if (!--waiting && is_asked) show();
    };
    script.src = name;
    d.head.appendChild(script);
  }
  function read_pages(folder, slug) {
    read(folder + 'search.js', index => {
      var home = index.filter(p => p[1] === 'home')[0] || ['', '', 0, '', ''];
      var called = '\n' + home[0] + '\n' + home[4].split('\n')[0], names = field(called);
      if (agency) by_id('within').querySelector('b').textContent = home[0];
      index.forEach(p => {
        pages.push({title: p[0] || say(p[1]), kind: p[1], year: p[2], href: folder + p[3], text: p[4], slug, names,
          head: field(p[0]), all: field(p[0] + '\n' + p[2] + '\n' + p[4] + called)});
      });
    });
  }
  function add_rows(some) {
    some.forEach(r => {
      if (known[r[0]]) return;
      rows.push(known[r[0]] = {nth: rows.length, slug: r[0], name: r[1], brief: r[2], place: r[3], href: '../' + r[0] + '/' + file, search: '?agency=' + r[0] + '&q=',
        names: [field(r[1]), field(r[2])], all: field(r.slice(1).join('\n'))});
    });
  }

  // A country's agencies stand in many files, by the consonants of their names and districts behind the word for a type;
  // where too many share a name, by province as well. It reads three at most.
  function read_some(types, parts) {
    var files = [], chosen = [], is_whole, words, sets, joined, least;
    function key_of(t) {
      var word = t.text;
      types.forEach(type => { if (word.startsWith(plain(type))) word = word.slice(plain(type).length); });
      return word.replace(/[^ก-ฮa-z0-9]/g, '');
    }
    // Where keys begin so, in these provinces.
    function files_of(some, slugs) {
      var key = some.map(key_of).join('');
      return files.filter(f => key && (f.slug ? f.from.startsWith(key) && (!slugs[0] || slugs.some(s => s >= f.slug && !(s > f.until)))
        : f.from <= key + '\uffff' && !(f.to <= key)));
    }
    var is_new = f => !chosen.includes(f);
    var lists_of = t => lists.filter(l => is_in(t, l.all));
    parts.forEach((part, i) => {
      (part[2] ? part.slice(2) : ['']).forEach((slug, n, all) => {
        files.push({from: part[0], to: (parts[i + 1] || '')[0], rows: Math.ceil(part[1] / all.length), slug, until: all[n + 1], nth: slug && '-' + (n + 1)});
      });
    });
    d.querySelectorAll('#lists li').forEach(li => {
      var link = li.firstChild, name = link.textContent;
      lists.push({name, href: link.href, slug: (link.href.split('/province/')[1] || '').split('/')[0], count: li.lastChild.textContent, all: field(name)});
    });
    words = terms.filter(t => !lists_of(t)[0]);
    if (!words[0]) words = terms;
    sets = words.map(t => {
      var slugs = [];
      terms.forEach(o => { if (o !== t) lists_of(o).forEach(l => { if (l.slug) slugs.push(l.slug); }); });
      return files_of([t], slugs);
    }).filter(set => set[0]).sort((a, b) => a.length - b.length);
    // A name with spaces, or a district with its province; all that begins with a word.
    joined = files_of(words.concat(terms.filter(t => !words.includes(t))), []);
    [joined].concat(sets).forEach((set, n) => {
      var all = chosen.concat(set.filter(is_new));
      if (all.length > 3) return;
      chosen = all;
      is_whole = is_whole || n;
    });
    least = joined.length > 3 && joined.length < (sets[0] || []).length ? joined : sets[0];
    if (!is_whole && least) {
      chosen = chosen.concat(least.filter(is_new)).slice(0, 3);
      least.filter(is_new).forEach(f => { more += f.rows; });
    }
    chosen.forEach(f => {
      read('agencies-' + f.from.replace(/[^]/g, c => c.charCodeAt(0).toString(16)) + f.nth + '.js', add_rows);
    });
  }

  by_id('unscripted').hidden = by_id('onward').hidden = true;
  form.q.value = query;
  if (agency) {
    var chosen = put(form, 'input');
    chosen.type = 'hidden';
    chosen.name = 'agency';
    chosen.value = agency;
    by_id('within').hidden = false;
    by_id('onward').querySelector('a').href = '../' + agency + '/channels/' + file;
  }
  if (by_name) {
    part();
    set_topics();
  }
  if (!is_asked) {
    if (asked.has('q')) output.textContent = say('empty');
    if (agency) read_pages('../' + agency + '/');
    return;
  }
  if (!terms.length) return show();
  output.textContent = say('wait');
  if (one || agency) read_pages(one ? '../' : '../' + agency + '/');
  else read('agencies.js', index => {
    if (index[0] === 'cut') return read_some(index[1], index[2]);
    add_rows(index);
    if (into_all) index.forEach(r => { read_pages('../' + r[0] + '/', r[0]); });
  });
})(document);
