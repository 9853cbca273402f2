// All functions of the language, one tap away from the text: a tap puts one in where the caret is.
import { type RefObject, useRef } from 'react';
import { type FunctionGroup, functionList } from '../../lessons';
import { useAllWords } from '../marks';
import { insertCall } from './insert';

const groups = Object.keys(functionList) as readonly FunctionGroup[];

/** The name alone of a call with its results and its empty brackets. */
const nameIn = (call: string): string => call.replace(/^.*= |\(.*\)$/g, '');

export function Functions({ fieldRef }: { readonly fieldRef: RefObject<HTMLTextAreaElement | null> }) {
  const words = useAllWords();
  const list = useRef<HTMLDetailsElement>(null);
  const put = (call: string): void => {
    list.current?.removeAttribute('open');
    if (fieldRef.current !== null) insertCall(fieldRef.current, call);
  };
  return (
    <details
      className="functions"
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.removeAttribute('open');
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.removeAttribute('open');
      }}
    >
      <summary className="button">{words.functions.open}</summary>
      <div className="function-groups" tabIndex={-1}>
        {groups.map((group) => (
          <div key={group}>
            <span>{words.functions.groups[group]}</span>
            <div>
              {functionList[group].map((call) => (
                <button key={call} type="button" className="button answer" onClick={() => put(call)}>
                  {nameIn(call)}
                </button>
              ))}
            </div>
          </div>
        ))}
        <p>{words.functions.signs}</p>
      </div>
    </details>
  );
}
