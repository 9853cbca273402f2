// What is typed into the field of a program: taken at once where it compiles, else kept as a draft over the last good one.
import { useMemo, useState } from 'react';
import type { ProgramError, Question } from '../../engine';
import { questionsOf } from '../../engine/questions';
import { type CodeProblem, programFromCode, programFromLatex } from '../../lessons';
import { useApp } from '../marks';

/** What is typed while the program is another: no good one, or LaTeX or code, which is read as that program. */
interface Draft {
  readonly text: string;
  readonly error: ProgramError | undefined;
  /** The line of code that is not understood. */
  readonly problem: CodeProblem | undefined;
  readonly over: string;
  /** The program that LaTeX or code is read as. */
  readonly read: string | undefined;
}

export interface Drafted {
  readonly text: string;
  readonly error: ProgramError | undefined;
  /** The line of code that is not understood. */
  readonly problem: CodeProblem | undefined;
  /** The program that LaTeX or code is read as. */
  readonly read: string | undefined;
  /** What a good program could mean as well. */
  readonly questions: readonly Question[];
  /** Takes what has been typed. */
  readonly take: (typed: string) => void;
  /** Shows the program in place of the text that it was read from. */
  readonly forget: () => void;
}

/** What stands in the field of a program. */
export function useDraft(program: string): Drafted {
  const { actions } = useApp();
  const [kept, setDraft] = useState<Draft | undefined>(undefined);
  const draft = kept?.over === program ? kept : undefined;
  const text = draft?.text ?? program;
  const asked = useMemo(() => questionsOf(program), [program]);
  return {
    text,
    error: draft?.error,
    problem: draft?.problem,
    read: draft?.read,
    questions: draft === undefined ? asked : [],
    take: (typed) => {
      const code = programFromCode(typed);
      if (code !== undefined && 'key' in code) {
        setDraft({ text: typed, error: undefined, problem: code, over: program, read: undefined });
        return;
      }
      const put = code?.program ?? programFromLatex(typed);
      const wrong = actions.setProgram(put, code?.inputs);
      const read = put === typed ? undefined : put;
      // A text beyond the limit is not kept: the field itself would take seconds to show it.
      const shown = wrong?.key === 'tooLong' ? text : typed;
      const over = wrong === undefined ? put : program;
      const isTaken = wrong === undefined && read === undefined;
      setDraft(isTaken ? undefined : { text: shown, error: wrong, problem: undefined, over, read });
    },
    forget: () => setDraft(undefined),
  };
}
