// What renders: nothing of the drawing for a dialog or a theme, few marks for a step, a number for what it changes.
import { expect, openAt, test } from './app';
import { countRenders, rendersWhile } from './renders';
