// A lesson of a stranger can do nothing but show words and formulas, and is read or refused at once.
import { expect, test } from 'vitest';
import { workedMs } from '../../../scripts/testing/work';
import { fileLimits, readLesson } from '.';

const lesson = ({ title = 'A', program = 'y = x^2', block = '', beat = '## B' } = {}): string =>
  `---\nadjoint: 1\ntitle: ${title}\n---\n\n\`\`\`program\n${program}\n\`\`\`\n\n${block}\n\n# S\n\n${beat}\n`;

test('the lesson of these tests is one', () => expect(readLesson(lesson()).problems).toEqual([]));

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://example.org}',
  '\\includegraphics{https://example.org/a.png}',
  '\\htmlClass{dialog}{x}',
  '\\htmlId{root}{x}',
  '\\htmlStyle{position:fixed}{x}',
  '\\htmlData{ref=v:y}{x}',
  '\\def\\x{\\x\\x}\\x',
  '\\gdef\\x{y}',
  '\\newcommand{\\x}{y}',
  '\\let\\x\\y',
  '\\raisebox{99em}{x}',
  '\\rule{99em}{99em}',
  '\\kern99em',
  '\\hspace{-99em}x',
])('%s is refused wherever a formula stands', (tex) => {
  const plots = JSON.stringify([
    {
      id: 'p',
      name: 'n',
      sweep: 'x',
      axis: tex,
      x: { from: 0, to: 1 },
      y: { from: 0, to: 1 },
      readouts: [],
      curves: [],
    },
  ]);
  for (const text of [
    lesson({ title: `A $${tex}$` }),
    lesson({ beat: `## B $${tex}$` }),
    lesson({ beat: `## B\nask: $${tex}$` }),
    lesson({ beat: `## B\nrecursion.here: ${tex}` }),
    lesson({ block: `\`\`\`names\ny = ${tex}\n\`\`\`` }),
    lesson({ block: `\`\`\`plots\n${plots}\n\`\`\`` }),
    lesson().replace('title:', `formula: ${tex}\ntitle:`),
    lesson().replace('title:', `tab: ${tex}\ntitle:`),
  ]) {
    const { lesson: made, problems } = readLesson(text);
    expect(made, text).toBeUndefined();
    expect(problems.map(({ key }) => key)).toContain('formula');
  }
});

test('HTML is words', () => {
  const html = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const { lesson: made, problems } = readLesson(lesson({ title: html, beat: `## ${html}\n\n${html}` }));
  expect(problems).toEqual([]);
  expect(made?.title.en).toBe(html);
  expect(made?.beats[0]?.why?.en).toBe(html);
});

test('names of prototypes name nothing', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const text of [
      lesson({ block: `\`\`\`${name.replace(/_/g, '')}\n{}\n\`\`\`` }),
      lesson({ block: `\`\`\`labels\n{"${name}": {}}\n\`\`\`` }),
      lesson({ block: `\`\`\`plots\n[{"${name}": 1}]\n\`\`\`` }),
      lesson({ beat: `## B\nset: ${name}=1` }),
      lesson({ beat: `## B\nshow: ${name}` }),
      lesson({ beat: `## B\nends: v:${name}` }),
      lesson({ block: `\`\`\`names\n${name} = a\n\`\`\`` }),
    ]) {
      expect(readLesson(text).lesson, text).toBeUndefined();
    }
  }
  expect(({} as Record<string, unknown>)['nodes']).toBeUndefined();
});

test.each([
  ['a text without end', 'a'.repeat(fileLimits.characters + 1)],
  ['a program without end', lesson({ program: `y = ${'x+'.repeat(9000)}x` })],
  ['more nodes than a page steps through', lesson({ program: `y = ${'sin('.repeat(2500)}x${')'.repeat(2500)}` })],
  ['more beats', lesson({ beat: '## B\n'.repeat(fileLimits.beats + 5) })],
  ['more headings', lesson({ beat: '#\n'.repeat(90_000) })],
  ['many fields', lesson({ beat: `## B\n${'look: v:y\n'.repeat(15_000)}` })],
  ['deep data', lesson({ block: `\`\`\`plots\n${'['.repeat(50_000)}\n\`\`\`` })],
  ['long data', lesson({ block: `\`\`\`tiles\n[${'[],'.repeat(40_000)}[]]\n\`\`\`` })],
  [
    'more paths than can be walked',
    lesson({
      program: Array.from({ length: 60 }, (_, i) => `x${i + 1} = x${i} + x${i}`).join('\n'),
    }).replace('title:', 'passes: paths\ntitle:'),
  ],
  ['many fences', lesson({ block: '```\n'.repeat(40_000) })],
  ['dollars', lesson({ title: '$'.repeat(1001) })],
])('%s is refused within a second', (_, text) => {
  const began = workedMs();
  const { lesson: made, problems } = readLesson(text);
  expect(made).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(100);
  expect(workedMs() - began).toBeLessThan(1000);
});
