// Tools, lessons and languages are rows of tables: no line elsewhere asks which one it has.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A tool, a lesson or a language compared with one that is named. */
const asksWhich =
  /(?:\b(?:tool|lesson|lang)(?:\.id)?|\b(?:tool|lesson)Of\([^)]*\)(?:\.id)?)\s*[!=]==\s*'|\bcase '(?:en|zh)'/;

const linesThatAsk = (text: string): readonly string[] => text.split('\n').filter((line) => asksWhich.test(line));

const shipped = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes('.test.'),
);

test('no line asks which tool, lesson or language it is', () => {
  expect(shipped.length).toBeGreaterThan(100);
  const found = shipped.flatMap((path) => linesThatAsk(readFileSync(`src/${path}`, 'utf8')).map((line) => path + line));
  expect(found).toEqual([]);
});

test.each([
  `if (tool === 'four') return;`,
  `const own = choices.lesson !== 'own';`,
  `const ring = toolOf(choices, scene.lesson) === 'mistakes';`,
  `lesson.id === 'network'`,
  `const comma = lang === 'en' ? ', ' : '、';`,
])('a planted question is seen: %s', (line) => expect(linesThatAsk(line)).toHaveLength(1));

test.each([`tool === plainTool`, `lesson.editable === true`, `other === tool ? 'a' : 'b'`])(
  'and what is allowed is not: %s',
  (line) => expect(linesThatAsk(line)).toEqual([]),
);
