// What is measured of a page, inside the page: each of these stands for itself, since its text is what is run there.

/** Every place where something does not fit, in words. `column`: it may be scrolled down, as on a phone. */
export function misfitsNow(column: boolean): readonly string[] {
  const found: string[] = [];
  const name = (element: Element): string => {
    const text = element.textContent.trim().slice(0, 24);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.getAttribute('data-ref') ?? ''} "${text}"`;
  };
  const root = document.documentElement;
  const [width, height] = [root.clientWidth, root.clientHeight];
  if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide on ${width}`);
  if (!column && root.scrollHeight > height) found.push(`the page is ${root.scrollHeight} high on ${height}`);

  const hidden = (element: Element): boolean =>
    element.closest('.katex-mathml, .hidden-text, dialog, option, title, defs') !== null ||
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** What a box is seen through: its ancestors that cut, and what they leave of the window. */
  interface Sight {
    readonly frame: Element | undefined;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    /** What is seen now of a column that can be scrolled down. */
    readonly now: { readonly top: number; readonly bottom: number };
    readonly over: boolean;
    readonly zoomed: boolean;
  }
  const sights = new Map<Element, Sight>();
  const [ceiling, floor] = column ? [-1e5, 1e5] : [0, height];
  const open = {
    frame: undefined,
    left: 0,
    right: width,
    top: ceiling,
    bottom: floor,
    now: { top: ceiling, bottom: floor },
  };
  const sightOf = (element: Element): Sight => {
    const known = sights.get(element);
    if (known !== undefined) return known;
    const outer: Sight =
      element.parentElement === null ? { ...open, over: false, zoomed: false } : sightOf(element.parentElement);
    const style = getComputedStyle(element);
    const over =
      outer.over || style.position === 'fixed' || style.position === 'sticky' || element.matches('.zoom-tools');
    const drawing = element.matches('svg');
    // A box of code and a row of menus are scrolled by their reader, as a zoomed drawing is moved.
    const zoomed =
      outer.zoomed ||
      element.matches('.code-box, .ways') ||
      (drawing && element.parentElement?.querySelector('.zoom-tools') !== null);
    const cuts = (drawing || style.overflowX !== 'visible') && element !== document.body && element !== root;
    const box = element.getBoundingClientRect();
    // A column may be scrolled down; what it does not show now is not lost.
    const down = column && /auto|scroll/.test(style.overflowY) && !element.matches('.code-box');
    const sight = !cuts
      ? { ...outer, over, zoomed }
      : {
          frame: element,
          left: Math.max(outer.left, box.left),
          right: Math.min(outer.right, box.right),
          top: down ? outer.top : Math.max(outer.top, box.top),
          bottom: down ? outer.bottom : Math.min(outer.bottom, box.bottom),
          now: { top: Math.max(outer.now.top, box.top), bottom: Math.min(outer.now.bottom, box.bottom) },
          over,
          zoomed,
        };
    sights.set(element, sight);
    return sight;
  };

  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
    if (!hidden(field) && field.scrollWidth > field.clientWidth + 1)
      found.push(`cut by its field: "${field.value}" of ${field.getAttribute('aria-label') ?? ''}`);
  }

  interface Text {
    readonly owner: Element;
    readonly group: Element;
    readonly over: boolean;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (owner === null || (node.textContent ?? '').trim() === '' || hidden(owner)) continue;
    const sight = sightOf(owner);
    const group = owner.closest('.katex') ?? owner.closest('text') ?? owner;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 0.5 || box.height < 0.5) continue;
      // Line boxes of neighbours may touch: the ink is inside.
      const air = box.height * (owner.closest('.katex') === null ? 0.24 : 0.3);
      const [left, right, top, bottom] = [box.left + 1, box.right - 1, box.top + air, box.bottom - air];
      const cut = left < sight.left - 1 || right > sight.right + 1 || top < sight.top - 1 || bottom > sight.bottom + 1;
      if (cut && !sight.zoomed) {
        found.push(
          `cut by ${sight.frame === undefined ? 'the window' : name(sight.frame).slice(0, 30)}: ${name(group)}`,
        );
      }
      const seen = {
        left: Math.max(left, sight.left),
        right: Math.min(right, sight.right),
        top: Math.max(top, sight.now.top),
        bottom: Math.min(bottom, sight.now.bottom),
      };
      if (seen.left < seen.right && seen.top < seen.bottom) texts.push({ owner, group, over: sight.over, ...seen });
    }
  }
  texts.sort((a, b) => a.left - b.left);
  texts.forEach((one, i) => {
    for (let j = i + 1; j < texts.length; j += 1) {
      const other = texts[j];
      if (other === undefined || other.left >= one.right) break;
      if (one.group === other.group || one.bottom <= other.top || other.bottom <= one.top) continue;
      if (one.over || other.over || one.group.contains(other.group) || other.group.contains(one.group)) continue;
      found.push(`on each other: ${name(one.group)} and ${name(other.group)}`);
    }
  });

  for (const box of document.querySelectorAll('.stage svg rect')) {
    const { left, right, top, bottom, width: wide } = box.getBoundingClientRect();
    const sight = sightOf(box);
    const cut = left < sight.left - 2 || right > sight.right + 2 || top < sight.top - 2 || bottom > sight.bottom + 2;
    if (cut && !sight.zoomed && wide > 0 && !hidden(box) && box.closest('clipPath, .map') === null)
      found.push(`cut: ${name(box.parentElement ?? box)}`);
  }
  return [...new Set(found)];
}

/** Texts of the stage that are drawn smaller than so many CSS pixels, indices and exponents left out. */
export function smallTextsNow(pixels: number): readonly string[] {
  const found = new Map<string, number>();
  for (const text of document.querySelectorAll('.stage svg text, .stage .formula, .stage :not(svg *)')) {
    const own = [...text.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const base = text.matches('svg text') || text.matches('.formula');
    if ((!own && !base) || text.closest('.katex-mathml, .hidden-text, option') !== null) continue;
    if (text.closest('.katex') !== null || !text.checkVisibility()) continue;
    // As high as it is drawn: a long number may be set narrower.
    const scale = text instanceof SVGGraphicsElement ? Math.abs(text.getScreenCTM()?.d ?? 1) : 1;
    // A formula is set larger than the text around it.
    const letters = text.querySelector(':scope > .katex, :scope > * > .katex') ?? text;
    const size = parseFloat(getComputedStyle(letters).fontSize) * scale;
    if (size < pixels - 0.01)
      found.set(`${text.textContent.trim().slice(0, 30)} (${text.getAttribute('class') ?? ''})`, size);
  }
  return [...found].map(([text, size]) => `${text}: ${size.toFixed(1)} px`);
}

/**
 * Blocks of the panel, the drawing and the buttons under it that do not stand where they stood in the frame before, in the
 * same section. What is new has no place before; a reason that stays does not move, either.
 */
export function movedNow(): readonly string[] {
  const panel = document.querySelector('.panel');
  if (panel === null) return ['no panel'];
  const section = panel.querySelector('.panel-section')?.textContent ?? '';
  const now: Record<string, number> = {};
  const put = (name: string, box: DOMRect | undefined, edge: 'top' | 'bottom' = 'top'): void => {
    if (box !== undefined && box.height > 0) now[name] = box[edge];
  };
  for (const block of ['.say', '.step-formula', '.equation', '.derivation', '.ledger', '.meter'])
    put(
      block,
      panel.querySelector(`:scope > ${block}, :scope > :is(.say-room, .step-room) > ${block}`)?.getBoundingClientRect(),
    );
  const [reason, formula] = [panel.querySelector('.why'), panel.querySelector('.step-formula')];
  // Over the rule of all layers it is lower, by as much as the rule takes; a greeting takes what it needs.
  if (formula?.matches('.ruled, .welcome ~ *') === false)
    put('bottom of .step-formula', formula.getBoundingClientRect(), 'bottom');
  // Where a formula rests its room may be that of the reason.
  if (reason !== null)
    put(`.why ${formula?.matches('.resting')} ${reason.textContent}`, reason.getBoundingClientRect());
  const [view, buttons] = [document.querySelector('.stage-view'), document.querySelector('.transport')];
  // Another drawing may have other rooms around it.
  const drawing = view?.firstElementChild?.getAttribute('class') ?? '';
  put(`top of ${drawing}`, view?.getBoundingClientRect());
  put(`bottom of ${drawing}`, view?.getBoundingClientRect(), 'bottom');
  put('.transport', buttons?.getBoundingClientRect());
  const before = JSON.parse(panel.getAttribute('data-walked') ?? '{}') as { section?: string; at?: typeof now };
  panel.setAttribute('data-walked', JSON.stringify({ section, at: now }));
  if (before.section !== section) return [];
  return Object.entries(now).flatMap(([block, place]) => {
    const was = before.at?.[block];
    return was === undefined || Math.abs(was - place) < 1 ? [] : [`${block} moved by ${Math.round(place - was)}`];
  });
}

/** Labels of a curve's places that leave their plot above or below. */
export function labelsOutNow(): readonly string[] {
  return [...document.querySelectorAll('.plot-labels .plot-label')].flatMap((label) => {
    const room = label.closest('.plot-labels')?.parentElement?.getBoundingClientRect();
    const { top, bottom } = label.getBoundingClientRect();
    const hidden = getComputedStyle(label).visibility === 'hidden';
    const out = room === undefined || hidden ? 0 : Math.max(room.top - top, bottom - room.bottom);
    return out < 1 ? [] : [`the label ${label.getAttribute('data-mark')} leaves its plot by ${out.toFixed(1)}`];
  });
}

/** By how much the panel, and the box under the picture of the training, are smaller than what stands in them. */
export function panelOverNow(): readonly string[] {
  const panel = document.querySelector('.panel');
  const over = panel === null ? NaN : panel.scrollHeight - panel.clientHeight;
  const below = document.querySelector('.training-below');
  const [high, wide] =
    below === null ? [0, 0] : [below.scrollHeight - below.clientHeight, below.scrollWidth - below.clientWidth];
  return [
    ...(over <= 0 ? [] : [`the panel scrolls by ${over}`]),
    ...(high <= 0 && wide <= 0 ? [] : [`the box of the training scrolls by ${wide} and ${high}`]),
  ];
}

/** Text on the page that no reader should see; the word for an undefined number is left to the tests that make one. */
export function strangeTextNow(): readonly string[] {
  const text = `${document.body.innerText}\n${[...document.querySelectorAll('svg text')].map((each) => each.textContent).join('\n')}`;
  const geometry = [...document.querySelectorAll('svg *')].flatMap((each) =>
    [...each.attributes]
      .filter((attribute) => /NaN|undefined/.test(attribute.value))
      .map((attribute) => `${each.tagName} ${attribute.name}`),
  );
  return [...(text.match(/.*(?:\bNaN\b|\bundefined\b|\[object|\bnull\b|\{[vdgkt]:).*/g) ?? []), ...geometry];
}

/** Formulas with a line that ends between parentheses, which hold little enough to stay together. */
export function brokenParenthesesNow(): readonly string[] {
  return [...document.querySelectorAll('.katex-html')].flatMap((formula) => {
    if (formula.childElementCount < 2 || !formula.checkVisibility({ visibilityProperty: true })) return [];
    let [open, bottom, text] = [0, Infinity, ''];
    const found: string[] = [];
    for (const base of formula.querySelectorAll(':scope > .katex-base, :scope > :not(.katex-base) > .katex-base')) {
      const box = base.getBoundingClientRect();
      if (open > 0 && box.top > bottom) found.push(`broken in its parentheses: ${text} / ${base.textContent}`);
      bottom = (box.top + box.bottom) / 2;
      text += base.textContent;
      for (const sign of base.textContent) open += Number(sign === '(') - Number(sign === ')');
    }
    return found;
  });
}
