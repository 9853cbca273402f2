// The fields of a link: how the text of each becomes a choice.
import { compile, ProgramError } from '../../engine';
import type { Lang } from '../../lessons';
import {
  type Choices,
  codeKinds,
  hideable,
  languages,
  type LinkProblem,
  mistakeIds,
  modes,
  paces,
  themes,
  tools,
  viewNames,
} from '../choices';
import { readActivations, readBias, readLayers, readLoss } from './network';
import { readBase, readNotation } from './notation';
import { readRate, readSamples, readTraining } from './training';
import { readOpen, readRungs } from './form';
import { leastPush, mostPush } from '../tools';

/** The one of these values that a text is; undefined when it is none. */
export const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((each) => each === text);

type Field = (value: string, say: (problem: LinkProblem) => void, sofar: Choices) => Partial<Choices>;

function chosen<K extends 'view' | 'pace' | 'lang' | 'theme' | 'mode' | 'tool' | 'mistake' | 'codeFor'>(
  key: K,
  values: readonly NonNullable<Choices[K]>[],
  name: string = key,
): Field {
  return (value, say) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return { [key]: found };
    say({ key: 'value', what: `${name}=${value}` });
    return {};
  };
}

function readInputs(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  const inputs: Record<string, number> = {};
  for (const piece of value.split(',').filter((each) => each !== '')) {
    const [id = '', text = ''] = piece.split(':');
    const number = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(number))
      Object.defineProperty(inputs, id, { value: number, enumerable: true, configurable: true, writable: true });
    else say({ key: 'input', what: piece });
  }
  return { inputs };
}

/** `a:0.1`: the input that is pushed, and how far. */
function readNudge(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  const [by = '', text = ''] = value.split(':');
  const h = text.trim() === '' ? NaN : Number(text);
  if (h >= leastPush && h <= mostPush) return { nudge: { by: by === '' ? undefined : by, h } };
  say({ key: 'value', what: `nudge=${value}` });
  return {};
}

function readProgram(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  try {
    compile(value);
    return { program: value };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    say({ key: 'program', what: value });
    return {};
  }
}

const localeAliases: Readonly<Record<string, Lang>> = {
  zh: 'zh',
  zh_CN: 'zh',
  'zh-CN': 'zh',
  en: 'en',
  en_US: 'en',
  'en-US': 'en',
};

/** How each field of a link is read, by its key. */
export const fields = new Map<string, Field>([
  ['f', readProgram],
  [
    'rungs',
    (value, say) => {
      const found = readRungs(value);
      if (found === undefined) say({ key: 'value', what: `rungs=${value}` });
      return found ?? {};
    },
  ],
  ['share', (value) => ({ share: value === '1' })],
  ['fold', (value) => ({ collapsed: value === '1' })],
  ['open', readOpen],
  ['mode', chosen('mode', modes)],
  ['target', (value) => ({ target: value })],
  ['by', (value) => ({ by: value })],
  ['in', readInputs],
  ['layers', readLayers],
  ['act', readActivations],
  ['loss', readLoss],
  ['bias', readBias],
  ['view', chosen('view', viewNames)],
  ['pace', chosen('pace', paces)],
  ['tool', chosen('tool', tools)],
  ['nudge', readNudge],
  ['mistake', chosen('mistake', mistakeIds)],
  ['rate', readRate],
  ['data', readSamples],
  ['eta', readTraining('eta')],
  ['seed', readTraining('seed')],
  ['code', chosen('codeFor', codeKinds, 'code')],
  ['notation', readNotation],
  ['base', readBase],
  ['lang', chosen('lang', languages)],
  ['theme', chosen('theme', themes)],
  ['colorProfile', chosen('theme', themes)],
  [
    'locale',
    (value, say) => {
      const lang = new Map(Object.entries(localeAliases)).get(value);
      if (lang !== undefined) return { lang };
      say({ key: 'value', what: `locale=${value}` });
      return {};
    },
  ],
  ['embed', (value) => ({ embed: value === '1' })],
  ['hide', (value) => ({ hide: value.split(',').flatMap((each) => oneOf(hideable, each) ?? []) })],
]);
