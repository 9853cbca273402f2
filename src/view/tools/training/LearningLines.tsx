// The weights of the network that learns as lines: the larger the wider, dashed when negative, each with its number where there is room.
import { type LearningLine, learningWidth } from '../../../draw/learning';
import { formatNumber, inkWidth } from '../../../draw/numbers';
import { networkName } from '../../../engine/networkNames';
import type { TrainingStatus } from '../../../state';
import { plainName, useScene, useWords } from '../../marks';
import { unit } from '../../drawing';

const digits = 3;
/** In sixteenths of a rem: the type of a number, the height of its room, what is left at its sides. */
const [textSize, textHeight, padding] = [16, 20, 4];

interface LearningLinesProps {
  readonly lines: readonly LearningLine[];
  readonly learnt: TrainingStatus;
}

/** The weight that leads along a line, as the names of weights say it. */
const lineKey = ({ layer, from, to }: Pick<LearningLine, 'layer' | 'from' | 'to'>): string => `${layer} ${from} ${to}`;

export function LearningLines({ lines, learnt }: LearningLinesProps) {
  const words = useWords();
  const labels = useScene((scene) => scene.lesson.labels);
  const weights = new Map(
    learnt.weights.flatMap(({ id, now }) => {
      const name = networkName(id);
      return name?.kind === 'weight' ? [[lineKey(name), { id, now }] as const] : [];
    }),
  );
  const drawn = lines.map((line) => {
    const { id = '', now = NaN } = weights.get(lineKey(line)) ?? {};
    const number = formatNumber(now, { digits, undefinedWord: words.undefinedNumber });
    return { ...line, id, now, number, title: <title>{`${plainName(id, labels)} = ${number}`}</title> };
  });
  const roomHeight = textHeight * unit();
  return (
    <>
      {drawn.map(({ id, now, title, x1, y1, x2, y2 }) => (
        <g key={id} data-learning={id}>
          {title}
          <line
            className={now < 0 ? 'learning-line negative' : 'learning-line'}
            {...{ x1, y1, x2, y2 }}
            strokeWidth={learningWidth(now)}
          />
        </g>
      ))}
      {/* No line lies over the number of another. */}
      {drawn.map(({ id, number, title, label }) => {
        if (label === undefined) return null;
        const room = (inkWidth(number) * textSize + 2 * padding) * unit();
        return (
          <g key={id} data-learning={id}>
            {title}
            {/* Dashes beside a number would be read as signs of it. */}
            <rect
              className="learning-room"
              x={label.x - room / 2}
              y={label.y - roomHeight / 2}
              width={room}
              height={roomHeight}
              rx={4}
            />
            <text className="learning-weight" x={label.x} y={label.y}>
              {number}
            </text>
          </g>
        );
      })}
    </>
  );
}
