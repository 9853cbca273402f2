// The text of the pass for a library, with a button that copies it.
import { useRef } from 'react';
import { codeText } from '../../../draw/code';
import type { CodeKind, Scene } from '../../../state';
import { useAllWords } from '../../marks';
import { CopyButton } from '../../widgets';

interface CodeTextProps {
  readonly scene: Scene;
  readonly kind: Exclude<CodeKind, 'tape'>;
}

export function CodeText({ scene, kind }: CodeTextProps) {
  const words = useAllWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { tape, inputs, lesson } = scene;
  const text = codeText(kind, { tape, inputs, words: words.code.words, network: lesson.network });
  return (
    <>
      <textarea
        ref={field}
        className="code-box code-text"
        readOnly
        wrap="off"
        spellCheck={false}
        translate="no"
        aria-label={words.code.kinds[kind]}
        value={text}
      />
      <p className="code-foot">
        <CopyButton
          text={text}
          label={words.code.copy}
          done={words.code.copied}
          failed={words.code.copyFailed}
          select={() => field.current?.select()}
        />
      </p>
    </>
  );
}
