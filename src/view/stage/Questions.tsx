// What a program could mean as well, with an answer to tap for each meaning.
import type { ProgramAnswer, ProgramError, Question } from '../../engine';
import { repairOf } from '../../engine/questions';
import { shortCounts } from '../../draw/numbers';
import { useAllWords } from '../marks';

interface WriteProps {
  /** Takes the text that an answer makes. */
  readonly write: (program: string) => void;
}

/** An answer's text on one line, and no longer than a button is wide. */
const short = (shown: string): string =>
  (shown.length > 48 ? `${shown.slice(0, 47)}…` : shown).replace(/\s*\n\s*/g, '; ');

function Answers({ question, write }: WriteProps & { readonly question: Question }) {
  const words = useAllWords();
  const label = ({ kind, shown }: ProgramAnswer): string => {
    if (kind === 'text') return short(shown);
    return question.kind === 'product' ? words.answers.oneName(shown) : words.answers.input(shown);
  };
  return (
    <>
      {question.answers.map((answer) => (
        <button
          key={answer.program}
          type="button"
          className={answer.kind === 'text' ? 'button answer' : 'button'}
          onClick={() => write(answer.program)}
        >
          {label(answer)}
        </button>
      ))}
    </>
  );
}

/** The first question about a program, and how many more there are. */
export function Asked({ questions, write }: WriteProps & { readonly questions: readonly Question[] }) {
  const words = useAllWords();
  const [question] = questions;
  if (question === undefined) return null;
  return (
    <p className="program-question" role="status">
      <span>{words.questions[question.kind](short(question.name))}</span>
      <Answers question={question} write={write} />
      {questions.length > 1 && (
        <span className="more">{words.moreQuestions(shortCounts([String(questions.length - 1)])[0] ?? '')}</span>
      )}
    </p>
  );
}

/** What a text that is no program may have meant. */
export function Repair({
  program,
  error,
  write,
}: WriteProps & { readonly program: string; readonly error: ProgramError }) {
  const words = useAllWords();
  const question = repairOf(program, error);
  if (question === undefined) return null;
  return (
    <p className="program-question">
      <span>{words.questions.repair()}</span>
      <Answers question={question} write={write} />
    </p>
  );
}
