// The words of the interface by language.
import type { Dictionary } from './dictionary';
import { en } from './en';
import { zh } from './zh';

export type { Dictionary } from './dictionary';

export const dictionaries: Readonly<Record<'en' | 'zh', Dictionary>> = { en, zh };
