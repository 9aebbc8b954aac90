// The desk's forms with script: checked while one types, kept each second, items added in place. Without it they work as plain forms.
'use strict';
(() => {
  const form = document.getElementById('form');
  if (!form) return;
  const state = document.getElementById('state');
  const say = text => { if (state) state.textContent = text || ''; };
  const body = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const start = body().toString();
  const hasFile = () => [...form.querySelectorAll('input[type=file]')].some(control => control.files.length);
  const isChanged = () => body().toString() !== start || hasFile();
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
    if (!saving && (hasFile() || (isChanged() && body().toString() !== kept))) event.preventDefault();
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
    const found = event.target.name.match(/^[vkf](.*\/-)(\d+)/);
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

  // Files that are dropped onto an item: each goes to the next place that takes one.
  const takers = target => {
    const around = target.closest?.('.fold, .item, .set');
    return around ? [...around.querySelectorAll('input[type=file]')] : [];
  };
  form.addEventListener('dragover', event => {
    if (event.dataTransfer.types.includes('Files') && takers(event.target).length) event.preventDefault();
  });
  form.addEventListener('drop', event => {
    if (event.target.type === 'file' || !takers(event.target).length) return;
    event.preventDefault();
    for (const file of event.dataTransfer.files) {
      const control = takers(event.target).find(each => !each.files.length);
      if (!control) return;
      const one = new DataTransfer();
      one.items.add(file);
      control.files = one.files;
      control.dispatchEvent(new Event('input', {bubbles: true}));
    }
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
// A list in an order of its own: an entry is dragged to another place.
(() => {
  const list = document.querySelector('[data-order]');
  if (!list) return;
  const rows = [...list.children];
  let dragged = null;
  const rowOf = event => rows.find(row => row.contains(event.target));
  for (const row of rows) row.draggable = true;
  list.addEventListener('dragstart', event => {
    dragged = rowOf(event);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.querySelector('a').textContent);
  });
  list.addEventListener('dragover', event => {
    const over = dragged && rowOf(event);
    if (!over) return;
    event.preventDefault();
    rows.forEach(row => row.classList.toggle('over', row === over && row !== dragged));
  });
  list.addEventListener('dragend', () => { rows.forEach(row => row.classList.remove('over')); dragged = null; });
  list.addEventListener('drop', event => {
    const over = dragged && rowOf(event);
    if (!over) return;
    event.preventDefault();
    if (over === dragged) return;
    const form = dragged.querySelector('form');
    form.elements.to.value = rows.indexOf(over) + 1;
    form.submit();
  });
})();
