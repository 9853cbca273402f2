// Boxes of a drawing that is printed: as high as a hand needs, where they have room.

/** The name by which boxes that are written in are found. */
export const written = 'written';

/** What a picture has on paper, in pixels. */
const paper = { width: 703, height: 382 } as const;
/** A small picture does not fill the page: its type would be that of a poster. */
export const largest = 1.3;
/** 6 mm, in pixels of paper. */
const wished = 22.7;
/** What a box that grows leaves free before words, rims and other boxes; and how much of a word is above and below its signs. */
const clear = 2;
const air = 0.18;

/** What of an upright line is taken. */
interface Taken {
  readonly top: number;
  readonly bottom: number;
}

const isBox = (each: Element): boolean => each instanceof SVGElement && written in each.dataset;

/** How much larger the drawing is on paper than on the page. */
function scaleOf(drawing: HTMLElement): number {
  const words = [...drawing.querySelectorAll('svg text')].map((each) => each.getBoundingClientRect());
  const width = Math.max(...words.map(({ right }) => right)) - Math.min(...words.map(({ left }) => left));
  const height = Math.max(...words.map(({ bottom }) => bottom)) - Math.min(...words.map(({ top }) => top));
  return Math.min(largest, paper.width / width, paper.height / height);
}

/** The words and boxes above and below a box, and the rims of the node that it stands in. */
function takenAround(box: SVGElement, drawing: HTMLElement): readonly Taken[] {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const own = box.nextElementSibling;
  const others = [...drawing.querySelectorAll('svg text, svg rect')].flatMap((each): readonly Taken[] => {
    const isWord = each.localName === 'text' && each.textContent.trim() !== '';
    if (each === own || each === box || !(isWord || isBox(each))) return [];
    const place = each.getBoundingClientRect();
    const thin = isWord ? air * place.height : 0;
    const isNear = place.right > left && place.left < right;
    return isNear ? [{ top: place.top + thin, bottom: place.bottom - thin }] : [];
  });
  const rims = [...(box.parentElement?.children ?? [])].flatMap((each): readonly Taken[] => {
    if (each.localName !== 'rect' || isBox(each)) return [];
    const place = each.getBoundingClientRect();
    const isAround = place.top < top && place.bottom > bottom;
    if (!isAround) return [];
    return [
      { top: place.top, bottom: place.top },
      { top: place.bottom, bottom: place.bottom },
    ];
  });
  return [...others, ...rims];
}

/** Makes every box of a drawing as high as a hand needs, or as high as what stands around it allows. */
export function growIn(drawing: HTMLElement): void {
  const wanted = wished / scaleOf(drawing);
  for (const box of drawing.querySelectorAll<SVGRectElement>(`svg rect[data-${written}]`)) {
    const { top, bottom, height } = box.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const taken = takenAround(box, drawing);
    const isAbove = (each: Taken): boolean => (each.top + each.bottom) / 2 < middle;
    const above = Math.max(...taken.filter(isAbove).map((each) => each.bottom));
    const below = Math.min(...taken.filter((each) => !isAbove(each)).map((each) => each.top));
    const more = Math.max(0, wanted - height);
    const [free, freeBelow] = [Math.max(0, top - above - clear), Math.max(0, below - bottom - clear)];
    const up = Math.min(free, Math.max(more / 2, more - freeBelow));
    const down = Math.min(freeBelow, more - up);
    const unit = Number(box.getAttribute('height')) / height;
    box.setAttribute('y', (Number(box.getAttribute('y')) - up * unit).toFixed(2));
    box.setAttribute('height', ((height + up + down) * unit).toFixed(2));
  }
}
