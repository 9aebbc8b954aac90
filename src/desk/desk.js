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

  let kept = start;
  const keep = async () => {
    const now = body().toString();
    if (now === kept || saving) return;
    try {
      const answer = await post(form.dataset.draft);
      if (!answer.ok) throw new Error();
      kept = now;
      say(isChanged() ? form.dataset.kept : '');
    } catch (error) {
      say(form.dataset.failed);
    }
  };

  // Others are told that the file is open here, and they stand above the form.
  const tell = async () => {
    const answer = await fetch(form.dataset.open, {method: 'POST', body: new URLSearchParams(), credentials: 'same-origin'}).catch(() => null);
    if (!answer || !answer.ok) return;
    const now = (await answer.json()).others, place = document.getElementById('others');
    if (now === place.textContent.trim()) return;
    const said = document.createElement('p');
    said.className = 'message';
    said.textContent = now;
    place.replaceChildren(...(now ? [said] : []));
  };
  if (form.dataset.open) setInterval(tell, 5000);

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
// What one page leaves for the next load of the same page.
const placeKey = 'prongsai-desk-place';
const keepPlace = place => {
  try {
    sessionStorage.setItem(placeKey, JSON.stringify({page: location.pathname, ...place}));
  } catch (error) { /* a browser that keeps nothing */ }
};
const takePlace = () => {
  try {
    const found = JSON.parse(sessionStorage.getItem(placeKey));
    sessionStorage.removeItem(placeKey);
    return found && found.page === location.pathname ? found : {};
  } catch (error) {
    return {};
  }
};
// What takes a while says how far it is; once it is done, the page shows what came of it.
(() => {
  if (!document.querySelector('[data-poll]')) return;
  setInterval(async () => {
    const answer = await fetch(location.href, {credentials: 'same-origin'}).catch(() => null);
    if (!answer || !answer.ok) return;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-poll]');
    if (!now) {
      keepPlace({done: true});
      return location.replace(location.pathname);
    }
    document.querySelector('[data-poll]').replaceWith(now);
  }, 700);
})();
// Lists in an order of their own: a row is dragged to another place, which is saved at once. Buttons do the same.
(() => {
  const arrange = (list, rows, move) => {
    let dragged = null;
    const rowOf = event => rows.find(row => row.contains(event.target));
    list.addEventListener('dragstart', event => {
      dragged = rowOf(event);
      if (!dragged) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.textContent.trim());
      event.dataTransfer.setDragImage(dragged, 0, 0);
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
      event.stopPropagation();
      if (over !== dragged) move(dragged, rows.indexOf(over));
    });
  };

  // The measures of a year.
  const list = document.querySelector('[data-order]');
  if (list) {
    const rows = [...list.children];
    for (const row of rows) row.draggable = true;
    arrange(list, rows, (row, place) => {
      const form = row.querySelector('form');
      form.elements.to.value = place + 1;
      form.requestSubmit(form.querySelector('.enter'));
    });
  }

  // Items of a form: by a handle, so that the text in them can be selected as ever.
  const form = document.querySelector('form[data-drag]');
  if (!form) return;
  for (const items of form.querySelectorAll('.items')) {
    const rows = [...items.children].filter(row => row.dataset.item);
    if (rows.length < 2) continue;
    for (const row of rows) {
      const handle = document.createElement('span');
      handle.className = 'handle';
      handle.draggable = true;
      handle.setAttribute('aria-hidden', 'true');
      handle.textContent = `⠿ ${form.dataset.drag}`;
      [...row.children].find(part => part.className === 'tools').prepend(handle);
    }
    arrange(items, rows, (row, place) => {
      const move = document.createElement('input');
      Object.assign(move, {type: 'hidden', name: 'move', value: `${row.dataset.item} ${place}`});
      form.append(move);
      form.requestSubmit();
    });
  }
})();
// Where the person goes on: at what is wrong; after a save, where they were; after a move, at what was moved.
(() => {
  const itemsIn = list => [...document.querySelectorAll('[data-item]')].filter(each => each.dataset.item.slice(0, each.dataset.item.lastIndexOf('/')) === list).length;
  // A new item ("/steps/-0") has a place of its own once it is saved.
  const placeOf = name => name.replace(/^([vkf])(.*)\/-(\d+)/, (all, what, list, number) => `${what}${list}/${itemsIn(list) + Number(number)}`);
  const isField = control => /^[vkf]\/|^body$|^text$/.test(control?.name || '');
  let typed = '';
  addEventListener('input', event => { if (isField(event.target)) typed = event.target.name; });
  addEventListener('submit', event => {
    const place = {}, move = new FormData(event.target).get('move') || event.submitter?.name === 'move' && event.submitter.value;
    if (move) place.item = move.replace(/[^/]*$/, '') + move.slice(move.lastIndexOf(' ') + 1);
    else if (event.target.matches('[data-order] form')) place.row = event.target.closest('li').querySelector('a').textContent, place.button = event.submitter?.name;
    else place.field = placeOf(isField(document.activeElement) ? document.activeElement.name : typed);
    keepPlace(place);
  });
  const wrong = document.querySelector('#new [aria-invalid=true]') || document.querySelector('.message.error, [role=alert]');
  const {field, item, row, button, done} = takePlace();
  const rowAt = row && [...document.querySelectorAll('[data-order] li')].find(each => each.querySelector('a').textContent === row);
  const to = wrong || (field && document.getElementsByName(field)[0]) || (item && document.querySelector(`[data-item="${CSS.escape(item)}"] [name=move]`)) ||
    (done && (document.getElementById('published') || document.querySelector('main h1'))) || (rowAt && (rowAt.querySelector(`.moves [name="${button}"]:not(.enter)`) || rowAt.querySelector('.moves input.place')));
  if (!to) return;
  if (to.tabIndex < 0) to.tabIndex = -1;
  for (let fold = to.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  to.focus();
  const said = document.querySelector('#messages .message'), state = document.getElementById('state');
  if (to !== wrong && said && state) setTimeout(() => { state.textContent = said.textContent; }, 100);
})();
