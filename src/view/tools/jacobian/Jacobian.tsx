// The Jacobian: its scoreboard, the judge of the newest entry, and what each mode costs for all of it.
import type { CSSProperties } from 'react';
import { refTex } from '../../../draw/tex';
import type { Ref } from '../../../engine';
import { boardOf, expectedOf, countsOf, liveRef, type Scene, type SweepFigures } from '../../../state';
import { Formula, useFigure, useScene, useAllWords, VerdictLine } from '../../marks';
import { JacobianTable } from './JacobianTable';
import { OwnSweep } from './OwnSweep';
import './jacobian.css';

/** The entry that the current sweep has filled last. */
function newest(scene: Scene): Ref | undefined {
  const { rows, columns } = boardOf(scene);
  const refs = rows.flatMap((row) => columns.flatMap((column) => liveRef(scene, row, column) ?? []));
  const born = (ref: Ref): number => scene.tape.availability.get(ref) ?? 0;
  return refs.filter((ref) => scene.number(ref) !== undefined).sort((a, b) => born(b) - born(a))[0];
}

function Judgement({ scene }: { readonly scene: Scene }) {
  const words = useAllWords();
  const ref = newest(scene);
  const claim = ref === undefined ? undefined : expectedOf(scene, ref);
  if (ref === undefined || claim === undefined) return <p className="judgement" />;
  return (
    <p className="judgement">
      <Formula tex={refTex(ref, scene).replace('\\frac', '\\tfrac')} /> <span>{`${words.measured}:`}</span>{' '}
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

function Costs({ scene, figures }: { readonly scene: Scene; readonly figures: SweepFigures }) {
  const words = useAllWords();
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
            <span>{how}</span>
            <b>{count}</b>
          </span>
        </div>
      ))}
      <div className="sweep-so-far">
        <span>
          <span>{words.jacobian.soFar}</span> <b data-cost="so-far">{soFar}</b>
        </span>
        <OwnSweep scene={scene} figures={figures} />
      </div>
    </section>
  );
}

export function Jacobian() {
  const scene = useScene();
  const figures = useFigure('sweeps');
  if (figures === undefined) return null;
  return (
    <>
      <JacobianTable scene={scene} figures={figures} />
      <Judgement scene={scene} />
      <Costs scene={scene} figures={figures} />
    </>
  );
}
