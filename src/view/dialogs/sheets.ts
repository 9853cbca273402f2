// What stands in each dialog; it comes as one part, since who opens one opens others.
import type { ReactNode } from 'react';
import type { Dialog } from '../../state';
import { ExportSheet } from '../exports';
import { WorksheetSheet } from '../worksheets';
import { Gallery } from './Gallery';
import { GoTo } from './GoTo';
import { Help } from './Help';
import { NotationSheet } from './NotationSheet';
import { Overview } from './Overview';
import { Share } from './Share';

/** By the name of the dialog. */
export const sheetOf: Readonly<Record<Dialog, () => ReactNode>> = {
  help: Help,
  goto: GoTo,
  overview: Overview,
  share: Share,
  gallery: Gallery,
  export: ExportSheet,
  worksheet: WorksheetSheet,
  notation: NotationSheet,
};
