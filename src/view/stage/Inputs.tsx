// The inputs under the drawing: sliders, switches, and one place for the weight that is being changed.
import { adjointRef, nodeOf, valueRef } from '../../engine/ref';
import { useState } from 'react';
import { formatNumber } from '../../draw/numbers';
import { nameTex } from '../../draw/tex';
import type { InputSpec } from '../../lessons';
import type { NodeId } from '../../engine';
import type { Scene } from '../../state';
import {
  Formula,
  Icon,
  Num,
  plainName,
  plainRef,
  useApp,
  useChosen,
  useLocked,
  useQuantity,
  useScene,
  useWords,
} from '../marks';
import { NumberField, NumberSlider, Select, Switch } from '../widgets';
import './inputs.css';

type Labels = Scene['lesson']['labels'];

interface ControlProps {
  readonly spec: InputSpec;
  readonly value: number;
  /** Its number before this section changed it. */
  readonly was?: number | undefined;
  readonly labels: Labels;
  /** The link keeps it as it is. */
  readonly locked: boolean;
}

/** Says that the lecture has changed the input, and puts it back. */
function Was({ spec, was, value, labels, locked }: ControlProps) {
  const words = useWords();
  const { actions } = useApp();
  if (was === undefined || locked) return null;
  const label = words.wasBefore(plainName(spec.id, labels), formatNumber(value), formatNumber(was));
  return (
    <button
      type="button"
      className="input-was"
      title={label}
      aria-label={label}
      onClick={() => void actions.setInput(spec.id, was, true)}
    >
      <span>{words.was(formatNumber(was))}</span> <Icon name="undo" />
    </button>
  );
}

function Name({ spec, labels }: Pick<ControlProps, 'spec' | 'labels'>) {
  return (
    <span className="input-name" data-ref={valueRef(spec.id)}>
      <Formula tex={nameTex(spec.id, labels)} />
    </span>
  );
}

function Slider({ spec, value, labels, locked }: ControlProps) {
  const { actions } = useApp();
  return (
    <NumberSlider
      label={plainName(spec.id, labels)}
      value={value}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      fine
      disabled={locked}
      slide={(number) => void actions.setInput(spec.id, number, false)}
      end={actions.endDrag}
    />
  );
}

/** The number can be typed, too. */
function Field({ spec, value, labels, locked }: ControlProps) {
  const { actions } = useApp();
  const words = useWords();
  return (
    <NumberField
      value={value}
      label={words.edit(plainName(spec.id, labels))}
      take={(number): undefined => void actions.setInput(spec.id, number, true)}
      disabled={locked}
      of={valueRef(spec.id)}
    />
  );
}

function Ends({ spec, value, labels, locked }: ControlProps) {
  const { actions } = useApp();
  return (
    <Switch
      label={plainName(spec.id, labels)}
      value={value}
      options={[spec.min, spec.max].map((each) => ({
        value: each,
        text: each,
        disabled: locked,
        data: value === each ? { 'data-ref': valueRef(spec.id), 'data-number': String(each) } : undefined,
      }))}
      choose={(number) => void actions.setInput(spec.id, number, true)}
    />
  );
}

/** What the control of an input is made of. */
function useControl(spec: InputSpec): ControlProps {
  const locked = useLocked('inputs');
  const shown = useScene(({ inputs, before, lesson }) => ({
    value: inputs[spec.id] ?? spec.value,
    was: Object.hasOwn(before, spec.id) ? before[spec.id] : undefined,
    labels: lesson.labels,
  }));
  return { spec, locked, ...shown };
}

/** The adjoint of an input that has no node in the picture, once the lecture has come to it; none while another network is there. */
function useAdjoint(id: NodeId): ReturnType<typeof useQuantity> | undefined {
  const quantity = useQuantity(adjointRef(id));
  const isOther = useScene(({ beat }) => beat.focus?.network !== undefined);
  return quantity.known && !isOther ? quantity : undefined;
}

function AdjointOf({ id }: { readonly id: NodeId }) {
  const quantity = useAdjoint(id);
  if (quantity === undefined) return null;
  return (
    <span className={quantity.fresh ? 'input-adjoint fresh' : 'input-adjoint'}>
      <Num of={quantity.ref} />
    </span>
  );
}

/** The adjoint of an input without a node, by its name. */
function NamedAdjoint({ id }: { readonly id: NodeId }) {
  const quantity = useAdjoint(id);
  const name = useScene((scene) => plainRef(adjointRef(id), scene));
  if (quantity === undefined) return null;
  return (
    <span className={quantity.fresh ? 'drawer-adjoint fresh' : 'drawer-adjoint'} translate="no" data-ref={quantity.ref}>
      {name} = <Num of={quantity.ref} />
    </span>
  );
}

/** Where the inputs lie in a closed drawer: the adjoints that would stand beside them, so that they are in sight. */
export function DrawerAdjoints() {
  const { inputs } = useScene((scene) => scene.lesson);
  return inputs.filter(({ adjoint }) => adjoint === true).map(({ id }) => <NamedAdjoint key={id} id={id} />);
}

/** An input with its name: it renders when its own number is another, not while others are dragged. */
function Control({ spec }: { readonly spec: InputSpec }) {
  const props = useControl(spec);
  return (
    <div className={props.spec.kind === 'switch' ? 'input' : 'input sliding'}>
      <Name spec={props.spec} labels={props.labels} />
      {props.spec.kind === 'switch' ? (
        <Ends {...props} />
      ) : (
        <>
          <Slider {...props} />
          <Field {...props} />
        </>
      )}
      <Was {...props} />
      {spec.adjoint === true && <AdjointOf id={spec.id} />}
    </div>
  );
}

function SliderAndField({ spec }: { readonly spec: InputSpec }) {
  const props = useControl(spec);
  return (
    <>
      <Slider {...props} />
      <Field key={spec.id} {...props} />
    </>
  );
}

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
function OneOfMany({ specs, label }: { readonly specs: readonly InputSpec[]; readonly label: string }) {
  const { actions } = useApp();
  const [chosen, choose] = useState<string | undefined>(undefined);
  const labels = useScene((scene) => scene.lesson.labels);
  const touched = useScene((scene) => inStep(scene, specs));
  const pinned = useChosen((state) => state.pinned);
  const spec =
    specs.find(({ id }) => valueRef(id) === pinned || adjointRef(id) === pinned) ??
    specs.find(({ id }) => id === chosen) ??
    touched ??
    specs[0];
  if (spec === undefined) return null;
  const first = Math.max(0, Math.min(specs.indexOf(spec) - mostOptions / 2, specs.length - mostOptions));
  const options = specs.slice(first, first + mostOptions);
  return (
    <div className="input sliding">
      <Select
        label={label}
        value={spec.id}
        face={<Formula tex={nameTex(spec.id, labels)} />}
        options={options.map(({ id }) => ({ value: id, text: plainName(id, labels) }))}
        choose={(id) => {
          choose(id);
          actions.pin(undefined);
        }}
      />
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
