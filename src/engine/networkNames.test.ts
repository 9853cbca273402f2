// Laws of the names of a network's quantities: what is written is read back, and what is read was written so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isBias,
  isSum,
  labelId,
  layeredName,
  layerOfUnit,
  type NetworkName,
  networkName,
  sumId,
  thetaId,
  unitId,
  wantsIndex,
} from './networkNames';

const small = fc.integer({ min: 1, max: 9 });
const any = fc.integer({ min: 1, max: 80 });
const from = fc.integer({ min: 0, max: 9 });

const quantities: fc.Arbitrary<{ readonly name: NetworkName; readonly id: string }> = fc.oneof(
  fc.record({ layer: any, to: small, from }).map((at) => ({
    name: { kind: 'weight', ...at } as const,
    id: thetaId({ apart: false }, at.layer, at.to, at.from),
  })),
  fc.record({ layer: any, to: any, from: fc.integer({ min: 0, max: 80 }) }).map((at) => ({
    name: { kind: 'weight', ...at } as const,
    id: thetaId({ apart: true }, at.layer, at.to, at.from),
  })),
  fc
    .record({ layer: any, unit: any })
    .map((at) => ({ name: { kind: 'sum', ...at } as const, id: sumId(at.layer, at.unit) })),
  fc
    .record({ layer: any, unit: fc.integer({ min: 0, max: 80 }) })
    .map((at) => ({ name: { kind: 'unit', ...at } as const, id: unitId(at.layer, at.unit) })),
  any.map((unit) => ({ name: { kind: 'label', unit } as const, id: labelId([2, 2], unit) })),
);

test('a name that is written is read as the quantity that it was written for', () =>
  fc.assert(
    fc.property(quantities, ({ name, id }) => {
      expect(networkName(id)).toEqual(name);
    }),
  ));

const rewritten = (name: NetworkName, apart: boolean): string => {
  if (name.kind === 'weight') return thetaId({ apart }, name.layer, name.to, name.from);
  if (name.kind === 'label') return labelId([2, 2], name.unit);
  return name.kind === 'sum' ? sumId(name.layer, name.unit) : unitId(name.layer, name.unit);
};

test('whatever is read as a quantity is written in the same way again', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^(?:theta|[axyz])[0-9]{1,3}(?:_[0-9]{1,2}){0,2}$/), (id) => {
      const name = networkName(id);
      fc.pre(name !== undefined);
      expect([rewritten(name, false), rewritten(name, true)]).toContain(id);
    }),
  ));

test('the questions about a name follow from what it means', () =>
  fc.assert(
    fc.property(quantities, ({ name, id }) => {
      expect(isSum(id)).toBe(name.kind === 'sum');
      expect(isBias(id)).toBe(name.kind === 'unit' && name.unit === 0);
      expect(layerOfUnit(id)).toBe(name.kind === 'sum' || name.kind === 'unit' ? name.layer : 0);
    }),
  ));

test.each(['y', 'J', 'lambda', 'a1_2', 'z2', 'z2_1_1', 'theta1_1', 'z02_1', 'constructor', ''])(
  'no quantity of a network: %s',
  (id) => expect(networkName(id)).toBeUndefined(),
);

test('names of other programs that are typeset like those of a layer', () => {
  expect(layeredName('Theta1_10_2')).toEqual({ letter: 'Theta', layer: '1', indices: ['10', '2'] });
  expect(layeredName('delta3_1')).toEqual({ letter: 'delta', layer: '3', indices: ['1'] });
  expect(['w1_2', 'z2', 'z2_a'].map(layeredName)).toEqual([undefined, undefined, undefined]);
});

test('names to which a number more would give the look of a unit', () => {
  expect(['x', 'a1', 'z2', 'theta1', 'theta1_2', 'delta3'].filter(wantsIndex)).toHaveLength(6);
  expect(['w', 'a', 'e', 'x1', 'z2_1_1'].filter(wantsIndex)).toEqual([]);
});
