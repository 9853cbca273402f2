// The inputs under the drawing: sliders, switches, and one place for the weight that is being changed.
import { adjointRef, nodeOf, valueRef } from '../../engine/ref';
import { memo, useState } from 'react';
import { nameTex } from '../../draw/tex';
import type { InputSpec } from '../../lessons';
import { actions, type Scene, type State } from '../../state';
import { Formula, plainName, useWords } from '../marks';
import { NumberField, NumberSlider, Select, Switch } from '../widgets';
import './inputs.css';

interface ControlProps {
  readonly spec: InputSpec;
  readonly value: number;
  readonly labels: Scene['lesson']['labels'];
}

function Name({ spec, labels }: Omit<ControlProps, 'value'>) {
  return (
    <span className="input-name" data-ref={valueRef(spec.id)}>
      <Formula tex={nameTex(spec.id, labels)} />
    </span>
  );
}

function Slider({ spec, value, labels }: ControlProps) {
  return (
    <NumberSlider
      label={plainName(spec.id, labels)}
      value={value}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      fine
      slide={(number) => void actions.setInput(spec.id, number, false)}
      end={actions.endDrag}
    />
  );
}

/** The number can be typed, too. */
function Field({ spec, value, labels }: ControlProps) {
  const words = useWords();
  return (
    <NumberField
      value={value}
      label={words.edit(plainName(spec.id, labels))}
      take={(number): undefined => void actions.setInput(spec.id, number, true)}
      of={valueRef(spec.id)}
    />
  );
}

const Ends = ({ spec, value, labels }: ControlProps) => (
  <Switch
    label={plainName(spec.id, labels)}
    value={value}
    options={[spec.min, spec.max].map((each) => ({
      value: each,
      text: each,
      data: value === each ? { 'data-ref': valueRef(spec.id), 'data-number': String(each) } : undefined,
    }))}
    choose={(number) => void actions.setInput(spec.id, number, true)}
  />
);

/** An input with its name: it renders when its own number is another, not while others are dragged. */
const Control = memo(function Control(props: ControlProps) {
  return (
    <div className="input">
      <Name spec={props.spec} labels={props.labels} />
      {props.spec.kind === 'switch' ? (
        <Ends {...props} />
      ) : (
        <>
          <Slider {...props} />
          <Field {...props} />
        </>
      )}
    </div>
  );
});

const valueOf = (scene: Scene, spec: InputSpec): number => scene.inputs[spec.id] ?? spec.value;

/** More inputs than this share one slider. */
const mostSliders = 12;
/** A menu of many more would take long to open; the others are chosen by pinning their nodes. */
const mostOptions = 200;

/** The first input that the step is about. */
function inStep({ step }: Scene, specs: readonly InputSpec[]): InputSpec | undefined {
  const ids = new Set(step === undefined ? [] : [step.node, ...step.reads.map((ref) => nodeOf(ref))]);
  return specs.find(({ id }) => ids.has(id));
}

/** One slider for many inputs, as for all weights: which one is chosen here, on its edge or in its matrix. */
function OneOfMany({
  specs,
  scene,
  pinned,
  label,
}: {
  readonly specs: readonly InputSpec[];
  readonly scene: Scene;
  readonly pinned: State['pinned'];
  readonly label: string;
}) {
  const [chosen, choose] = useState<string | undefined>(undefined);
  const spec =
    specs.find(({ id }) => valueRef(id) === pinned || adjointRef(id) === pinned) ??
    specs.find(({ id }) => id === chosen) ??
    inStep(scene, specs) ??
    specs[0];
  if (spec === undefined) return null;
  const first = Math.max(0, Math.min(specs.indexOf(spec) - mostOptions / 2, specs.length - mostOptions));
  const options = specs.slice(first, first + mostOptions);
  return (
    <div className="input">
      <Select
        label={label}
        value={spec.id}
        options={options.map(({ id }) => ({ value: id, text: plainName(id, scene.lesson.labels) }))}
        choose={(id) => {
          choose(id);
          actions.pin(undefined);
        }}
      />
      <Slider spec={spec} value={valueOf(scene, spec)} labels={scene.lesson.labels} />
      <Field spec={spec} value={valueOf(scene, spec)} labels={scene.lesson.labels} key={spec.id} />
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
  const single = inputs.filter((spec) => spec.place !== 'weights');
  const many = single.length > mostSliders;
  return (
    <div className={inputs.length > 3 && !many ? 'inputs many' : 'inputs'} role="group" aria-label={words.inputs}>
      {many ? (
        <OneOfMany specs={single} scene={scene} pinned={state.pinned} label={words.chooseInput} />
      ) : (
        single.map((spec) => (
          <Control key={spec.id} spec={spec} value={valueOf(scene, spec)} labels={scene.lesson.labels} />
        ))
      )}
      {weights.length > 0 && (
        <OneOfMany specs={weights} scene={scene} pinned={state.pinned} label={words.chooseWeight} />
      )}
    </div>
  );
}
