// ARCHITECTURE.md is true: it names every room, with the sentence that opens its front door.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const doors = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^[^/]+\/.+\/index\.ts$/.test(file));

const rooms = doors.map((door) => {
  const sentence =
    readFileSync(`src/${door}`, 'utf8')
      .split('\n')[0]
      ?.replace(/^\/\/ /, '') ?? '';
  return `| \`${door.replace(/\/index\.ts$/, '')}\` | ${sentence} |`;
});

test('every room stands in ARCHITECTURE.md with its sentence, and no other does', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| `(?:engine|lessons|state|draw|view|text)\//.test(line));
  expect(rooms.length).toBeGreaterThan(40);
  expect([...rows].sort()).toEqual([...rooms].sort());
});

test.each(['engine/ops', 'state/choices'])('an opened door says one sentence: %s', (room) => {
  expect(readFileSync(`src/${room}/index.ts`, 'utf8')).toMatch(/^\/\/ [A-Z][^\n]+\.\n/);
});

test('what proves an addition is a test that is there', () => {
  const named = [
    ...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`((?:src|e2e)\/[^`]+\.(?:test|spec)\.tsx?)`/g),
  ].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
