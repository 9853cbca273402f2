// The live value of an input as a number that can be typed.
import type { InputSpec } from '../lessons';
import { actions, type Scene } from '../state';
import { useWords } from './context';
import { plainName } from './names';
import { TypedNumber } from './TypedNumber';

interface NumberFieldProps {
  readonly spec: InputSpec;
  readonly scene: Scene;
}

export function NumberField({ spec, scene }: NumberFieldProps) {
  const words = useWords();
  const take = (number: number): undefined => void actions.setInput(spec.id, number, true);
  return (
    <TypedNumber
      value={scene.inputs[spec.id] ?? spec.value}
      label={words.edit(plainName(spec.id, scene.lesson.labels))}
      take={take}
      of={`v:${spec.id}`}
    />
  );
}
