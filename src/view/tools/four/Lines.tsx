// The lines of the tape that write the quantity; of very many, those around the step.
import { excerptOf } from '../../../draw/network';
import type { Four, Scene } from '../../../state';
import { useAllWords, useApp } from '../../marks';
import { CodeLine } from '../code';

/** More lines than this would take the page longer than a step may. */
const mostLines = 40;

function LeftOut({ count }: { readonly count: number }) {
  const { leftOut } = useAllWords().network;
  return count === 0 ? null : <div className="code-line">{`⋮ ${leftOut(count)}`}</div>;
}

/** The lines, in the order of the tape; a press on one pins the quantity. */
export function Lines({ scene, four: { ref, lines } }: { readonly scene: Scene; readonly four: Four }) {
  const { actions } = useApp();
  const words = useAllWords();
  const reached = lines.findLastIndex((index) => index < scene.cursor);
  const { shown, before, after } = excerptOf(lines.length, Math.max(0, reached), mostLines);
  return (
    <section className="four-part" aria-label={words.four.lines}>
      <h2>{words.four.lines}</h2>
      <div className="code-box four-lines" role="group" aria-label={words.four.lines} translate="no">
        <LeftOut count={before} />
        {lines.slice(before, before + shown.length).map((index, i) => (
          <CodeLine
            key={index}
            scene={scene}
            index={index}
            current={scene.step !== undefined && index === scene.cursor - 1}
            inOrder={i === shown.length - 1}
            press={() => actions.pin(ref)}
          />
        ))}
        <LeftOut count={after} />
      </div>
    </section>
  );
}
