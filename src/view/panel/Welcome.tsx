// The first page says what this is, and where to go for those who begin in the middle.
import { contents } from '../../lessons';
import { useApp, useScene, useWords } from '../marks';

export function Welcome() {
  const { actions } = useApp();
  const words = useWords();
  const { lang, first } = useScene(({ lang, lesson, at }) => ({
    lang,
    first: at === 0 && lesson.id === contents[0]?.id,
  }));
  if (!first) return null;
  return (
    <div className="welcome">
      <p>{words.welcome}</p>
      {contents.map(
        ({ id, entry }) =>
          entry !== undefined && (
            <button key={id} type="button" className="button" onClick={() => actions.openLesson(id)}>
              {entry[lang]}
            </button>
          ),
      )}
    </div>
  );
}
