// The code of the pass: the tape line by line, or a text for one of the libraries to copy.
import { codeKinds } from '../../../state';
import { useApp, useChoice, useScene, useAllWords } from '../../marks';
import { Select } from '../../widgets';
import { CodeLines } from './CodeLines';
import { CodeText } from './CodeText';
import './code.css';

export function Code() {
  const scene = useScene();
  const kind = useChoice('codeFor');
  const { actions } = useApp();
  const words = useAllWords();
  const network = scene.lesson.layers !== undefined;
  const kinds = codeKinds.filter((each) => network || each !== 'matrices');
  const shown = kinds.includes(kind) ? kind : 'numpy';
  return (
    <section className="code" aria-label={words.tools.code}>
      <Select
        className="code-choice"
        label={words.code.kind}
        value={shown}
        options={kinds.map((each) => ({ value: each, text: words.code.kinds[each] }))}
        choose={actions.setCode}
      />
      {shown === 'tape' ? (
        <CodeLines key={`${scene.lesson.id} ${scene.frame.pass}`} scene={scene} />
      ) : (
        <CodeText scene={scene} kind={shown} />
      )}
    </section>
  );
}
