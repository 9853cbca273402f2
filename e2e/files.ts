// Files that the page hands out, read back: pictures drawn again, compared with what stands on the stage.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './app';

export interface Handed {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The file that the page hands out when `act` is done. */
export async function handed(page: Page, act: () => Promise<void>): Promise<Handed> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Drops a file on the window. */
export async function drop(page: Page, { name, bytes }: Pick<Handed, 'name' | 'bytes'>): Promise<void> {
  await page.evaluate(
    ([file, list]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(list)], file));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );
}

/** What an SVG file holds, as a parser of another page finds it. */
export interface Picture {
  readonly problems: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Texts of the marks of quantities, by `ref number`. */
  readonly marks: readonly string[];
  readonly faces: readonly string[];
  readonly words: string;
}

/** Reads an SVG file in a page without a policy. */
export async function readPicture(page: Page, svg: string): Promise<Picture> {
  const other = await page.context().newPage();
  const picture = await other.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [root, ...root.querySelectorAll('*')];
    const known = 'svg g path rect circle ellipse line polygon image text tspan title desc metadata style'.split(' ');
    const problems = all.flatMap((element) => [
      ...(known.includes(element.localName) ? [] : [element.localName]),
      ...[...element.attributes].flatMap(({ name, value }) =>
        /^(?:on|xlink|src|style|class)/.test(name) ||
        (name === 'href' && !value.startsWith('data:image/png;base64,')) ||
        /url\(|NaN|undefined/.test(value)
          ? [`${name}=${value}`]
          : [],
      ),
    ]);
    const style = root.querySelector('style')?.textContent ?? '';
    return {
      problems: [
        ...problems,
        ...style.replace(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/g, '').matchAll(/url|@import|http/g),
      ].map(String),
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      marks: [...root.querySelectorAll('[data-ref][data-number]')].map(
        (mark) =>
          `${mark.getAttribute('data-ref') ?? ''} ${mark.getAttribute('data-number') ?? ''} ${mark.textContent}`,
      ),
      faces: [...style.matchAll(/font-family:'([^']+)'/g)].map((match) => match[1] ?? ''),
      words: [...root.querySelectorAll('text')].map((each) => each.textContent).join(' '),
    };
  }, svg);
  await other.close();
  return picture;
}

/** The marks of quantities on the stage that show their number. */
export const stageMarks = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.stage > .stage-view [data-ref][data-number]')
    .evaluateAll((marks) =>
      marks
        .filter((mark) => mark.checkVisibility({ visibilityProperty: true }) && mark.closest('input') === null)
        .map(
          (mark) =>
            `${mark.getAttribute('data-ref') ?? ''} ${mark.getAttribute('data-number') ?? ''} ${mark.textContent}`,
        ),
    );

/** Where the unit square of the drawing on the stage lies in the stage: the picture is laid over it there. */
const placeOnStage = (page: Page) =>
  page.locator('.stage > .stage-view').evaluate((stage) => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    // Whole pixels: only such can be cut out of a picture of the page.
    const clip = { x: Math.floor(left), y: Math.floor(top), width: Math.floor(width), height: Math.floor(height) };
    const camera = stage.querySelector<SVGGElement>('.camera')?.getScreenCTM();
    return camera === null || camera === undefined
      ? { clip, scale: 1, x: left - clip.x, y: top - clip.y }
      : { clip, scale: camera.a, x: camera.e - clip.x, y: camera.f - clip.y };
  });

interface Alike {
  /** Part of the pixels of the stage that are ink, and that are another in the picture. */
  readonly ink: number;
  readonly off: number;
}

/** A picture beside the stage: drawn again where it stands there, pixel by pixel. */
export async function compared(page: Page, svg: string): Promise<Alike> {
  const { clip, ...place } = await placeOnStage(page);
  const shot = await page.screenshot({ clip });
  const other = await page.context().newPage();
  const alike = await other.evaluate(
    async ([png, text, { scale, x, y }]) => {
      const load = async (src: string): Promise<HTMLImageElement> => {
        const image = new Image();
        image.src = src;
        await image.decode();
        // Typefaces inside a picture come with its first painting.
        document.body.append(image);
        await new Promise((done) => setTimeout(done, 200));
        return image;
      };
      const [left = 0, top = 0, w = 0, h = 0] = (/viewBox="([^"]*)"/.exec(text)?.[1] ?? '').split(' ').map(Number);
      // At the size at which it is drawn: a picture that is made larger afterwards would be blurred.
      const sized = text.replace(/width="[^"]*" height="[^"]*"/, `width="${w * scale}" height="${h * scale}"`);
      const seen = await load(`data:image/png;base64,${png}`);
      const drawn = await load(`data:image/svg+xml;utf8,${encodeURIComponent(sized)}`);
      const pixelsOf = (draw: (to: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [seen.naturalWidth, seen.naturalHeight];
        const to = canvas.getContext('2d');
        if (to === null) throw new Error('no canvas');
        to.fillStyle = '#fff';
        to.fillRect(0, 0, canvas.width, canvas.height);
        draw(to);
        return to.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const p = pixelsOf((to) => to.drawImage(seen, 0, 0));
      const q = pixelsOf((to) => to.drawImage(drawn, x + left * scale, y + top * scale, w * scale, h * scale));
      const width = seen.naturalWidth;
      const far = (i: number, j: number): boolean =>
        [0, 1, 2].some((k) => Math.abs((p[i + k] ?? 0) - (q[j + k] ?? 0)) > 64);
      // A stage may stand between two pixels: a pixel is another where none beside it is alike.
      const beside = [0, 4, -4, 4 * width, -4 * width];
      let [ink, off] = [0, 0];
      for (let i = 0; i < p.length; i += 4) {
        if ([0, 1, 2].some((k) => (p[i + k] ?? 0) < 188)) ink += 1;
        if (beside.every((by) => far(i, i + by))) off += 1;
      }
      return { ink: (4 * ink) / p.length, off: (4 * off) / p.length };
    },
    [shot.toString('base64'), svg, place] as const,
  );
  await other.close();
  return alike;
}

/** The size of a PNG file, and how many colours it has in a sample of its pixels. */
export async function readPng(
  page: Page,
  bytes: Buffer,
): Promise<{ readonly width: number; readonly height: number; readonly colours: number; readonly clear: number }> {
  const other = await page.context().newPage();
  const found = await other.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const to = canvas.getContext('2d');
    to?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      to?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? new ArrayBuffer(0),
    );
    return {
      width: canvas.width,
      height: canvas.height,
      colours: new Set(pixels).size,
      clear: pixels.filter((each) => each >>> 24 === 0).length / pixels.length,
    };
  }, bytes.toString('base64'));
  await other.close();
  return found;
}

/** Opens the sheet of what is taken home, by its key, and waits for its picture. */
export async function openExports(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await expect(page.locator('.export-preview img')).toBeVisible();
}
