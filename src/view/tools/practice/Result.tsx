// The result of an exercise on paper: the graph with what was found, and each number with how it was found.
import { formatNumber } from '../../../draw/numbers';
import { refTex } from '../../../draw/tex';
import { writeLink } from '../../../state';
import type { Outcome } from '../../../state/practice';
import { practiceWords } from '../../../text/exercises';
import { Formula, useChoice, useChosen, useAllWords, useScene } from '../../marks';
import { Drawn, type Seen } from '../../picture';
import { addressWith, Paper, PaperHead, PaperWho } from '../../widgets';

interface ResultProps {
  readonly title: string;
  /** Level and seed. */
  readonly exercise: string;
  readonly outcomes: readonly Outcome[];
  readonly seen: Seen;
  readonly ended: () => void;
}

export function Result({ title, exercise, outcomes, seen, ended }: ResultProps) {
  const words = useAllWords();
  const practice = practiceWords[useChoice('lang')];
  const scene = useScene();
  const address = addressWith(useChosen(({ choices }) => writeLink(choices)));
  const found = outcomes.filter(({ how }) => how !== 'open').length;
  const first = outcomes.filter(({ how }) => how === 'first').length;
  return (
    <Paper ended={ended}>
      <PaperHead title={`${practice.result} · ${title}`} address={address} code={words.qrCode}>
        <p>{practice.number(exercise)}</p>
      </PaperHead>
      <PaperWho {...practice.who} />
      <div className="practice-result">
        <Drawn seen={seen} label={practice.picture} />
      </div>
      <table className="practice-sheet">
        <caption>{`${practice.progress(found, outcomes.length)} · ${practice.firsts(first, outcomes.length)}`}</caption>
        <tbody>
          {outcomes.map(({ ref, how, tries }) => (
            <tr key={ref} data-how={how}>
              <th scope="row">
                <Formula tex={refTex(ref, scene, 'inline')} />
              </th>
              <td>
                {how === 'open' ? '' : formatNumber(scene.truth.at(ref), { undefinedWord: words.undefinedNumber })}
              </td>
              <td>{practice.hows[how]}</td>
              <td>{tries > 1 ? practice.tries(tries) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
