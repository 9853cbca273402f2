// Lights one quantity in all views at once: a pointer or focus on one mark lights every mark of the same name.

type Listener = (ref: string | undefined) => void;

const listeners = new Set<Listener>();
let lit: string | undefined;
let litBy: Element | undefined;
let pinned: string | undefined;

/** An adopted sheet, since a strict policy forbids style elements that a script writes. */
const sheet = new CSSStyleSheet();

function show(): void {
  const ref = lit ?? pinned;
  const name = ref === undefined ? undefined : CSS.escape(ref);
  sheet.replaceSync(name === undefined ? '' : litRules(name));
  listeners.forEach((listener) => listener(ref));
}

/** The look of every mark of a lit quantity, as CSS; the name is escaped. */
export const litRules = (name: string): string =>
  [
    `.katex [data-ref="${name}"],.num[data-ref="${name}"],.matrix-cell[data-ref="${name}"],.input-name[data-ref="${name}"],.code-name[data-ref="${name}"],th[data-ref="${name}"],.four-chip[data-ref="${name}"],.four-factor[data-ref="${name}"]{background:var(--lit-tint);border-radius:0.25em;box-shadow:0 0 0 0.15em var(--lit-tint)}`,
    `.node[data-ref="${name}"]>.node-box,.edge-label[data-ref="${name}"]>rect{stroke:var(--lit-line);stroke-width:calc(3px * var(--stroke))}`,
    `.edge[data-ref="${name}"]>.edge-line,line.weight-line[data-ref="${name}"]{stroke:var(--lit-line);stroke-width:calc(4px * var(--stroke))}`,
    `.weight[data-ref="${name}"]>rect{fill:var(--lit-tint);stroke:var(--lit-line)}`,
    `.curve[data-ref="${name}"],.tangent[data-ref="${name}"]{stroke-width:calc(4.5px * var(--stroke))}`,
    `.curve-point[data-ref="${name}"]{stroke:var(--lit-line);stroke-width:calc(4px * var(--stroke))}`,
    `svg text[data-ref="${name}"],svg tspan[data-ref="${name}"]{text-decoration:underline}`,
  ].join('');

/** Lights what is under pointer or focus; the answer stops it. */
export function listenForLight(): () => void {
  document.adoptedStyleSheets.push(sheet);
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
  document.addEventListener('pointerover', on);
  document.addEventListener('focusin', on);
  document.addEventListener('focusout', off);
  document.documentElement.addEventListener('pointerleave', off);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    document.removeEventListener('pointerover', on);
    document.removeEventListener('focusin', on);
    document.removeEventListener('focusout', off);
    document.documentElement.removeEventListener('pointerleave', off);
  };
}

/** The quantity that stays lit while nothing else is under the pointer. */
export function keepLit(ref: string | undefined): void {
  pinned = ref;
  show();
}

/** Calls back whenever another quantity is lit; the answer stops it. */
export function onLight(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The quantity that is lit now. */
export const litNow = (): string | undefined => lit ?? pinned;

/** The mark under pointer or focus that lights it; undefined for a pinned quantity. */
export const litMark = (): Element | undefined => (litBy?.isConnected === true ? litBy : undefined);
