// The page without memory builds: whatever the app takes from react, the baseline has too.
import * as react from 'react';
import { expect, test } from 'vitest';
import { readModules } from '../../scripts/modules';
import * as plainReact from './plainReact';

test('the baseline has all that the app takes from react', () => {
  const taken = readModules('src')
    .filter(({ test: isTest }) => !isTest)
    .flatMap(({ imports }) => imports.filter(({ from, typeOnly }) => from === 'react' && !typeOnly))
    .flatMap(({ names }) => names)
    .filter((name) => name in react);
  expect(taken).toContain('memo');
  expect([...new Set(taken)].filter((name) => !(name in plainReact))).toEqual([]);
});
