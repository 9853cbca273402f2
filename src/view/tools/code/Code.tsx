// The code of the pass: the tape line by line, or a text for one of the libraries to copy.
import { type CodeKind, codeKinds } from '../../../state';
import { useApp, useChoice, useScene, useWords } from '../../marks';
import { CodeLines } from './CodeLines';
import { CodeText } from './CodeText';
import './code.css';

export function Code() {
  const scene = useScene();
  const kind = useChoice('codeFor');
  const { actions } = useApp();
  const words = useWords();
  const network = scene.lesson.layers !== undefined;
  const kinds = codeKinds.filter((each) => network || each !== 'matrices');
  const shown = kinds.includes(kind) ? kind : 'numpy';
  return (
    <section className="code" aria-label={words.tools.code}>
      <label className="choice code-choice">
        <span className="hidden-text">{words.code.kind}</span>
        <select value={shown} onChange={({ target }) => actions.setCode(target.value as CodeKind)}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words.code.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      {shown === 'tape' ? (
        <CodeLines key={`${scene.lesson.id} ${scene.frame.pass}`} scene={scene} />
      ) : (
        <CodeText scene={scene} kind={shown} />
      )}
    </section>
  );
}
