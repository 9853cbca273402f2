// The tool that says whether numbers found by hand are right, and names the mistake in those that are not.
export { Blank } from './Blank';
export { Check } from './Check';
