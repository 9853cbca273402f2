// The mistakes: one of seven is made on purpose, right and wrong stand side by side, and the measured slope is the judge.
import type { MistakeId, Ref } from '../../../engine';
import { formatNumber } from '../../../draw/numbers';
import { refTex } from '../../../draw/tex';
import { type MistakeFigures, mistakeIds, type Scene } from '../../../state';
import { Formula, useApp, useChoice, useFigure, useScene, useAllWords } from '../../marks';
import { Switch } from '../../widgets';
import { MistakeTable } from './MistakeTable';
import { MistakeStep } from './MistakeStep';
import { Remedies } from './Remedies';
import './mistakes.css';

function MistakeList({ chosen }: { readonly chosen: MistakeId | undefined }) {
  const { actions } = useApp();
  const words = useAllWords();
  return (
    <Switch
      className="mistake-list"
      label={words.mistakes.label}
      value={chosen}
      options={[undefined, ...mistakeIds].map((id) => ({
        value: id,
        text: id === undefined ? words.mistakes.none : words.mistakes.names[id],
      }))}
      choose={actions.setMistake}
    />
  );
}

/** `First wrong: δ = −0.09 instead of −0.39`; dashes until the lecture has come to it. */
function FirstWrong({ scene, of: ref, wrong }: { readonly scene: Scene; readonly of: Ref; readonly wrong: number }) {
  const words = useAllWords();
  const right = scene.number(ref);
  const text = (number: number): string =>
    right === undefined ? '—' : formatNumber(number, { undefinedWord: words.undefinedNumber });
  return (
    <p className="first-wrong" data-first={ref}>
      <span>{words.firstWrong}</span>{' '}
      <span className="unbroken">
        <Formula tex={`${refTex(ref, scene)}=`} /> <b translate="no">{text(wrong)}</b>
      </span>{' '}
      <span>{words.mistakes.insteadOf(text(right ?? NaN))}</span>
    </p>
  );
}

interface MadeProps {
  readonly scene: Scene;
  readonly id: MistakeId;
  readonly figures: MistakeFigures;
}

function Made({ scene, id, figures }: MadeProps) {
  const words = useAllWords();
  const { applies, wrong, first } = figures.made;
  if (!applies || first === undefined)
    return (
      <>
        <p className="mistake-note">{applies ? words.mistakes.noDifference : words.mistakes.absent[id]}</p>
        <Remedies scene={scene} remedies={figures.remedies} />
      </>
    );
  return (
    <>
      <FirstWrong scene={scene} of={first.write} wrong={wrong.get(first.write) ?? NaN} />
      <MistakeTable scene={scene} rows={figures.rows} wrong={wrong} />
      <MistakeStep scene={scene} step={figures.step} />
    </>
  );
}

export function Mistakes() {
  const scene = useScene();
  const chosen = useChoice('mistake');
  const figures = useFigure('mistake');
  const { actions } = useApp();
  const words = useAllWords();
  const reverse = scene.tape.mode === 'reverse';
  return (
    <div className="mistakes">
      <MistakeList chosen={chosen} />
      <p className="mistake-says">{chosen === undefined ? words.mistakes.start : words.mistakes.says[chosen]}</p>
      {!reverse && <p className="mistake-note">{words.mistakes.reverseOnly}</p>}
      {chosen !== undefined && figures !== undefined && <Made scene={scene} id={chosen} figures={figures} />}
      <button type="button" className="button to-check" onClick={() => actions.setTool('check')}>
        {words.tools.check}
      </button>
    </div>
  );
}
