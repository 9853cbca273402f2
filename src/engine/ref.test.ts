// Refs: what is made is read back as it was, for every kind and for every name that a node can have.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjointRef,
  argumentOf,
  compile,
  contributionRef,
  countOf,
  edgeInto,
  edgeOf,
  execute,
  forwardMode,
  isKind,
  kindOf,
  nodeOf,
  ownNode,
  partialRef,
  pathByPath,
  pathRef,
  quantities,
  type QuantityKind,
  readRef,
  type Ref,
  reverseMode,
  sourceOf,
  tangentRef,
  targetOf,
  valueRef,
  writerOf,
} from '.';

const names = fc.stringMatching(/^[\p{L}_][\p{L}\d_]{0,8}$/u);
const places = fc.nat(2000);

describe('a ref that was made is read back', () => {
  test('of a node', () =>
    fc.assert(
      fc.property(names, (id) => {
        const made = { value: valueRef(id), adjoint: adjointRef(id), tangent: tangentRef(id) };
        for (const [kind, ref] of Object.entries(made)) {
          expect([kindOf(ref), nodeOf(ref), ownNode(ref), edgeOf(ref), countOf(ref)]).toEqual([
            kind,
            id,
            id,
            undefined,
            1,
          ]);
          expect(readRef(ref)).toBe(ref);
        }
      }),
    ));
  test('of an edge', () =>
    fc.assert(
      fc.property(names, places, fc.integer({ min: 1, max: 99 }), (id, place, again) => {
        const edge = edgeInto(id, place);
        expect([targetOf(edge), argumentOf(edge)]).toEqual([id, place]);
        const partial = partialRef(edge, again);
        expect([kindOf(partial), edgeOf(partial), nodeOf(partial), countOf(partial)]).toEqual([
          'partial',
          edge,
          id,
          again,
        ]);
        const sent = contributionRef(edge);
        expect([kindOf(sent), edgeOf(sent), nodeOf(sent), ownNode(sent)]).toEqual([
          'contribution',
          edge,
          id,
          undefined,
        ]);
      }),
    ));
  test('of a path', () =>
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 999 }), (id, n) => {
        const ref = pathRef(id, n);
        expect([kindOf(ref), nodeOf(ref), countOf(ref), edgeOf(ref), ownNode(ref)]).toEqual([
          'path',
          id,
          n,
          undefined,
          undefined,
        ]);
      }),
    ));
});

test('each kind has a prefix of its own, and no ref is of two kinds', () => {
  const kinds = Object.keys(quantities) as QuantityKind[];
  expect(new Set(kinds.map((kind) => quantities[kind].prefix)).size).toBe(kinds.length);
  for (const kind of kinds) {
    const ref = `${quantities[kind].prefix}a` as Ref;
    expect(kinds.filter((each) => isKind(ref, each))).toEqual([kind]);
    expect(kindOf(ref)).toBe(kind);
  }
  expect(isKind(undefined, 'value')).toBe(false);
});

test('a text that cannot be a ref is none', () => {
  for (const text of [undefined, null, '', 'v', 'v:', 'x:a', 'va', ' v:a']) expect(readRef(text)).toBeUndefined();
});

describe('a tape', () => {
  const graph = compile('c = a + b\nd = b + 1\ne = c*d');
  const tapes = [reverseMode(graph), forwardMode(graph, 'b'), pathByPath(graph, ['a', 'b'])];

  test('knows the step that writes a quantity', () => {
    for (const tape of tapes) for (const step of tape.steps) expect(writerOf(tape, step.write)).toEqual(step);
    for (const tape of tapes) expect(writerOf(tape, 'v:a')).toBeUndefined();
    for (const tape of tapes) expect(writerOf(tape, 'v:nothing')).toBeUndefined();
  });

  test('knows the ends of an edge', () => {
    expect([sourceOf(graph, 'e.0'), sourceOf(graph, 'e.1'), targetOf('e.1')]).toEqual(['c', 'd', 'e']);
    expect([sourceOf(graph, 'd.1'), sourceOf(graph, 'e.2'), sourceOf(graph, 'f.0')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['d:e.00', 'd:e.-1', 'd:e.2', 'd:e.', 'd:e', 'd:e.0~1', 'd:e.0~x', 'k:b.0~2', 'x:a', 'p:b', 'g:', 'd:.0'])(
    'does not know %s',
    (text) => {
      for (const tape of tapes) {
        const run = execute(tape, { a: 2, b: 1 });
        expect(() => run.at(text as Ref)).toThrow(RangeError);
        expect(tape.availableAt(text as Ref)).toBeUndefined();
      }
    },
  );
});
