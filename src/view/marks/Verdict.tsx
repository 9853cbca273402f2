// What the measured slope says of a derivative: the slope, how far it may be off, and whether both agree.
import { formatError, formatNumber, formatSlope } from '../../draw/numbers';
import type { ExpectedDerivative, GradientCheck, Scene } from '../../state';
import { type AllWords, useAllWords } from './allWords';
import { useGradientCheck } from './useGradientCheck';

const slopeText = ({ slope, error }: GradientCheck): string => `${formatSlope(slope, error)} ± ${formatError(error)}`;

const reason = ({ verdict, left, right }: GradientCheck, words: AllWords): string =>
  verdict === 'kink'
    ? words.verdicts.kink(formatNumber(left, { digits: 3 }), formatNumber(right, { digits: 3 }))
    : words.verdicts[verdict];

const signOf = ({ verdict }: GradientCheck): string => (verdict === 'agrees' ? '✓' : '✗');

/** All of it in words, for a tooltip and for readers of the screen. */
const sentence = (judged: GradientCheck, words: AllWords): string =>
  judged.verdict === 'infinite'
    ? `${words.measured}: ${reason(judged, words)}`
    : `${words.measured}: ${slopeText(judged)}, ${reason(judged, words)}`;

/** Keeps the room of a line that has not been measured yet. */
const longest = '−0.0000000000 ± 0×10⁻⁰⁰ ✓';

interface VerdictProps {
  readonly scene: Scene;
  readonly claim: ExpectedDerivative;
}

/** A check mark or a cross alone; the rest is its tooltip. */
export function VerdictMark({ scene, claim }: VerdictProps) {
  const words = useAllWords();
  const judged = useGradientCheck(scene, claim);
  // The room for the mark is there before the mark.
  if (judged === undefined) return <span className="verdict">&nbsp;</span>;
  const text = sentence(judged, words);
  return (
    <span className={`verdict ${judged.verdict}`} title={text}>
      <span aria-hidden="true">{signOf(judged)}</span>
      <span className="hidden-text">{text}</span>
    </span>
  );
}

/** `5.000000000 ± 2×10⁻¹¹ ✓`, and why where both do not agree. */
export function VerdictLine({ scene, claim }: VerdictProps) {
  const words = useAllWords();
  const judged = useGradientCheck(scene, claim);
  if (judged === undefined)
    return (
      <span className="verdict waiting num" aria-hidden="true">
        {longest}
      </span>
    );
  return (
    <span className={`verdict ${judged.verdict}`}>
      {judged.verdict !== 'infinite' && (
        <span className="num" translate="no">
          {slopeText(judged)}
        </span>
      )}{' '}
      <span aria-hidden="true">{signOf(judged)}</span>
      <span className={judged.verdict === 'agrees' ? 'hidden-text' : 'verdict-why'}>{` ${reason(judged, words)}`}</span>
    </span>
  );
}
