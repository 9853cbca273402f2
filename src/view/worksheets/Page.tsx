// A page of a worksheet or of its key: a head with name and link, and for each question what is given, its picture and its blanks.
import { formatNumber } from '../../draw/numbers';
import { plainTex, programTex, refTex, stepFormula, stepTex } from '../../draw/tex';
import type { Ref } from '../../engine';
import { valueRef, writerOf } from '../../engine/ref';
import type { Scene } from '../../state';
import type { Question, Variant } from '../../state/worksheet';
import { languageTable } from '../../text';
import { practiceWords } from '../../text/exercises';
import { type WorksheetWords, worksheetWords } from '../../text/worksheet';
import { Formula } from '../marks';
import { Drawn, type Seen } from '../picture';
import { addressWith, fitsQrCode, isTyped, PaperWho, QrCode } from '../widgets';
import { largest } from './growIn';

/** Lines that a key has room for below its picture; what needs more has the numbers and not how they come about. */
const mostLines = 26;
/** Signs of a line that half a page has room for. */
const longestLine = 44;
/** A longer program stands in its graph alone. */
const longestProgram = 8;

const undefinedWord = ({ lang }: Scene): string => languageTable[lang].dictionary.undefinedNumber;

/** The formula of the lesson, or its program line by line. */
function formulaOf({ lesson, graph }: Scene): string {
  if (lesson.formula !== '') return lesson.formula;
  const lines = graph.nodes.filter(({ args }) => args.length > 0).length;
  return lines > longestProgram ? '' : programTex(graph, lesson.labels);
}

function Given({ scene, words }: { readonly scene: Scene; readonly words: WorksheetWords }) {
  return (
    <p className="worksheet-given">
      <span>{words.given}</span>{' '}
      {scene.lesson.inputs.map(({ id }) => (
        <span key={id} translate="no">
          <Formula tex={`${refTex(valueRef(id), scene, 'inline')}=`} /> {formatNumber(scene.inputs[id] ?? NaN, {})}
        </span>
      ))}
    </p>
  );
}

/** How a number comes about: in symbols, with the numbers put in, and the result; in one line where it has room there. */
function workingOf(ref: Ref, { tape, truth, lesson, lang }: Scene): readonly string[] {
  const step = writerOf(tape, ref);
  if (step === undefined) return [];
  const { labels, layers, plots } = lesson;
  const options = { labels, lang, delta: layers !== undefined, curves: plots !== undefined };
  const formula = stepFormula(step, tape, truth, options);
  const { symbols, numbers, result } = formula;
  const line = `${symbols}${numbers}${result}`;
  return plainTex(line).length <= longestLine ? [line] : stepTex(formula, true);
}

/** Rows of a formula, and a little more for fractions. */
const heightOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + 1 + line.split('\\\\').length - 1, 0);

/** The working of all that is asked, by its place; undefined where a page has no room for it. */
function workings(asked: readonly Ref[], scene: Scene): ReadonlyMap<Ref, readonly string[]> | undefined {
  const all = new Map(asked.map((ref) => [ref, workingOf(ref, scene)]));
  return [...all.values()].reduce((sum, lines) => sum + heightOf(lines), 0) <= mostLines ? all : undefined;
}

interface BlankProps {
  readonly of: Ref;
  readonly scene: Scene;
}

const Name = ({ of: ref, scene }: BlankProps) => <Formula tex={`${refTex(ref, scene, 'inline')}=`} />;

const Blank = ({ of: ref, scene }: BlankProps) => (
  <li data-asked={ref}>
    <Name of={ref} scene={scene} />
    <span className="worksheet-box" />
  </li>
);

function Answer({ of: ref, scene, lines }: BlankProps & { readonly lines: readonly string[] | undefined }) {
  const number = scene.truth.at(ref);
  return (
    <li data-asked={ref} data-answer={String(number)}>
      {lines === undefined || lines.length === 0 ? (
        <>
          <Name of={ref} scene={scene} />{' '}
          <strong>{formatNumber(number, { undefinedWord: undefinedWord(scene) })}</strong>
        </>
      ) : (
        lines.map((line) => <Formula key={line} tex={line} />)
      )}
    </li>
  );
}

interface QuestionProps {
  readonly question: Question;
  readonly seen: Seen;
  readonly isKey: boolean;
  /** Whether it has the page for itself. */
  readonly alone: boolean;
  readonly number: number;
  /** Whether it has other inputs than the question before. */
  readonly hasNewInputs: boolean;
}

function OneQuestion({
  question: { sheet, key, asked, link },
  seen,
  isKey,
  alone,
  number,
  hasNewInputs,
}: QuestionProps) {
  const { scene } = isKey ? key : sheet;
  const words = worksheetWords[scene.lang];
  const address = link === undefined ? undefined : addressWith(link);
  const worked = isKey && alone ? workings(asked, scene) : undefined;
  const formula = formulaOf(scene);
  return (
    <section className={`worksheet-question${alone ? ' alone' : ''}${worked === undefined ? '' : ' long'}`}>
      <div className="worksheet-top">
        <div>
          {!alone && <h2>{`${number}. ${scene.section.title[scene.lang]}`}</h2>}
          {number === 1 && formula !== '' && <Formula tex={formula} />}
          {hasNewInputs && <Given scene={scene} words={words} />}
          {alone && isTyped(address) && <p className="print-link">{address}</p>}
        </div>
        {address !== undefined && fitsQrCode(address) && (
          <a href={address}>
            <QrCode link={address} label={words.live} />
          </a>
        )}
      </div>
      <Drawn seen={seen} label={words.picture} largest={largest} />
      <ol className={`worksheet-blanks${worked === undefined ? '' : ' worked'}`}>
        {asked.map((ref) =>
          isKey ? (
            <Answer key={ref} of={ref} scene={scene} lines={worked?.get(ref)} />
          ) : (
            <Blank key={ref} of={ref} scene={scene} />
          ),
        )}
      </ol>
    </section>
  );
}

const hasInputsOf = ({ key }: Question, before: Question | undefined): boolean =>
  JSON.stringify(key.scene.inputs) === JSON.stringify(before?.key.scene.inputs);

interface PageProps {
  readonly variant: Variant;
  /** A picture for each question. */
  readonly pictures: readonly Seen[];
  readonly isKey: boolean;
}

export function Page({ variant: { name, exercise, questions }, pictures, isKey }: PageProps) {
  const [first] = questions;
  if (first === undefined) return null;
  const { lesson, lang } = first.sheet.scene;
  const words = worksheetWords[lang];
  const alone = questions.length === 1;
  return (
    <article className="worksheet-page" data-kind={isKey ? 'key' : 'sheet'} lang={languageTable[lang].tag}>
      <header className="worksheet-head">
        <h1>{`${isKey ? words.key : words.sheet}${name === '' ? '' : ` ${name}`}`}</h1>
        <p>
          {exercise === undefined
            ? lesson.title[lang]
            : `${practiceWords[lang].levels[exercise.level]} · ${exercise.name}`}
        </p>
        {!isKey && <PaperWho {...practiceWords[lang].who} />}
        {!isKey && <p>{words.task}</p>}
      </header>
      {questions.map((question, i) => {
        const seen = pictures[i];
        return (
          seen !== undefined && (
            <OneQuestion
              key={i}
              {...{ question, seen, isKey, alone }}
              number={i + 1}
              hasNewInputs={!hasInputsOf(question, questions[i - 1])}
            />
          )
        );
      })}
    </article>
  );
}
