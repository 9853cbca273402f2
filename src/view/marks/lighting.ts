// Lights one quantity in all views at once: a pointer or focus on one mark lights every mark of the same name.

/** What is lit in one app. */
export interface Light {
  /** The quantity that is lit now. */
  readonly now: () => string | undefined;
  /** The mark under pointer or focus that lights it; undefined for a pinned quantity. */
  readonly mark: () => Element | undefined;
  /** The quantity that stays lit while nothing else is under the pointer. */
  readonly keep: (ref: string | undefined) => void;
  /** Calls back whenever another quantity is lit; the answer stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The marks of this app that a selector means, as a selector for the whole page that weighs the same. */
  readonly within: (selector: string) => string;
  /** Ends it: no listener and no style is left. */
  readonly stop: () => void;
}

interface Rule {
  /** Selectors, each with `&` for the attribute that names the quantity. */
  readonly of: readonly string[];
  readonly look: string;
}

/** The look of the marks of a lit quantity. */
const rules: readonly Rule[] = [
  {
    of: ['.katex &', '.num&', '.matrix-cell&', '.input-name&', '.code-name&', 'th&', '.four-chip&', '.four-factor&'],
    look: 'background:var(--lit-tint);border-radius:0.25em;box-shadow:0 0 0 0.15em var(--lit-tint)',
  },
  {
    of: ['.node&>.node-box', '.edge-label&>rect'],
    look: 'stroke:var(--lit-line);stroke-width:calc(3px * var(--stroke))',
  },
  {
    of: ['.edge&>.edge-line', 'path.weight-line&'],
    look: 'stroke:var(--lit-line);stroke-width:calc(4px * var(--stroke))',
  },
  { of: ['.weight&>rect'], look: 'fill:var(--value-tint);stroke:var(--lit-line)' },
  { of: ['.curve&', '.tangent&'], look: 'stroke-width:calc(4.5px * var(--stroke))' },
  { of: ['.curve-point&'], look: 'stroke:var(--lit-line);stroke-width:calc(4px * var(--stroke))' },
  { of: ['svg text&', 'svg tspan&'], look: 'text-decoration:underline' },
];

/** The look of every mark of a lit quantity, as CSS, in the app of a light. */
export function litRules(ref: string, { within }: Pick<Light, 'within'>): string {
  const name = `[data-ref="${CSS.escape(ref)}"]`;
  return rules.map(({ of, look }) => `${of.map((each) => within(each.replace('&', name))).join()}{${look}}`).join('');
}

/** The light of the app in an element. It listens until it is stopped. */
export function createLight(root: HTMLElement): Light {
  const listeners = new Set<() => void>();
  /** An adopted sheet, since a strict policy forbids style elements that a script writes. */
  const sheet = new CSSStyleSheet();
  const id = String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  const within = (selector: string): string => `:where([data-app="${id}"]) ${selector}`;
  let lit: string | undefined;
  let litBy: Element | undefined;
  let pinned: string | undefined;
  const now = (): string | undefined => lit ?? pinned;
  const show = (): void => {
    const ref = now();
    sheet.replaceSync(ref === undefined ? '' : litRules(ref, { within }));
    listeners.forEach((listener) => listener());
  };
  const on = (event: Event): void => {
    // On the way to the buttons of a card, the card stays.
    if (event.target instanceof Element && event.target.closest('.card') !== null) return;
    const mark = event.target instanceof Element ? event.target.closest('[data-ref]') : null;
    const ref = mark?.getAttribute('data-ref') ?? undefined;
    if (ref === lit) return;
    lit = ref;
    litBy = mark ?? undefined;
    show();
  };
  const off = (): void => {
    if (lit === undefined) return;
    lit = undefined;
    litBy = undefined;
    show();
  };
  const events = { pointerover: on, focusin: on, focusout: off, pointerleave: off };
  for (const [name, listener] of Object.entries(events)) root.addEventListener(name, listener);
  root.dataset['app'] = id;
  document.adoptedStyleSheets.push(sheet);
  return {
    now,
    mark: () => (litBy?.isConnected === true ? litBy : undefined),
    keep: (ref) => {
      pinned = ref;
      show();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    within,
    stop: () => {
      for (const [name, listener] of Object.entries(events)) root.removeEventListener(name, listener);
      delete root.dataset['app'];
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
