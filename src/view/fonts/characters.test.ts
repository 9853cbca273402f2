// Every Chinese character of the app is in the committed subset of the font, so that none is an empty box anywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|md)$/.test(file) && !file.includes('.test.'))
  .map((file) => join('src', file));
const used = new Set([...sources, 'index.html'].flatMap((file) => readFileSync(file, 'utf8').match(CHINESE) ?? []));
const covered = new Set(readFileSync('src/view/fonts/characters.txt', 'utf8').trim());

test('the subset has every character that is used; otherwise run scripts/subset-font.py', () => {
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((char) => !covered.has(char))).toEqual([]);
});

test('the page asks for the subset', () => {
  expect(readFileSync('src/view/styles/index.css', 'utf8')).toContain("@import '../fonts/cjk.css'");
});
