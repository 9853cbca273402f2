// The last lines of the start of the built page: fetches the other scripts and their styles, and lets scripts find one another.
// `__START__`, `__NEEDS__` and `__TRUSTED__` are written in by scripts/chunks.ts: the script that begins, what each script must have before
// it, and the name of the policy for their addresses.
(() => {
  const needs = __NEEDS__;
  const table = window.adjointScripts;
  const made = {};
  const coming = {};
  const here = document.currentScript.src.replace(/[^/]*$/, '');
  const known = (name) => {
    if (!Object.hasOwn(needs, name)) throw new TypeError(name);
    return here + name;
  };
  const policy = window.trustedTypes?.createPolicy(__TRUSTED__, { createScriptURL: known });
  const need = (path) => {
    const name = path.replace(/^.*\//, '');
    if (made[name] === undefined) table[name]((made[name] = {}), need, load);
    return made[name];
  };
  const fetchOne = (name) =>
    table[name] !== undefined
      ? Promise.resolve()
      : (coming[name] ??= new Promise((done, fail) => {
          const styles = name.endsWith('.css');
          const file = document.createElement(styles ? 'link' : 'script');
          if (styles) Object.assign(file, { rel: 'stylesheet', href: known(name) });
          else file.src = policy?.createScriptURL(name) ?? known(name);
          file.onload = done;
          file.onerror = () => {
            file.remove();
            coming[name] = undefined;
            fail(new Error(`${name} was not loaded.`));
          };
          document.head.append(file);
        }));
  const load = (path) => Promise.all(needs[path.replace(/^.*\//, '')].map(fetchOne));
  // What the page was served with is on the screen first; a window that nobody sees paints nothing. A page around this one
  // may speak to it as soon as it is loaded.
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    need(__START__);
  };
  if (window.parent !== window) begin();
  // A paint is told of when it has reached the screen: what is replaced before that was never there.
  if (PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint'))
    new PerformanceObserver((list) => list.getEntries().some(({ element }) => element?.isConnected) && begin()).observe(
      {
        type: 'largest-contentful-paint',
        buffered: true,
      },
    );
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
  setTimeout(begin, 300);
})();
