// What the lecturer says, in a room that is as high as the longest headline of the section, so that nothing under it moves.
import { headlinesOf } from '../../state';
import { Rich, useScene } from '../marks';
import { isTall } from './isTall';
import { toldOf } from './sentence';
import './say.css';

const none: readonly string[] = [];

/** What has its room in letters, where beats tell their steps and where two lines are kept; a Chinese character is as wide as two. */
const room = { telling: 64, usual: 52 } as const;
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);

/** The words of the beat, or the step told by itself. */
export function Say() {
  const { text, isTelling, isLong, others } = useScene((scene) => {
    const sentence = toldOf(scene);
    const isTelling = scene.lesson.beats.some(({ narrate }) => narrate === true);
    return {
      isTelling,
      // A derivative stays on one line.
      text: sentence === '' ? scene.beat.say[scene.lang] : sentence.replaceAll('/', '/\u2060'),
      // A step that tells itself can need many words: they are set smaller, so that what is below has its room.
      isLong: widthOf(sentence) > (isTelling ? room.telling : room.usual),
      others: isTall(scene) ? none : headlinesOf(scene.lesson, scene.section, scene.lang),
    };
  });
  return (
    <div className={isTelling ? 'say-room told' : 'say-room'}>
      <h1 className={isLong ? 'say long' : 'say'}>
        <Rich text={text} waiting="?" explains />
      </h1>
      {others.map((other) => (
        <p className="say-ghost" key={other} aria-hidden>
          <Rich text={other} heard={false} />
        </p>
      ))}
    </div>
  );
}
