// The texts of the moment, each with the button that saves it.
import { handOver, momentNote } from '../../state';
import { useApp, useScene, useAllWords } from '../marks';
import { textExports } from './texts';

export function TextExports() {
  const words = useAllWords().takeHome;
  const { session } = useApp();
  const offered = useScene((scene) => textExports.filter(({ offered: can }) => can?.(scene) !== false));
  return (
    <section aria-label={words.texts}>
      <h3>{words.texts}</h3>
      <ul className="export-texts">
        {offered.map(({ id, name, ending, make }) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              aria-label={words.save(name)}
              onClick={() => {
                const scene = session.scene.getState();
                const { choices } = session.store.getState();
                const text = make(scene, words, momentNote(choices), choices);
                handOver(session, new Blob([text], { type: 'text/plain' }), `${scene.lesson.id}${ending}`);
              }}
            >
              {name}
            </button>
            <span>{words.kinds[id]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
