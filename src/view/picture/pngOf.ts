// A picture as PNG: its SVG drawn on a canvas, as large as is asked for.
import { withNote } from '../../draw/svg';

/** Browsers draw no larger canvas. */
const mostPixels = 8192;

/** Milliseconds between two looks at a picture, and how many are taken at most. */
const pause = 60;
const mostLooks = 20;

/** What a picture looks like now. */
function lookOf(image: HTMLImageElement): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL();
}

/** Waits until a picture looks the same for three looks: the typefaces inside come with its first painting, not before. */
async function settled(image: HTMLImageElement): Promise<void> {
  const looks: string[] = [];
  for (let i = 0; i < mostLooks; i++) {
    looks.push(lookOf(image));
    const last = looks.slice(-3);
    if (last.length === 3 && new Set(last).size === 1) return;
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** The text of an SVG file as PNG, `scale` pixels for each of its units; less where no canvas is that large. Throws where none can be drawn. */
export async function pngOf(svg: string, scale: number, note: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    image.className = 'picture-waiting';
    document.body.append(image);
    await settled(image).finally(() => image.remove());
    const fits = Math.min(scale, mostPixels / image.naturalWidth, mostPixels / image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * fits);
    canvas.height = Math.round(image.naturalHeight * fits);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (blob === null) throw new Error('The picture could not be drawn.');
    const bytes = withNote(new Uint8Array(await blob.arrayBuffer()), note);
    return new Blob([bytes], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
