// The value of a formula and all its derivatives, in one pass back.
import { adjointRef, compile, execute, reverseMode, valueRef } from 'adjoint';

const graph = compile('e = (a + b)*(b + 1)');
const run = execute(reverseMode(graph), { a: 2, b: 1 });

console.log(`e = ${run.at(valueRef('e'))}`);
for (const input of graph.inputs) console.log(`de/d${input} = ${run.at(adjointRef(input))}`);

// Other numbers: the same tape runs again, and allocates nothing.
run.update({ a: 3 });
console.log(`a = 3: de/db = ${run.at('g:b')}`);
