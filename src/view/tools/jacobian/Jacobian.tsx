// The Jacobian: its scoreboard, the judge of the newest entry, and what each mode costs for all of it.
import { type CSSProperties, useState } from 'react';
import { refTex } from '../../../draw/tex';
import type { Ref } from '../../../engine';
import { boardOf, claimOf, countsOf, liveRef, type Scene } from '../../../state';
import { Formula, useApp, useScene, useWords, VerdictLine } from '../../marks';
import { JacobianTable, sameSweep, type Sweep } from './JacobianTable';
import { OwnSweep } from './OwnSweep';
import './jacobian.css';

/** The entry that the current sweep has filled last. */
function newest(scene: Scene): Ref | undefined {
  const { rows, columns } = boardOf(scene);
  const refs = rows.flatMap((row) => columns.flatMap((column) => liveRef(scene, row, column) ?? []));
  const born = (ref: Ref): number => scene.tape.born.get(ref) ?? 0;
  return refs.filter((ref) => scene.number(ref) !== undefined).sort((a, b) => born(b) - born(a))[0];
}

function Judgement({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const ref = newest(scene);
  const claim = ref === undefined ? undefined : claimOf(scene, ref);
  if (ref === undefined || claim === undefined) return <p className="judgement" />;
  return (
    <p className="judgement">
      <Formula tex={refTex(ref, scene).replace('\\frac', '\\tfrac')} /> {words.measured}:{' '}
      <VerdictLine scene={scene} claim={claim} />
    </p>
  );
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** More sweeps than this are not written one by one. */
const mostSweeps = 4;

/** `2 + 4 = `, what the sweeps cost one by one; nothing for one sweep or many. */
const sweepBySweep = (counts: readonly number[]): string =>
  counts.length < 2 || counts.length > mostSweeps ? '' : `${counts.join(' + ')} = `;

function Costs({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const { forward: columns, reverse: rowsOf, plain, soFar } = countsOf(scene);
  const [forward, reverse] = [total(columns), total(rowsOf)];
  const most = Math.max(forward, reverse, Number(plain));
  const now = scene.tape.mode;
  const rows = [
    { mode: 'forward', count: String(forward), how: sweepBySweep(columns), size: forward },
    { mode: 'reverse', count: String(reverse), how: sweepBySweep(rowsOf), size: reverse },
    { mode: 'paths', count: String(plain), how: '', size: Number(plain) },
  ] as const;
  return (
    <section className="meter" aria-label={words.jacobian.costs}>
      <h2>{words.jacobian.costs}</h2>
      {rows.map(({ mode, count, how, size }) => (
        <div
          key={mode}
          className={`meter-row hue-${mode === 'paths' ? 'plain' : mode === now ? 'adjoint' : 'partial'}`}
        >
          <span className="meter-label">{words.modes[mode]}</span>
          <span
            className="meter-bar"
            style={{ '--count': (mode === now ? soFar : size) / most, '--total': size / most } as CSSProperties}
          />
          <span className="meter-count" data-cost={mode}>
            {how}
            <b>{count}</b>
          </span>
        </div>
      ))}
      <div className="sweep-so-far">
        <span>
          {words.jacobian.soFar} <b data-cost="so-far">{soFar}</b>
        </span>
        <OwnSweep scene={scene} />
      </div>
    </section>
  );
}

export function Jacobian() {
  const scene = useScene();
  const { actions } = useApp();
  const { graph, lesson, tape, cursor } = scene;
  const { sweep: current } = boardOf(scene);
  const program = `${lesson.id} ${lesson.program}`;
  const [made, setMade] = useState<{ readonly program: string; readonly sweeps: readonly Sweep[] }>({
    program,
    sweeps: [],
  });
  // A node that has been collapsed away has no row any more.
  const kept = made.program === program ? made.sweeps.filter(({ id }) => graph.node(id) !== undefined) : [];
  const press = (sweep: Sweep): void => {
    const others = kept.filter((each) => !sameSweep(each, sweep));
    if (lesson.editable !== true) {
      setMade({ program, sweeps: others.length < kept.length ? others : [...kept, sweep] });
      return;
    }
    // What a finished sweep has filled stays when the next one begins.
    const finished = cursor === tape.length && !sameSweep(current, sweep) ? [current] : [];
    setMade({ program, sweeps: [...others, ...finished] });
    actions.setWay(
      sweep.kind === 'row'
        ? { mode: 'reverse', target: sweep.id }
        : { mode: 'forward', by: sweep.id, target: undefined },
    );
  };
  return (
    <>
      <JacobianTable scene={scene} kept={kept} press={press} />
      <Judgement scene={scene} />
      <Costs scene={scene} />
    </>
  );
}
