// The form of the reader's own graph in a link: `rungs=10` for a ladder, `share=1`, `fold=1`, `open=h,h_2`.
import { ProgramError } from '../../engine';
import { ladder, rungRange, rungsOf } from '../../lessons';
import { type Choices, plainWay, startChoices } from '../choices';
import { chosenPlan } from '../scene';

/** Fields that say which program it is and in which form its graph stands; empty ones are left out of a link. */
export function formFields({ lesson, program, share, collapsed, opened }: Choices): readonly [string, string][] {
  if (lesson !== 'own') return [];
  const rungs = rungsOf(program);
  return [
    rungs === undefined ? ['f', program] : ['rungs', String(rungs)],
    ['share', share ? '1' : ''],
    ['fold', collapsed ? '1' : ''],
    ['open', opened.join(',')],
  ];
}

/** The choices of the field `rungs`; undefined when it is no number of rungs that there is. */
export function readRungs(value: string): Partial<Choices> | undefined {
  const rungs = Number(value);
  const there = Number.isInteger(rungs) && rungs >= rungRange.least && rungs <= rungRange.most;
  return there ? { program: ladder(rungs) } : undefined;
}

/** The choices of the field `open`. */
export const readOpen = (value: string): Partial<Choices> => ({ opened: value.split(',').filter((id) => id !== '') });

/**
 * The choices with what cannot be shown taken away: nodes that cannot be opened, a mode with too many paths, a program
 * that is too long for the page. `say` is told each piece of the link that was left out.
 */
export function showable(choices: Choices, say: (key: 'value' | 'program', what: string) => void): Choices {
  const tries: readonly (readonly [said: readonly ['value' | 'program', string] | undefined, made: Choices])[] = [
    [undefined, choices],
    [['value', `open=${choices.opened.join(',')}`], { ...choices, opened: [] }],
    [['value', `mode=${choices.mode}`], { ...choices, opened: [], mode: 'reverse' }],
    [['program', choices.program], { ...choices, ...plainWay, program: startChoices.program }],
  ];
  for (const [said, made] of tries) {
    try {
      const { formed } = chosenPlan(made).lesson;
      if (said !== undefined) say(...said);
      if (formed === undefined) return made;
      const lost = made.opened.filter((id) => !formed.opened.includes(id));
      if (lost.length > 0) say('value', `open=${lost.join(',')}`);
      return { ...made, opened: formed.opened };
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
    }
  }
  return startChoices;
}
