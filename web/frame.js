// Pages of the desk and of the site, shown in a frame: what they load, where their links lead and where their forms go is answered by
// `ask`, as by a server at an address that does not exist. What the frame holds can reach no network.

const origin = 'https://prongsai.invalid';
const text = bytes => new TextDecoder().decode(bytes);
const dataAddress = (type, bytes) => URL.createObjectURL(new Blob([bytes], {type}));

export class Frame {
  // `place`: the element it stands in. `ask`(request) answers {status, type, location, body}. `go`(target): a link was followed.
  // `save`(name, type, bytes): a file was asked for. `title` of the frame.
  constructor({place, ask, go, save, title}) {
    Object.assign(this, {place, ask, go, save, title, target: '/', element: null, addresses: []});
  }

  // Shows the page at a target, "/a/?q=1#part"; with `form` {type, body} after sending it there. Gives the target that it ended at.
  async show(target, form) {
    await this.keepDraft();
    let request = form ? {method: 'POST', target: target.split('#')[0], type: form.type, body: form.body} : {target: target.split('#')[0]};
    let answer = await this.ask(request);
    for (let left = 10; left && answer.location; left--) {
      const next = new URL(answer.location, origin + request.target);
      request = {target: next.pathname + next.search};
      answer = await this.ask(request);
    }
    if (!answer.type.startsWith('text/html')) {
      if (answer.type.startsWith('text/plain') && answer.status >= 400) return this.put(`<pre>${escaped(text(answer.body))}</pre>`, request.target);
      this.save(request.target.split('?')[0].split('/').pop(), answer.type, answer.body);
      return this.target;
    }
    await this.put(await this.made(text(answer.body), request.target), request.target, target.split('#')[1]);
    return this.target;
  }

  // The page with all that it loads in it.
  async made(html, target) {
    const page = new DOMParser().parseFromString(html, 'text/html'), at = origin + target;
    page.querySelectorAll('meta[http-equiv], link[rel~=icon], base').forEach(element => element.remove());
    const own = element => {
      const name = element.matches('link, image') ? 'href' : 'src';
      const address = new URL(element.getAttribute(name), at);
      return address.origin === origin ? address.pathname + address.search : null;
    };
    const loaded = async (element, use) => {
      const found = own(element) && await this.ask({target: own(element)});
      if (found && found.status < 400) use(found);
    };
    for (const link of page.querySelectorAll('link[rel=stylesheet]'))
      await loaded(link, found => {
        const style = page.createElement('style');
        if (link.media) style.media = link.media;
        style.textContent = text(found.body);
        link.replaceWith(style);
      });
    for (const image of page.querySelectorAll('img[src]')) {
      image.removeAttribute('srcset');
      await loaded(image, found => { image.src = this.addressOf(found); });
    }
    for (const script of page.querySelectorAll('script[src]'))
      await loaded(script, found => {
        const inside = page.createElement('script');
        inside.textContent = wrapped(text(found.body));
        script.remove();
        page.body.append(inside);
      });
    const base = page.createElement('base');
    base.href = at;
    const first = page.createElement('script');
    first.textContent = 'parent.enterFrame(window)';
    const policy = page.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'none'";  // only the page around it may send, where it is told to
    page.head.prepend(policy, base, first);
    return '<!doctype html>' + page.documentElement.outerHTML;
  }
  addressOf(found) {
    const address = dataAddress(found.type, found.body);
    this.addresses.push(address);
    return address;
  }

  // A new frame each time, so that the browser's history is the one of the page around it.
  put(html, target, part) {
    const old = this.addresses;
    this.addresses = [];
    return new Promise(shown => {
      const frame = document.createElement('iframe');
      frame.title = this.title;
      frame.onload = () => {
        this.listen(frame.contentDocument);
        this.jump(frame.contentDocument, part);
        old.forEach(URL.revokeObjectURL);
        shown(target);
      };
      this.target = target;
      frame.srcdoc = html;
      this.place.replaceChildren(frame);
      this.element = frame;
    });
  }

  // What its scripts see in place of the network and of its own address. Before any of them runs.
  enter(window) {
    const here = new URL(origin + this.target), ask = this.ask;
    const request = async (address, {method = 'GET', body} = {}) => {
      const at = new URL(address, here), sent = body === undefined ? {} : await encoded(body);
      return ask({method, target: at.pathname + at.search, ...sent});
    };
    window.fetch = async (address, options) => {
      const answer = await request(address, options);
      return new window.Response(answer.body, {status: answer.status, headers: {'Content-Type': answer.type}});
    };
    window.address = {
      href: here.href, pathname: here.pathname, search: here.search, hash: here.hash, origin,
      replace: to => this.go(targetOf(new URL(to, here))), reload: () => this.go(this.target)
    };
    Object.defineProperty(window.HTMLScriptElement.prototype, 'src', {
      set(address) {
        request(address).then(answer => {
          if (answer.status >= 400) throw new Error(String(answer.status));
          this.text = wrapped(text(answer.body));
          this.dispatchEvent(new window.Event('load'));
        }).catch(() => this.dispatchEvent(new window.Event('error')));
      }
    });
  }

  listen(page) {
    page.addEventListener('click', event => {
      const link = event.target.closest && event.target.closest('a[href], area[href]');
      if (!link || event.defaultPrevented || event.button) return;
      const to = new URL(link.getAttribute('href'), origin + this.target);
      event.preventDefault();
      if (to.origin !== origin) return void open(to, '_blank', 'noopener');
      const isHere = to.pathname + to.search === this.target.split('#')[0];
      if (isHere && to.hash) return this.jump(page, to.hash.slice(1), true);
      this.go(targetOf(to));
    });
    page.addEventListener('submit', event => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.send(event.target, event.submitter);
    });
    const form = page.getElementById('form');
    this.draft = form && form.dataset.draft ? {form, start: fieldsOf(form).toString()} : null;
  }
  jump(page, part, takesFocus) {
    const place = part && page.getElementById(decodeURIComponent(part));
    if (!place) return;
    place.scrollIntoView();
    if (takesFocus) place.focus();
  }

  async send(form, submitter) {
    const stated = (name, other) => (submitter && submitter.getAttribute('form' + name)) || form.getAttribute(name) || other;
    const to = new URL(stated('action', this.target), origin + this.target), method = stated('method', 'get').toLowerCase();
    const fields = new FormData(form, submitter);
    this.draft = null;  // it is sent
    if (method === 'get') {
      to.search = new URLSearchParams(fields);
      return this.go(targetOf(to));
    }
    const isFile = stated('enctype', '') === 'multipart/form-data';
    this.go(targetOf(to), await encoded(isFile ? fields : new URLSearchParams(fields)));
  }
  // What was typed and not sent stays as a draft of the desk.
  async keepDraft() {
    const draft = this.draft;
    this.draft = null;
    if (!draft || !draft.form.isConnected || fieldsOf(draft.form).toString() === draft.start) return;
    const at = new URL(draft.form.dataset.draft, origin + this.target);
    await this.ask({method: 'POST', target: at.pathname + at.search, ...await encoded(fieldsOf(draft.form))});
  }
}

const fieldsOf = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
const targetOf = address => address.pathname + address.search + address.hash;
const escaped = words => words.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
// Its `location` is where it would be on a server.
const wrapped = script => `(function (location) {\n${script.replaceAll('</script', '<\\/script')}\n})(window.address);`;
async function encoded(body) {
  const sent = new Response(body);
  return {type: sent.headers.get('Content-Type') || '', body: new Uint8Array(await sent.arrayBuffer())};
}
