// The inputs under the drawing: sliders, switches, and one place for the weight that is being changed.
import { useState } from 'react';
import { nameTex } from '../../draw/tex';
import type { InputSpec } from '../../lessons';
import { type Scene } from '../../state';
import { Formula, NumberField, plainName, useApp, useChosen, useScene, useWords } from '../marks';

type Labels = Scene['lesson']['labels'];

interface ControlProps {
  readonly spec: InputSpec;
  readonly value: number;
  readonly labels: Labels;
}

function Name({ spec, labels }: Omit<ControlProps, 'value'>) {
  return (
    <span className="input-name" data-ref={`v:${spec.id}`}>
      <Formula tex={nameTex(spec.id, labels)} />
    </span>
  );
}

function Slider({ spec, value, labels }: ControlProps) {
  const { actions } = useApp();
  const name = plainName(spec.id, labels);
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

function Switch({ spec, value, labels }: ControlProps) {
  const { actions } = useApp();
  return (
    <span className="switch" role="radiogroup" aria-label={plainName(spec.id, labels)}>
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

/** What the control of an input is made of. */
const useControl = (spec: InputSpec): ControlProps =>
  useScene(({ inputs, lesson }) => ({ spec, value: inputs[spec.id] ?? spec.value, labels: lesson.labels }));

/** An input with its name: it renders when its own number is another, not while others are dragged. */
function Control({ spec }: { readonly spec: InputSpec }) {
  const props = useControl(spec);
  return (
    <div className="input">
      <Name spec={spec} labels={props.labels} />
      {spec.kind === 'switch' ? (
        <Switch {...props} />
      ) : (
        <>
          <Slider {...props} />
          <NumberField {...props} />
        </>
      )}
    </div>
  );
}

function SliderAndField({ spec }: { readonly spec: InputSpec }) {
  const props = useControl(spec);
  return (
    <>
      <Slider {...props} />
      <NumberField key={spec.id} {...props} />
    </>
  );
}

/** More inputs than this share one slider. */
const mostSliders = 12;
/** A menu of many more would take long to open; the others are chosen by pinning their nodes. */
const mostOptions = 200;

/** The first input that the step is about. */
function inStep({ step }: Scene, specs: readonly InputSpec[]): InputSpec | undefined {
  const ids = new Set(step === undefined ? [] : [step.node, ...step.reads.map((ref) => ref.slice(2))]);
  return specs.find(({ id }) => ids.has(id));
}

/** One slider for many inputs, as for all weights: which one is chosen here, on its edge or in its matrix. */
function OneOfMany({ specs, label }: { readonly specs: readonly InputSpec[]; readonly label: string }) {
  const { actions } = useApp();
  const [chosen, choose] = useState<string | undefined>(undefined);
  const labels = useScene((scene) => scene.lesson.labels);
  const touched = useScene((scene) => inStep(scene, specs));
  const pinned = useChosen((state) => state.pinned);
  const spec =
    specs.find(({ id }) => `v:${id}` === pinned || `g:${id}` === pinned) ??
    specs.find(({ id }) => id === chosen) ??
    touched ??
    specs[0];
  if (spec === undefined) return null;
  const first = Math.max(0, Math.min(specs.indexOf(spec) - mostOptions / 2, specs.length - mostOptions));
  const options = specs.slice(first, first + mostOptions);
  return (
    <div className="input">
      <select
        className="weight-menu"
        aria-label={label}
        value={spec.id}
        onChange={(event) => {
          choose(event.target.value);
          actions.pin(undefined);
        }}
      >
        {options.map(({ id }) => (
          <option key={id} value={id}>
            {plainName(id, labels)}
          </option>
        ))}
      </select>
      <SliderAndField spec={spec} />
    </div>
  );
}

export function Inputs() {
  const words = useWords();
  const { inputs } = useScene((scene) => scene.lesson);
  const weights = inputs.filter((spec) => spec.place === 'weights');
  const single = inputs.filter((spec) => spec.place !== 'weights');
  const many = single.length > mostSliders;
  return (
    <div className={inputs.length > 3 && !many ? 'inputs many' : 'inputs'} role="group" aria-label={words.inputs}>
      {many ? (
        <OneOfMany specs={single} label={words.chooseInput} />
      ) : (
        single.map((spec) => <Control key={spec.id} spec={spec} />)
      )}
      {weights.length > 0 && <OneOfMany specs={weights} label={words.chooseWeight} />}
    </div>
  );
}
