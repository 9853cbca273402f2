// One line of the tape as code: its names lit with all other marks of the same quantity, its number at the end.
import { valueRef } from '../../../engine/ref';
import type { KeyboardEvent } from 'react';
import { namingOf, stepLine, tapeSyntax } from '../../../draw/code';
import type { Token } from '../../../draw/code';
import { type Scene } from '../../../state';
import { Num, useApp } from '../../marks';

/** Arrows move from line to line, as in a list; all lines but one are left out of the order of Tab. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const line = event.currentTarget;
  const next =
    event.key === 'ArrowDown'
      ? line.nextElementSibling
      : event.key === 'ArrowUp'
        ? line.previousElementSibling
        : undefined;
  if (next === undefined) return;
  event.preventDefault();
  if (next instanceof HTMLButtonElement) next.focus();
}

function Tokens({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map(({ text, ref }, i) =>
    ref === undefined ? (
      text
    ) : (
      <span key={i} className="code-name" data-ref={ref}>
        {text}
      </span>
    ),
  );
}

/** The colour of a line: values, local partials, and all that is sent back or carried on. */
const hueOf = (kind: string): string => (kind === 'value' || kind === 'partial' ? kind : 'adjoint');

interface LineProps {
  readonly scene: Scene;
  readonly index: number;
  readonly current: boolean;
  /** Whether Tab comes to this line. */
  readonly inOrder: boolean;
  /** What a press does; to the step of the line when absent. */
  readonly press?: () => void;
}

/** The line of a step of the tape. */
export function CodeLine({ scene, index, current, inOrder, press }: LineProps) {
  const { actions } = useApp();
  const { tape, lesson, cursor } = scene;
  const tokens = stepLine(tape, index, tapeSyntax, lesson.network, lesson.notation?.id);
  const step = tape.stepAt(index);
  if (tokens === undefined || step === undefined) return undefined;
  const { write, kind } = step;
  const run = index < cursor;
  return (
    <button
      type="button"
      className={`code-line hue-${hueOf(kind)}${run ? '' : ' ahead'}`}
      data-line={index}
      data-ref={write}
      aria-current={current ? 'step' : undefined}
      tabIndex={inOrder ? 0 : -1}
      onClick={press ?? (() => actions.goToStep(scene, index))}
      onKeyDown={moveFocus}
    >
      <Tokens tokens={tokens} />
      {run && (
        <span className="code-number">
          {'  # '}
          <Num of={write} />
        </span>
      )}
    </button>
  );
}

/** The line that gives an input its number. */
export function InputLine({ scene, index }: { readonly scene: Scene; readonly index: number }) {
  const { tape, lesson } = scene;
  const id = tape.graph.inputs[index] ?? '';
  return (
    <div className="code-line given" data-ref={valueRef(id)}>
      <span className="code-name" data-ref={valueRef(id)}>
        {namingOf(tape, lesson.network, lesson.notation?.id)(valueRef(id))}
      </span>
      {' = '}
      <Num of={valueRef(id)} />
    </div>
  );
}
