// Laws of one frame, asked in the page: what the numbers, the arrows and the sentence say must be the same thing.
import type { Page } from '@playwright/test';

/** What a frame is seen on: near the eye numbers may stand closer and a sentence may break; in a hand numbers may be shorter. */
type Screen = 'hall' | 'desk' | 'hand';

/**
 * Every place of this frame where a number leaves its box, a quantity is printed in two ways, a zero has a sign, an arrow
 * has lost its head, or the quantity of the sentence is not in sight or not the one that stands out; in words.
 */
export async function frameFaults(page: Page, screen: Screen = 'hall'): Promise<readonly string[]> {
  return page.evaluate((on) => {
    const found: string[] = [];
    const stage = document.querySelector('.stage-view');
    if (stage === null) return ['there is no stage'];
    const view = stage.getBoundingClientRect();
    const seen = (element: Element): boolean =>
      element.closest('.katex-mathml, .picture, dialog, .hidden-text, .say-ghost') === null &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const inView = ({ left, right, top, bottom, width }: DOMRect): boolean =>
      width > 0 && left >= view.left - 2 && right <= view.right + 2 && top >= view.top - 2 && bottom <= view.bottom + 2;
    const inside = (box: DOMRect, x: number, y: number): boolean =>
      x > box.left && x < box.right && y > box.top && y < box.bottom;

    // A number stands inside its box, with two pixels to spare: the smallest box of its group that is around its middle.
    for (const text of stage.querySelectorAll('svg text[data-number], svg text:has(tspan[data-number])')) {
      if (!seen(text)) continue;
      const box = text.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      let around: DOMRect | undefined;
      for (let group = text.parentElement; group !== null && !group.matches('svg'); group = group.parentElement) {
        for (const rect of group.querySelectorAll(':scope > rect')) {
          const each = rect.getBoundingClientRect();
          if (inside(each, x, y) && (around === undefined || each.width < around.width)) around = each;
        }
        if (around !== undefined) break;
      }
      if (around === undefined) continue;
      // The ink of a line is lower than its box.
      const air = box.height * 0.24;
      const room = Math.min(
        box.left - around.left,
        around.right - box.right,
        box.top + air - around.top,
        around.bottom - box.bottom + air,
      );
      // Where all of a drawing is in a hand, a tenth of its type is enough.
      const type = parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 1);
      const least = on === 'hall' ? 2 : on === 'hand' ? Math.min(1, type / 10) : 1;
      if (room < least) found.push(`"${text.textContent}" is ${room.toFixed(1)} px inside its box`);
    }

    // A quantity has one printed number on the screen.
    const printed = new Map<string, Map<number | string, string>>();
    for (const mark of document.querySelectorAll('.stage [data-number], .panel [data-number]')) {
      const ref = mark.getAttribute('data-ref');
      const text = mark.textContent.replace(/[()\s≈]/g, '').replace('−', '-');
      if (ref === null || text === '' || !seen(mark)) continue;
      const number = Number(text);
      const key = Number.isNaN(number) ? text : number;
      const texts = printed.get(ref) ?? new Map<number | string, string>();
      printed.set(ref, texts.set(key, text));
      if (/^-0(\.0*)?$/.test(text)) found.push(`${ref} is printed as -0`);
    }
    for (const [ref, texts] of printed)
      if (texts.size > 1 && on !== 'hand')
        found.push(`${ref} is printed as ${[...texts.values()].sort().join(' and ')}`);

    // The head of an arrow is in sight: large enough, not under a box, and not in the colour of the ground.
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const c = Number(part) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = getComputedStyle(document.querySelector('.app') ?? document.body).backgroundColor;
    const boxes = [...stage.querySelectorAll('.edge-label > rect, .node-box')].map((each) =>
      each.getBoundingClientRect(),
    );
    for (const head of stage.querySelectorAll('.edge-head')) {
      if (!seen(head)) continue;
      const box = head.getBoundingClientRect();
      const name = head.parentElement?.getAttribute('data-ref') ?? '';
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      if (Math.min(box.width, box.height) < 4) found.push(`the head of ${name} is too small`);
      if (boxes.some((each) => inside(each, x, y))) found.push(`the head of ${name} is covered`);
      const least = head.parentElement?.matches('.passing, .known, .fresh') === true ? 3 : 1.5;
      if (contrast(getComputedStyle(head).fill, ground) < least) found.push(`the head of ${name} is too pale`);
    }

    // The quantity of the sentence is in sight, and stands out.
    const step = document.querySelector('.step-formula[data-step]')?.getAttribute('data-step') ?? undefined;
    // Curves show the numbers of their stages, and not what is on the edges between them.
    const drawn = stage.querySelector('svg.graph') !== null && stage.querySelector('.derivation-scene') === null;
    if (step !== undefined && drawn) {
      // A partial that is just a value has the mark of that value.
      const said = [...document.querySelectorAll('.step-formula .katex-html [data-ref]')];
      const refs = new Set(said.map((mark) => mark.getAttribute('data-ref') ?? ''));
      const numberOf = (ref: string): string | null =>
        document.querySelector(`[data-ref="${CSS.escape(ref)}"][data-number]`)?.getAttribute('data-number') ?? null;
      const alias = refs.size === 2 && refs.has(step) ? [...refs].find((ref) => ref !== step) : undefined;
      const names = alias !== undefined && numberOf(alias) === numberOf(step) ? [step, alias] : [step];
      const marks = names
        .flatMap((ref) => [...document.querySelectorAll(`.stage [data-ref="${CSS.escape(ref)}"]`)])
        // An input that has no node has its adjoint beside it, or under the drawing while it lies in a drawer.
        .filter(
          (mark) => seen(mark) && (mark.closest('.inputs, .caption') !== null || inView(mark.getBoundingClientRect())),
        );
      if (marks.length === 0) found.push(`${step} is not in sight`);
      else if (!marks.some((mark) => mark.closest('.fresh, .passing, .look, .curve-point, .tangent') !== null))
        found.push(`${step} does not stand out`);
    }
    const caption = document.querySelector('.caption-step');
    if (
      caption !== null &&
      on === 'hall' &&
      caption.getBoundingClientRect().height > 1.8 * parseFloat(getComputedStyle(caption).fontSize)
    )
      found.push(`the sentence takes more than its line: ${caption.textContent}`);
    return [...new Set(found)];
  }, screen);
}
