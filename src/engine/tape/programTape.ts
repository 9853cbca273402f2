// The tape of a text that is no lesson's: a curve of its own, or one line of a derivation.
import { compile } from '../graph';
import { memoByKey } from '../memo';
import type { Tape } from '../types';
import { reverseMode } from './reverse';

/** The tape of a program in reverse mode, the same for the same text; throws ProgramError when it does not compile. */
export const tapeOfProgram = memoByKey((program: string): Tape => reverseMode(compile(program)));
