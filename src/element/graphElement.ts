// The custom element <adjoint-graph>: the steps of a program, in a frame that neither takes from its page nor gives to it.
import { faces, page, scripts } from 'adjoint:page';
import { words } from './words';
import { type Moment, readSaid, type Told } from './messages';

/** In Node, where there are no elements, importing the module does no harm. */
const Base = 'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

const watched = ['program', 'inputs', 'link', 'at', 'lang', 'theme', 'controls'] as const;

const look = `:host{display:block;box-sizing:border-box;width:100%;min-width:0;aspect-ratio:16/9;min-height:18rem}:host([hidden]){display:none}
iframe{display:block;width:100%;height:100%;border:0}p{margin:0;padding:1rem;font:1rem/1.5 system-ui,sans-serif}`;

/** Milliseconds for the first word of a page that is there. */
const patience = 2000;

/** What stays away: with `controls` the panel beside the stage, else all but the drawing and its sentence. */
const hidden = { plain: 'header,panel,inputs,timeline,menus', controls: 'header,panel' } as const;

const isChinese = (tag: string): boolean => tag.toLowerCase().startsWith('zh');

/**
 * `<adjoint-graph program="y = a*b + sin(a)" inputs="a:2,b:1" at="g:a">`: the graph of a program at one of its steps.
 *
 * Attributes, each of which may change at any time:
 * `program` the text; `inputs` numbers as `a:2,b:1`; `at` a step, from 0, or the name of a quantity (`v:c` value, `d:e.0`
 * local partial, `g:b` adjoint), `start` or `end`; `lang` en or zh, else that of the page; `theme` light, dark or projector,
 * else that of the system; `controls` shows inputs and timeline. Instead of a program, `link` takes `#/graph/reuse+2?..` from
 * the address of any moment.
 *
 * The arrow keys step while it has the focus. At each step it sends the event `moment`, whose detail is a {@link Moment}. An
 * unknown program or step leaves the picture as it was, and is told in it.
 */
export class AdjointGraph extends Base {
  static readonly observedAttributes: readonly string[] = watched;

  #frame: HTMLIFrameElement | undefined;
  #ready = false;
  #waiting: Told[] = [];
  #moment: Moment | undefined;
  #changed = false;
  /** Typefaces that its page has, beside those that it came with. */
  readonly #faces = new Set<keyof typeof faces>();

  /** The frame that is shown, from 0; undefined before the first is. */
  get moment(): Moment | undefined {
    return this.#moment;
  }

  /** Goes to a step, from 0, or to the one that writes a quantity such as `g:b`. */
  goTo(at: number | string): void {
    this.#tell({ adjoint: 'at', at: String(at) });
  }

  /** Takes a step. */
  next(): void {
    this.#tell({ adjoint: 'next' });
  }

  /** Takes a step back. */
  previous(): void {
    this.#tell({ adjoint: 'previous' });
  }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    shadow.adoptedStyleSheets = [sheet];
    const frame = document.createElement('iframe');
    frame.title = 'Adjoint';
    frame.allow = 'fullscreen; clipboard-write';
    this.#frame = frame;
    frame.addEventListener('load', () => setTimeout(() => this.#say(frame, 'shut'), patience));
    window.addEventListener('message', this.#hear);
    page().then(
      (text) => {
        if (frame !== this.#frame) return;
        frame.srcdoc = text;
        shadow.replaceChildren(frame);
      },
      () => {
        shadow.replaceChildren(frame);
        this.#say(frame, 'away');
      },
    );
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    this.shadowRoot?.replaceChildren();
    this.#frame = undefined;
    this.#ready = false;
    this.#waiting = [];
    this.#faces.clear();
    this.#moment = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (!this.#ready) return;
    if (name === 'at') {
      // With others that change now, it is told together with them.
      if (!this.#changed) queueMicrotask(() => !this.#changed && this.goTo(this.#at()));
      return;
    }
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#show();
    });
  }

  /** Says why there is nothing, where the page in the frame has not come or not come to life. */
  #say(frame: HTMLIFrameElement, why: keyof (typeof words)['en']): void {
    if (frame !== this.#frame || this.#ready) return;
    const said = document.createElement('p');
    const lang = this.#lang();
    said.lang = lang;
    said.setAttribute('role', 'alert');
    said.textContent = words[lang][why];
    frame.replaceWith(said);
  }

  /** Where the attribute says that the steps are. */
  #at(): string {
    return this.getAttribute('at')?.trim() ?? '';
  }

  #lang(): 'en' | 'zh' {
    const tag = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    return isChinese(tag) ? 'zh' : 'en';
  }

  #theme(): string {
    return this.getAttribute('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  }

  /** The link of what the attributes say. */
  #link(): string {
    const inputs = (this.getAttribute('inputs') ?? '').replace(/\s+/g, '').replaceAll('=', ':');
    const program = this.getAttribute('program') ?? '';
    const shown = this.getAttribute('link')?.replace(/^[^#]*/, '') ?? `#/own?f=${encodeURIComponent(program)}`;
    const link = inputs === '' ? shown : `${shown}${shown.includes('?') ? '&' : '?'}in=${encodeURIComponent(inputs)}`;
    const away = this.hasAttribute('controls') ? hidden.controls : hidden.plain;
    const page = `embed=1&hide=${away}&lang=${this.#lang()}&theme=${encodeURIComponent(this.#theme())}`;
    return `${link}${link.includes('?') ? '&' : '?'}${page}`;
  }

  /** Gives the page typefaces that not every program needs; without them it stands in those of the system. */
  async #giveFaces(of: keyof typeof faces): Promise<void> {
    if (this.#faces.has(of)) return;
    this.#faces.add(of);
    const frame = this.#frame;
    const rules = await faces[of]().catch(() => '');
    if (frame === this.#frame) this.#tell({ adjoint: 'faces', rules });
  }

  /** Gives the page a script that it needs by now; where there is none, it says so itself. */
  async #giveScript(name: string): Promise<void> {
    const frame = this.#frame;
    const text = Object.hasOwn(scripts, name) ? await scripts[name]?.().catch(() => undefined) : undefined;
    if (frame === this.#frame) frame?.contentWindow?.postMessage({ adjoint: 'script', name, text }, '*');
  }

  #show(): void {
    if (this.#lang() === 'zh') void this.#giveFaces('zh');
    if (this.hasAttribute('link')) void this.#giveFaces('rare');
    this.#tell({ adjoint: 'show', link: this.#link(), at: this.#at() });
  }

  #tell(told: Told): void {
    if (this.#ready) this.#frame?.contentWindow?.postMessage(told, '*');
    else this.#waiting.push(told);
  }

  #hear = (event: MessageEvent): void => {
    if (event.source === null || event.source !== this.#frame?.contentWindow) return;
    const said = readSaid(event.data);
    if (said?.adjoint === 'ready') {
      this.#ready = true;
      this.#show();
      this.#waiting.splice(0).forEach((told) => this.#tell(told));
    } else if (said?.adjoint === 'need') void this.#giveScript(said.name);
    else if (said !== undefined) {
      const { at, frames, ref } = said;
      this.#moment = { at, frames, ...(ref !== undefined && { ref }) };
      this.dispatchEvent(new CustomEvent<Moment>('moment', { detail: this.#moment }));
    }
  };
}
