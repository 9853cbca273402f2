// Is a derivative right that somebody found by hand? The slope is measured beside it.
import { compile, execute, measuredSlope, ProgramError, reverseMode } from 'adjoint';

const program = 'J = -y*log(sigmoid(w*x)) - (1 - y)*log(1 - sigmoid(w*x))';
const inputs = { x: 2, w: 0.5, y: 1 };

/** @param {number} found what somebody has found for dJ/dw */
function judged(found) {
  const graph = compile(program);
  const { slope, error } = measuredSlope(graph, inputs, graph.target, 'w');
  const right = Math.abs(found - slope) <= Math.max(error, 1e-6);
  return `${found.toFixed(4)} is ${right ? 'right' : `wrong: J rises by ${slope.toFixed(4)} for each 1 of w`}`;
}

console.log(judged(execute(reverseMode(compile(program)), inputs).at('g:w')));
console.log(judged(0.5379));

// A text that is no program says what is wrong, and where.
try {
  compile('y = 2 +\nz = y');
} catch (error) {
  if (error instanceof ProgramError) console.log(`${error.key} in line ${error.line}`);
}
