// A Jacobian by forward mode: one sweep for each input fills a column.
import { compile, execute, forwardMode, tangentRef } from 'adjoint';

const graph = compile('u = x*y; v = sin(x) + y^2; both = u + v');
const at = { x: 0, y: 3 };

for (const input of graph.inputs) {
  // Every node that moves with the input has its tangent, u and v too.
  const run = execute(forwardMode(graph, input, undefined, { everyNode: true }), at);
  console.log(`d(u, v)/d${input} = ${run.at(tangentRef('u'))}, ${run.at(tangentRef('v'))}`);
}
