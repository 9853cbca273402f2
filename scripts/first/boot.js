// Runs before anything is painted: the language and the theme of the reader, and the first screen, or the shell with the title
// of another lesson. `__TITLES__`, `__FACES__`, the typefaces of the first screen, `__SCRIPTS__`, what all other screens wait for, and
// `__LESSONS__`, the scripts of lessons, are written in by scripts/firstScreen.ts. It stands in the page itself and is kept small.
(() => {
  // What other scripts have put on prototypes shall not turn up in a loop over names, also not in those of a bundler.
  for (const prototype of [Object.prototype, Array.prototype])
    for (const name of Object.keys(prototype)) Reflect.defineProperty(prototype, name, { enumerable: false });
  const titles = __TITLES__;
  // A frame without an origin and a folder of files may not ask for anything so early.
  const early = /^http/.test(location.protocol) && window.origin !== 'null';
  const preload = (hrefs, how) => {
    for (const href of early ? hrefs : [])
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', href, ...how }));
  };
  preload(__FACES__, { as: 'font', crossOrigin: '' });
  const root = document.getElementById('root');
  const page = document.documentElement;
  // A page that was saved as one file holds its moment.
  const given = document.querySelector('meta[name=adjoint-moment]')?.content ?? '{}';
  const [place, query = ''] = (location.hash || JSON.parse(given).link || '').replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const first = /^(exp\/?)?$/.test(place) && [...asked.keys()].every((key) => key === 'lang' || key === 'theme');
  const id = place.split('/')[0];
  const own = Object.entries(__LESSONS__).flatMap(([lesson, file]) => (lesson === id ? [file] : []));
  if (!first) preload([...own, ...__SCRIPTS__], { as: 'script' });
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('adjoint.settings')) ?? {};
  } catch {
    // Nothing is kept here.
  }
  const preferred = [...(navigator.languages ?? [])].find((each) => /^(zh|en)/i.test(each)) ?? '';
  const known = (lang) => (Object.hasOwn(titles, lang) ? lang : undefined);
  const lang = known(asked.get('lang')) ?? known(kept.lang) ?? (/^zh/i.test(preferred) ? 'zh' : 'en');
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches;
  const themes = ['light', 'dark', 'projector'];
  const theme = [asked.get('theme'), kept.theme].find((each) => themes.includes(each)) ?? (dark ? 'dark' : 'light');
  page.lang = titles[lang].tag;
  page.dataset.theme = theme;

  const title = titles[lang].lessons[id || 'exp'];
  // A part of a page is another screen than the whole.
  if (title === undefined || asked.has('embed') || asked.has('hide')) return;
  document.title = `${titles[lang].name} · ${title}`;
  const screen = document.getElementById(`first-${lang}`).content.cloneNode(true);
  const app = screen.firstElementChild;
  app.toggleAttribute('data-whole', first);
  if (!first) {
    const at = Object.keys(titles[lang].lessons).indexOf(id);
    app.querySelectorAll('.tab').forEach((tab, i) => {
      if (i === at) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    });
    for (const part of app.querySelectorAll('.stage, .panel, .timeline')) part.replaceChildren();
    const name = document.createElement('h1');
    name.className = 'first-title';
    name.textContent = title;
    app.querySelector('.panel').append(name);
  }
  root.querySelector('.shell:not(.late)').remove();
  root.prepend(screen);
  for (const row of app.querySelectorAll('.fitted-row')) {
    const fits = row.scrollWidth <= row.parentElement.clientWidth;
    row.classList.toggle('away', !fits);
    if (fits) continue;
    const menu = document.createElement('select');
    menu.className = 'select tab-menu';
    menu.append(new Option(`${Object.keys(titles[lang].lessons).indexOf(id || 'exp') + 1} ${title}`));
    row.after(menu);
  }
  // What was drawn in another room is stretched to this one: the rims keep their widths, and text its size.
  const one = parseFloat(getComputedStyle(page).fontSize) / 16;
  for (const plot of app.querySelectorAll('[data-room]')) {
    const rims = plot.dataset.room.split(' ').map(Number);
    const room = plot.parentElement;
    const along = (size, from, to, length) => (v) =>
      one *
      (v <= from
        ? v
        : v >= to
          ? v + size / one - length
          : from + ((v - from) * (to - from + size / one - length)) / (to - from));
    const x = along(room.clientWidth, rims[0], rims[2], rims[4]);
    const y = along(room.clientHeight, rims[1], rims[3], rims[5]);
    for (const mark of room.querySelectorAll('*')) {
      const move = (name, to) => mark.hasAttribute(name) && mark.setAttribute(name, to(+mark.getAttribute(name)));
      const [left, top] = [+mark.getAttribute('x'), +mark.getAttribute('y')];
      move('width', (width) => x(left + width) - x(left));
      move('height', (height) => y(top + height) - y(top));
      for (const name of ['x', 'x1', 'x2', 'cx']) move(name, x);
      // A text stands a little under its place: that little is not stretched.
      const under = mark.localName === 'text' ? 5.4 : 0;
      for (const name of ['y', 'y1', 'y2', 'cy']) move(name, (v) => y(v - under) + one * under);
      if (mark.hasAttribute('viewBox'))
        mark.setAttribute('viewBox', ['x', 'y', 'width', 'height'].map((name) => mark.getAttribute(name)).join(' '));
      if (mark.classList.contains('curve'))
        mark.setAttribute(
          'd',
          mark.getAttribute('d').replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, a, b) => `${x(+a)},${y(+b)}`),
        );
      if (mark.dataset.at)
        [mark.style.left, mark.style.top] = mark.dataset.at.split(' ').map((v, i) => `${[x, y][i](+v)}px`);
    }
  }
})();
