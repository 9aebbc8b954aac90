// The desk's forms with script: checked while one types, kept each second, items added in place. Without it they work as plain forms.
'use strict';
(() => {
  const form = document.getElementById('form');
  if (!form) return;
  const state = document.getElementById('state');
  const say = text => { if (state) state.textContent = text || ''; };
  const body = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const start = body().toString();
  const isChanged = () => body().toString() !== start;
  const post = address => fetch(address, {method: 'POST', body: body(), credentials: 'same-origin'});

  // What is wrong stands beside its field; what no field shows stands above the form.
  const placeOf = at => {
    for (let place = at; place; place = place.slice(0, place.lastIndexOf('/'))) {
      const found = document.getElementById('r' + place);
      if (found) return found;
    }
    return document.getElementById('r');
  };
  const show = answer => {
    document.querySelectorAll('.remarks').forEach(place => place.replaceChildren());
    document.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
    const summary = document.getElementById('r');
    const add = (place, html) => place.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    if (summary) add(summary, answer.summary);
    for (const remark of answer.remarks) {
      const place = remark.at ? placeOf(remark.at) : null;
      if (!place || place === summary) { if (remark.at && summary) add(summary, remark.html); continue; }
      add(place, remark.html);
      for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      const control = document.getElementById('v' + place.dataset.at);
      if (remark.error && control) control.setAttribute('aria-invalid', 'true');
    }
  };

  let checking = null, wanted = false;
  const check = async () => {
    if (checking) { wanted = true; return; }
    do {
      wanted = false;
      checking = post(form.dataset.check).then(r => r.ok ? r.json() : null).catch(() => null);
      const answer = await checking;
      if (answer && answer.remarks) show(answer);
    } while (wanted);
    checking = null;
  };

  // Also now and then while it stays as it is: others are told that the file is open here.
  let kept = start, last = Date.now();
  const keep = async () => {
    const now = body().toString();
    const isStale = now !== start && Date.now() - last > 20000;
    if ((now === kept && !isStale) || saving) return;
    last = Date.now();
    try {
      const answer = await post(form.dataset.draft);
      if (!answer.ok) throw new Error();
      kept = now;
      say(isChanged() ? form.dataset.kept : '');
    } catch (error) {
      say(form.dataset.failed);
    }
  };

  let saving = false, timer = 0;
  form.addEventListener('input', () => {
    say(isChanged() ? form.dataset.unsaved : '');
    clearTimeout(timer);
    timer = setTimeout(check, 250);
  });
  form.addEventListener('change', check);
  form.addEventListener('submit', () => { saving = true; });
  setInterval(keep, 1000);
  addEventListener('beforeunload', event => {
    if (!saving && isChanged() && body().toString() !== kept) event.preventDefault();
  });

  // The empty item at the end of a list: once it is written in, another one follows.
  const renumber = (item, from, to) => {
    for (const element of [item, ...item.querySelectorAll('*')])
      for (const name of ['id', 'name', 'for', 'aria-describedby', 'data-at'])
        if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll(from, to));
  };
  form.addEventListener('input', event => {
    const item = event.target.closest('.item.new, .entry');
    if (!item || item.dataset.used) return;
    const found = event.target.name.match(/^[vk](.*\/-)(\d+)/);
    if (!found) return;
    item.dataset.used = '1';
    const next = item.cloneNode(true);
    delete next.dataset.used;
    next.querySelectorAll('input, textarea').forEach(control => { control.value = ''; control.defaultValue = ''; });
    next.querySelectorAll('select').forEach(control => { control.selectedIndex = 0; });
    next.querySelectorAll('.remarks').forEach(place => place.replaceChildren());
    renumber(next, found[1] + found[2], found[1] + (Number(found[2]) + 1));
    item.after(next);
  });
})();
// What takes a while says how far it is; once it is done, the page shows what came of it.
(() => {
  if (!document.querySelector('[data-poll]')) return;
  setInterval(async () => {
    const answer = await fetch(location.href, {credentials: 'same-origin'}).catch(() => null);
    if (!answer || !answer.ok) return;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-poll]');
    if (!now) return location.replace(location.pathname);
    document.querySelector('[data-poll]').replaceWith(now);
  }, 700);
})();
