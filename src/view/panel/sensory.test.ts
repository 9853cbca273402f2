// What cannot be followed by ear, or without colours: a thing that is named by its colour or by where it stands on the page, and by nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const literal = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** A text of a lesson has a literal for each language. */
const translated = /\b(?:en|zh):\s*(?:'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/g;

const found = (folder: string, ending: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      return (text.match(pattern) ?? []).map((each) => `${file}: ${each}`);
    });

/** Every sentence of every lesson and of the page, in both languages. */
const sentences = [
  ...found('src/lessons', '.ts', translated),
  ...found('src/lessons/library', '.md', /^[^\n]+$/gm),
  ...found('src/draw/words', '.ts', translated),
  ...found('src/text', '.ts', literal),
];

const colours = /\b(?:red|green|blue|orange|grey|gray|purple|yellow)\b|[红绿蓝橙黄灰紫]色?/i;
/** Left and right are directions of the axis of a curve; above and below a number are more and less. */
const places =
  /\b(?:above|below|underneath|beneath|(?:upper|lower) (?:plot|picture|row|box|list|field)|on top|topmost|at the (?:top|bottom|side)|(?:number|button|picture|list|table|panel|formula|one)s? on the (?:left|right))\b(?! (?:\$|\{|\d|it\b|h\b))|(?<!它)[上下]面|[上下]方|[上下]图|[左右]侧(?!斜率| \$)|[左右]边的[数图表]|最[上下]面/i;

test('sentences of all lessons and words of the page name things, never their colour or their place alone', () => {
  expect(sentences.length).toBeGreaterThan(1500);
  expect(sentences.filter((each) => /[\u4e00-\u9fff]/.test(each)).length).toBeGreaterThan(500);
  expect(sentences.filter((each) => colours.test(each))).toEqual([]);
  expect(sentences.filter((each) => places.test(each))).toEqual([]);
});
