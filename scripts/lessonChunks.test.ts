// The file of a lesson says which it is, and is found again by that name.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fetchLesson } from '../src/lessons';
import { chunkFile, lessonFiles } from './lessonChunks';

const modules = ['curves/sigmoid', 'curves/loss', 'curves/slope', 'graph/graph', 'backprop/backprop'];

test('each lesson that comes later has a file of its own name', () => {
  expect(modules.filter((module) => !existsSync(`src/lessons/${module}.ts`))).toEqual([]);
  const files = modules.map((module) =>
    chunkFile([`/x/src/lessons/types.ts`, `/x/src/lessons/${module}.ts`]).replace('[hash]', 'A-c_5678'),
  );
  expect(Object.keys(lessonFiles([...files, 'assets/graph-A-c_5678.js'])).sort()).toEqual(
    Object.keys(fetchLesson).sort(),
  );
  expect(Object.values(lessonFiles(files)).sort()).toEqual([...files].sort());
});

test('all other files have the names of their chunks', () => {
  expect(chunkFile(['/x/src/view/graph/index.ts'])).toBe('assets/[name]-[hash].js');
  expect(chunkFile([])).toBe('assets/[name]-[hash].js');
});
