// The last lines of the start of the page in an element: asks the element for the other scripts, and lets them find one another.
// `__START__`, `__NEEDS__` and `__TRUSTED__` are written in by scripts/chunks.ts, as in loader.js. The policy of the page knows
// each script by its hash: no other text runs, whoever sends it.
(() => {
  const needs = __NEEDS__;
  const table = window.adjointScripts;
  const made = {};
  const coming = {};
  const policy = window.trustedTypes?.createPolicy(__TRUSTED__, { createScript: (text) => text });
  const need = (path) => {
    const name = path.replace(/^.*\//, '');
    if (made[name] === undefined) table[name]((made[name] = {}), need, load);
    return made[name];
  };
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data?.adjoint !== 'script') return;
    const { name, text } = data;
    const asked = coming[name];
    if (asked === undefined || table[name] !== undefined) return;
    const before = Object.keys(table).length;
    const script = document.createElement('script');
    if (typeof text === 'string') script.text = policy?.createScript(text) ?? text;
    document.head.append(script);
    script.remove();
    // Short scripts come as one, which has a name that none of them has.
    if (Object.keys(table).length > before) return asked.done();
    coming[name] = undefined;
    asked.fail(new Error(`${name} was not loaded.`));
  });
  const fetchOne = (name) => {
    if (table[name] !== undefined) return Promise.resolve();
    if (coming[name] === undefined) {
      const asked = {};
      asked.come = new Promise((done, fail) => Object.assign(asked, { done, fail }));
      coming[name] = asked;
      window.parent.postMessage({ adjoint: 'need', name }, '*');
    }
    return coming[name].come;
  };
  const load = (path) => Promise.all(needs[path.replace(/^.*\//, '')].map(fetchOne));
  need(__START__);
})();
