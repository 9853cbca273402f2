// What the pictures of worksheets need.
import { bringViews, type Job } from '../stage';

/** Brings the views of the pictures, and the typefaces of a language that the page is not in. Never rejects. */
export async function bringAll(jobs: readonly Job[], languageIsAway: boolean): Promise<void> {
  const faces = languageIsAway ? ['400', '700'].map((weight) => `${weight} 1em 'Adjoint CJK'`) : [];
  await Promise.allSettled([
    bringViews(jobs.map(({ moment }) => moment)),
    ...faces.map((face) => document.fonts.load(face, '一')),
  ]);
}
