// Every reason why a lesson file is refused is told in both languages, with the piece that is meant.
import { expect, test } from 'vitest';
import { languages } from '../lessons';
import { readLesson } from '../lessons/file';
import { lessonFileWords } from './lessonFile';

test('each reason has words, and says what it is about', () => {
  for (const lang of languages)
    for (const [key, reason] of Object.entries(lessonFileWords[lang].reasons)) {
      expect(reason('').trim(), key).not.toBe('');
      // What has a place for the piece shows it.
      if (reason.length > 0) expect(reason('θ_1'), key).toContain('θ_1');
    }
});

test('a reader hears of a line in his language', () => {
  const [problem] = readLesson('---\nadjoint: 1\ntitel: a\n---\n').problems.filter(({ line }) => line === 3);
  expect(problem && languages.map((lang) => lessonFileWords[lang].reasons[problem.key](problem.what))).toEqual([
    'there is no field with the name “titel”',
    '没有名为“titel”的项',
  ]);
});
