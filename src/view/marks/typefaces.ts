// The typefaces of formulas, and what typesets them, brought before a formula needs them: a face that comes late moves what stands there.
import { typesetting } from './typesetting';

const families = ['KaTeX_Main', 'KaTeX_Math', 'KaTeX_AMS', 'KaTeX_Size1', 'KaTeX_Size2', 'KaTeX_Size3', 'KaTeX_Size4'];

/** Asks for every face of formulas at once. A face that does not come is replaced by the browser, so nothing is thrown. */
export function bringTypefaces(): void {
  if (!('fonts' in document)) return;
  for (const face of document.fonts) {
    const known = families.includes(face.family.replaceAll('"', ''));
    if (known && face.weight !== 'bold' && face.weight !== '700') face.load().catch(() => undefined);
  }
}

/** Calls `then` whenever formulas have come to another size: their faces are there, or what typesets them; gives what ends that. */
export function whenTypefacesCome(then: () => void): () => void {
  // Formulas hear of it, too, and come first.
  const stop = typesetting.subscribe(() => queueMicrotask(then));
  if (!('fonts' in document)) return stop;
  document.fonts.addEventListener('loadingdone', then);
  return () => {
    stop();
    document.fonts.removeEventListener('loadingdone', then);
  };
}
