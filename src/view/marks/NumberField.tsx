// The live value of an input as a number that can be typed.
import { valueRef } from '../../engine/ref';
import type { InputSpec } from '../../lessons';
import { actions, type Scene } from '../../state';
import { useWords } from './context';
import { plainName } from './plainName';
import { TypedNumber } from './TypedNumber';

interface NumberFieldProps {
  readonly spec: InputSpec;
  readonly value: number;
  readonly labels: Scene['lesson']['labels'];
}

export function NumberField({ spec, value, labels }: NumberFieldProps) {
  const words = useWords();
  const take = (number: number): undefined => void actions.setInput(spec.id, number, true);
  return (
    <TypedNumber value={value} label={words.edit(plainName(spec.id, labels))} take={take} of={valueRef(spec.id)} />
  );
}
