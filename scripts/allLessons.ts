// Before the tests of a file: all lessons are there, as in a page that has rested.
import { bringLessons } from '../src/state';

if (!(await bringLessons())) throw new Error('Not all lessons came.');
