// The inputs under the drawing: sliders, switches, and one place for the weight that is being changed.
import { useState } from 'react';
import { nameTex } from '../draw/name';
import type { InputSpec } from '../lessons';
import { actions, type Scene, type State } from '../state';
import { plainName } from './names';
import { useWords } from './context';
import { Formula } from './Formula';
import { NumberField } from './NumberField';

interface ControlProps {
  readonly spec: InputSpec;
  readonly scene: Scene;
}

function Name({ spec, scene }: ControlProps) {
  return (
    <span className="input-name" data-ref={`v:${spec.id}`}>
      <Formula tex={nameTex(spec.id, scene.lesson.labels)} />
    </span>
  );
}

function Slider({ spec, scene }: ControlProps) {
  const value = scene.inputs[spec.id] ?? spec.value;
  const name = plainName(spec.id, scene.lesson.labels);
  return (
    <input
      type="range"
      className="slider"
      aria-label={name}
      aria-valuetext={String(value)}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      value={value}
      onChange={(event) => void actions.setInput(spec.id, Number(event.target.value), false)}
      onPointerUp={actions.endDrag}
      onKeyUp={actions.endDrag}
      onBlur={actions.endDrag}
      onKeyDown={(event) => {
        const by = event.shiftKey
          ? { ArrowRight: 0.1, ArrowUp: 0.1, ArrowLeft: -0.1, ArrowDown: -0.1 }[event.key]
          : undefined;
        if (by === undefined) return;
        event.preventDefault();
        // Tenths of a step, without the dust of binary fractions.
        actions.setInput(spec.id, Number((value + by * spec.step).toPrecision(12)), false);
      }}
    />
  );
}

function Switch({ spec, scene }: ControlProps) {
  const value = scene.inputs[spec.id] ?? spec.value;
  return (
    <span className="switch" role="radiogroup" aria-label={plainName(spec.id, scene.lesson.labels)}>
      {[spec.min, spec.max].map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          aria-checked={value === each}
          className="switch-part"
          {...(value === each && { 'data-ref': `v:${spec.id}`, 'data-number': String(each) })}
          onClick={() => actions.setInput(spec.id, each, true)}
        >
          {each}
        </button>
      ))}
    </span>
  );
}

function Control({ spec, scene }: ControlProps) {
  return (
    <div className="input">
      <Name spec={spec} scene={scene} />
      {spec.kind === 'switch' ? (
        <Switch spec={spec} scene={scene} />
      ) : (
        <>
          <Slider spec={spec} scene={scene} />
          <NumberField spec={spec} scene={scene} />
        </>
      )}
    </div>
  );
}

/** One slider for all weights: the weight is chosen here, on its edge or in its matrix. */
function Weights({
  specs,
  scene,
  pinned,
}: {
  readonly specs: readonly InputSpec[];
  readonly scene: Scene;
  readonly pinned: State['pinned'];
}) {
  const words = useWords();
  const [chosen, choose] = useState<string | undefined>(undefined);
  const spec =
    specs.find(({ id }) => `v:${id}` === pinned || `g:${id}` === pinned) ??
    specs.find(({ id }) => id === chosen) ??
    specs[0];
  if (spec === undefined) return null;
  return (
    <div className="input">
      <select
        className="weight-menu"
        aria-label={words.chooseWeight}
        value={spec.id}
        onChange={(event) => {
          choose(event.target.value);
          actions.pin(undefined);
        }}
      >
        {specs.map(({ id }) => (
          <option key={id} value={id}>
            {plainName(id, scene.lesson.labels)}
          </option>
        ))}
      </select>
      <Slider spec={spec} scene={scene} />
      <NumberField spec={spec} scene={scene} key={spec.id} />
    </div>
  );
}

interface InputsProps {
  readonly scene: Scene;
  readonly state: State;
}

export function Inputs({ scene, state }: InputsProps) {
  const words = useWords();
  const { inputs } = scene.lesson;
  const weights = inputs.filter((spec) => spec.place === 'weights');
  return (
    <div className={inputs.length > 3 ? 'inputs many' : 'inputs'} role="group" aria-label={words.inputs}>
      {inputs
        .filter((spec) => spec.place !== 'weights')
        .map((spec) => (
          <Control key={spec.id} spec={spec} scene={scene} />
        ))}
      {weights.length > 0 && <Weights specs={weights} scene={scene} pinned={state.pinned} />}
    </div>
  );
}
