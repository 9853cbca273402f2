// The sheet that makes worksheets: what is asked, how many variants, in which language; then all is drawn and printed.
import { useCallback, useMemo, useState } from 'react';
import { languages, type Lang } from '../../lessons';
import { exerciseLevels } from '../../state/practice';
import { type Subject, type Variant, variantsOf } from '../../state/worksheet';
import { practiceWords } from '../../text/exercises';
import { worksheetWords } from '../../text/worksheet';
import { useApp, useChosen } from '../marks';
import type { Seen } from '../picture';
import { type Job, Poses } from '../stage';
import { NumberField, Paper, Select, Switch } from '../widgets';
import { fillIn, leaveBlank } from './boxes';
import { bringAll } from './bringAll';
import { Page } from './Page';
import { Preview } from './Preview';
import './worksheets.css';

/** A class. */
const mostVariants = 40;
const mostSeed = 9999;

/** A picture of the sheet and one of the key for each question of each variant. */
const jobsOf = (variants: readonly Variant[]): readonly Job[] =>
  variants.flatMap(({ questions }) =>
    questions.flatMap(({ sheet, key, asked }) => [
      { moment: sheet, prepare: leaveBlank },
      { moment: key, prepare: (drawing: HTMLElement) => fillIn(drawing, asked) },
    ]),
  );

/** Every second picture of those of a variant, from its first on. */
function picturesOf(
  variants: readonly Variant[],
  at: number,
  pictures: readonly Seen[],
  isKey: boolean,
): readonly Seen[] {
  const before = variants.slice(0, at).reduce((sum, { questions }) => sum + 2 * questions.length, 0);
  const count = 2 * (variants[at]?.questions.length ?? 0);
  return pictures.slice(before, before + count).filter((_, i) => i % 2 === Number(isKey));
}

/** What is drawn, and how far it is. */
interface Work {
  readonly variants: readonly Variant[];
  readonly jobs: readonly Job[];
  readonly done: number;
  readonly pictures: readonly Seen[] | undefined;
}

function Pages({ variants, pictures }: { readonly variants: readonly Variant[]; readonly pictures: readonly Seen[] }) {
  return [false, true].map((isKey) =>
    variants.map((variant, i) => (
      <Page key={`${i} ${isKey}`} variant={variant} pictures={picturesOf(variants, i, pictures, isKey)} isKey={isKey} />
    )),
  );
}

export function WorksheetSheet() {
  const { session } = useApp();
  const { lang, practice } = useChosen(({ choices }) => ({ lang: choices.lang, practice: choices.practice }));
  const words = worksheetWords[lang];
  const [subject, setSubject] = useState<Subject>(practice?.level ?? 'moment');
  const [count, setCount] = useState(1);
  const [seed, setSeed] = useState(practice?.seed ?? 1);
  const [inLang, setInLang] = useState<Lang | 'both'>(lang);
  const [work, setWork] = useState<Work | 'nothing' | undefined>(undefined);
  const ended = useCallback(() => setWork(undefined), []);
  const progress = useCallback(
    (done: number) => setWork((now) => (now === undefined || now === 'nothing' ? now : { ...now, done })),
    [],
  );
  const ready = useCallback(
    (pictures: readonly Seen[]) =>
      setWork((now) => (now === undefined || now === 'nothing' ? now : { ...now, pictures })),
    [],
  );
  const subjects = useMemo(
    (): readonly { readonly value: Subject; readonly text: string; readonly group: string }[] => [
      { value: 'moment', text: words.moment, group: words.here },
      { value: 'lesson', text: words.lesson, group: words.here },
      ...exerciseLevels.map((level) => ({
        value: level,
        text: practiceWords[lang].levels[level],
        group: words.exercises,
      })),
    ],
    [lang, words],
  );
  const isExercise = exerciseLevels.some((level) => level === subject);
  const make = (): void => {
    const { choices } = session.store.getState();
    const langs = inLang === 'both' ? languages : [inLang];
    const variants = langs.flatMap((each) => variantsOf({ ...choices, lang: each }, { subject, count, seed }));
    if (variants.length === 0) {
      setWork('nothing');
      return;
    }
    const jobs = jobsOf(variants);
    const away = langs.some((each) => each !== lang);
    void bringAll(jobs, away).then(() => setWork({ variants, jobs, done: 0, pictures: undefined }));
  };
  const within = (most: number, least: number, take: (value: number) => void) => (value: number) => {
    if (!Number.isInteger(value) || value < least || value > most) return words.outOf(least, most);
    take(value);
    return undefined;
  };
  return (
    <div className="worksheets">
      <div className="worksheets-form">
        <p>{words.about}</p>
        <div className="worksheets-choices">
          <Select label={words.subject} labelled value={subject} options={subjects} choose={setSubject} />
          <label className="choice">
            <span className="choice-label">{words.count}</span>
            <NumberField label={words.count} value={count} take={within(mostVariants, 1, setCount)} />
          </label>
          {(isExercise || count > 1) && (
            <label className="choice">
              <span className="choice-label">{words.seed}</span>
              <NumberField label={words.seed} value={seed} take={within(mostSeed, 0, setSeed)} />
            </label>
          )}
          <Switch<Lang | 'both'>
            label={words.language}
            value={inLang}
            options={[
              ...languages.map((value) => ({ value, text: words.languages[value] })),
              { value: 'both' as const, text: words.both },
            ]}
            choose={setInLang}
          />
        </div>
        <button type="button" className="button primary" data-first disabled={typeof work === 'object'} onClick={make}>
          {words.print}
        </button>
        <p role="status">
          {work === 'nothing'
            ? words.nothing
            : work !== undefined && work.pictures === undefined
              ? words.drawing(work.done, work.jobs.length)
              : ''}
        </p>
      </div>
      <Preview {...{ subject, count, seed }} inLang={inLang === 'both' ? languages[0] : inLang} />
      {typeof work === 'object' && work.pictures === undefined && (
        <Poses jobs={work.jobs} progress={progress} ready={ready} />
      )}
      {typeof work === 'object' && work.pictures !== undefined && (
        <Paper ended={ended}>
          <Pages variants={work.variants} pictures={work.pictures} />
        </Paper>
      )}
    </div>
  );
}
