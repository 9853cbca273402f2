// Motion: which numbers travel from mark to mark when a step is taken.
export { type Flight, flightsOf } from './flights';
