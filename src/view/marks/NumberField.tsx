// The live value of an input as a number that can be typed.
import type { InputSpec } from '../../lessons';
import { type Scene } from '../../state';
import { useApp } from './app';
import { useWords } from './context';
import { plainName } from './plainName';
import { TypedNumber } from './TypedNumber';

interface NumberFieldProps {
  readonly spec: InputSpec;
  readonly value: number;
  readonly labels: Scene['lesson']['labels'];
}

export function NumberField({ spec, value, labels }: NumberFieldProps) {
  const { actions } = useApp();
  const words = useWords();
  const take = (number: number): undefined => void actions.setInput(spec.id, number, true);
  return <TypedNumber value={value} label={words.edit(plainName(spec.id, labels))} take={take} of={`v:${spec.id}`} />;
}
