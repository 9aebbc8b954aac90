// Lets a page of the preview follow its sources: it takes its new text and a new style without reloading, and shows what is
// wrong with the content.
(function (d) {
  'use strict';
  var version = d.currentScript.getAttribute('data-version'), kept = 'prongsai-closed';
  var source = null, timer = 0, pause = 400, shown = '', box = null, leaving = false, turns = 0;

  function stop() {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  }

  // A hidden page gives its connection to others: a browser opens only six to one host.
  function listen() {
    stop();
    if (d.hidden || leaving) return;
    source = new EventSource('/_prongsai/events?page=' + encodeURIComponent(location.pathname));
    source.onmessage = function (event) { pause = 400; take(JSON.parse(event.data)); };
    source.addEventListener('follow', function (event) {
      if (JSON.parse(event.data) !== decodeURI(location.pathname)) leave(function () { location.assign(JSON.parse(event.data)); });
    });
    source.onerror = function () {
      stop();
      timer = setTimeout(listen, pause);
      pause = Math.min(pause * 2, 5000);
    };
  }

  function leave(go) {
    leaving = true;
    stop();
    go();
  }

  function take(state) {
    if (state.page !== version) return renew(state);
    restyle(state.styles);
    if (state.findings === shown) return;
    shown = state.findings;
    if (!shown) return show(null);
    fetch('/_prongsai/findings').then(function (answer) { return answer.json(); }).then(function (findings) {
      if (shown === state.findings) show(findings, state.errors > 0);
    }).catch(function () { shown = ''; });
  }

  // Replaces the page by its new version without a reload, which would take longer and flicker. Its own script runs again; a page
  // with more than one is reloaded, as is one that has gone.
  function renew(state) {
    var turn = turns += 1;
    fetch(location.href, {cache: 'no-store'}).then(function (answer) {
      if (!answer.ok) throw answer.status;
      return answer.text();
    }).then(function (text) {
      if (turn !== turns || leaving) return;
      var next = new DOMParser().parseFromString(text, 'text/html'), all = 'script[src]:not([data-version])';
      var own = next.querySelector('script[data-version]'), scripts = [].slice.call(d.querySelectorAll(all));
      if (!own || scripts.length > 1 || next.querySelectorAll(all).length !== scripts.length) throw 0;
      d.title = next.title;
      d.body.replaceWith(next.body);
      scripts.forEach(function (script) {
        var again = element('script');
        again.src = script.src;
        script.replaceWith(again);
      });
      version = own.getAttribute('data-version');
      if (version === state.page) take(state);
    }).catch(function () {
      leave(function () { location.reload(); });
    });
  }

  // The old style is removed when the new one has loaded, so that nothing flickers or scrolls.
  function restyle(addresses) {
    var links = [].slice.call(d.querySelectorAll('link[rel="stylesheet"]:not([data-old])'));
    if (links.length !== addresses.length) return;
    links.forEach(function (link, i) {
      if (link.getAttribute('href') === addresses[i]) return;
      var next = link.cloneNode();
      next.href = addresses[i];
      link.setAttribute('data-old', '');
      next.onload = next.onerror = function () { link.remove(); };
      link.after(next);
    });
  }

  function element(name, class_name, text) {
    var made = d.createElement(name);
    if (class_name) made.className = class_name;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, press) {
    var made = element('button', '', text);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  }

  // 'all': the list over the page; 'bar': one line at its foot; 'none'. Until the findings change.
  function wish() {
    try { var at = sessionStorage.getItem(kept) || ''; } catch (error) { at = ''; }
    return at.slice(0, shown.length) === shown ? at.slice(shown.length) : '';
  }

  // The words may wrap anywhere; the source line must not, since the caret is below its place.
  function listed(finding) {
    var made = element('pre', finding.severity);
    (finding.text.match(/(?: +\d* \| .*\n)+|.*\n/g) || []).forEach(function (lines) {
      made.append(element('span', /^ +\d* \| /.test(lines) ? 'source' : '', lines));
    });
    return made;
  }

  function choose(wished, findings, has_errors) {
    try { sessionStorage.setItem(kept, shown + wished); } catch (error) { /* then the next page shows them again */ }
    show(findings, has_errors, wished);
  }

  function show(findings, has_errors, chosen) {
    if (box) box.remove();
    box = null;
    if (!findings || !findings.list.length) return;
    var wished = chosen || wish() || (has_errors ? 'all' : 'bar');
    if (wished === 'none') return;
    box = element('prongsai-preview');
    var root = box.attachShadow({mode: 'open'}), style = element('link');
    style.rel = 'stylesheet';
    style.href = '/_prongsai/preview.css';
    root.append(style);
    d.documentElement.append(box);
    var all = wished === 'all', part = element(all ? 'section' : 'p', all ? 'all' : 'bar');
    part.lang = findings.language;
    part.setAttribute('role', has_errors ? 'alert' : 'status');
    root.append(part);
    var head = element(all ? 'header' : 'span');
    head.append(element(all ? 'h2' : 'b', '', findings.title));
    if (!all) head.append(button(findings.show, function () { choose('all', findings, has_errors); }));
    head.append(button(findings.close, function () { choose(all ? 'bar' : 'none', findings, has_errors); }));
    part.append(head);
    if (all && findings.lead) part.append(element('p', '', findings.lead));
    if (all) findings.list.forEach(function (finding) { part.append(listed(finding)); });
    if (all) part.addEventListener('keydown', function (event) { if (event.key === 'Escape') choose('bar', findings, has_errors); });
  }

  d.addEventListener('visibilitychange', function () { d.hidden ? stop() : listen(); });
  addEventListener('pagehide', stop);
  addEventListener('pageshow', function (event) { if (event.persisted) listen(); });
  listen();
})(document);
