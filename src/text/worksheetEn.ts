// Words of worksheets: English.
import type { Words } from './dictionary';

/** What every language has of it. */
export type WorksheetWords = Words<typeof worksheet>;

export const worksheet = {
  about:
    'Pages with blanks to fill in by hand, and a key for each: the same picture with its numbers. Print them, or save them as PDF; a code on each page leads to the same blanks, live.',
  subject: 'What is asked',
  here: 'Here',
  moment: 'The numbers of this moment',
  lesson: 'The whole lesson',
  exercises: 'Exercises',
  count: 'Variants',
  seed: 'Seed',
  language: 'Language of the pages',
  languages: { en: 'English', zh: '中文' },
  both: 'Both',
  print: 'Print sheets and keys',
  drawing: (done: number, of: number) => `The pages are being drawn: ${done} of ${of}`,
  nothing: 'Nothing is computed at this moment: go on a few steps, or take the whole lesson.',
  outOf: (least: number, most: number) => `A whole number from ${least} to ${most}`,
  sheet: 'Worksheet',
  key: 'Key',
  task: 'Fill in the boxes of the picture and of the list.',
  given: 'Given:',
  picture: 'The picture with its boxes',
  preview: 'The first page as it will be printed',
  live: 'The same blanks, live',
} as const;
