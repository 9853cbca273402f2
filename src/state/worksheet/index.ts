// Worksheets: what is left blank on paper, of a moment, an exercise or a lesson, and the variants that a class gets.
export { type Question, type Subject, type Variant, variantsOf, type Wish } from './variants';
