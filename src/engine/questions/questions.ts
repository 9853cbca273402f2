// All questions about a text, in the order in which they stand in it.
import { ProgramError } from '../language';
import { nameAnswer, usesOf } from './answers';
import { functionQuestions } from './functionNames';
import { productQuestions } from './joinedNames';
import { lengthQuestions } from './lengths';
import { numberQuestions } from './numberNames';
import type { Question } from './types';
import { type Text, wordsOf } from './words';

const derivativeNames = ['partial', '∂', 'nabla'] as const;

function derivativeQuestions(text: Text): readonly Question[] {
  return derivativeNames.flatMap((name): readonly Question[] => {
    const word = text.introduced.has(name) ? undefined : text.words[usesOf(text, name)[0] ?? -1];
    if (word === undefined) return [];
    return [{ kind: 'derivative', name, place: text.place(word), answers: [nameAnswer(text, name)] }];
  });
}

const kinds = [lengthQuestions, functionQuestions, numberQuestions, productQuestions, derivativeQuestions] as const;

/** A word is asked about once: what it stands in goes before what it could be alone. */
function distinct(questions: readonly Question[]): readonly Question[] {
  return questions.filter(
    ({ place }, i) =>
      !questions.some(
        (other, j) =>
          j < i && place.offset >= other.place.offset && place.offset < other.place.offset + other.name.length,
      ),
  );
}

/**
 * What in a program could silently mean something else than it says: each with answers that write one meaning or the
 * other into the text. The program keeps its meaning until one is chosen. No questions for a text that is none.
 */
export function questionsOf(program: string): readonly Question[] {
  try {
    const text = wordsOf(program);
    if (text === undefined) return [];
    return [...distinct(kinds.flatMap((find) => find(text)))].sort((a, b) => a.place.offset - b.place.offset);
  } catch (error) {
    if (error instanceof ProgramError) return [];
    throw error;
  }
}
