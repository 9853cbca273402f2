// Finds where a module writes or takes apart the name of a network's quantity by hand instead of asking engine/networkNames.
import ts from 'typescript';
import { placesOf } from './places';

/** A name of a layer that goes on with its indices: `z2_`, `theta`. */
const begun = /(?:^|[\s:(])(?:theta|Theta|delta|[az])(?:\d+_)?$/;
const methods = new Set(['startsWith', 'split', 'slice', 'indexOf', 'match', 'replace']);
/** Regular expressions that know letters of layers, and digits behind them. */
const knowsLetters = /(?:theta|\[[axyz]{2,4}\]|[(|:][az])[^a-zA-Z\\]*\(?\\d|theta\|/;

function problemOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    const goesOn = texts.some((text, i) => begun.test(text) && i < texts.length - 1 && texts[i + 1]?.startsWith('_'));
    const indexed = texts.slice(0, -1).some((text) => /(?:^|[\s:(])(?:theta|[az])\d+_$/.test(text));
    return goesOn || indexed ? 'writes a name of a network' : undefined;
  }
  if (ts.isRegularExpressionLiteral(node) && knowsLetters.test(node.text)) return 'looks for names of a network';
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [first] = node.arguments;
  return methods.has(node.expression.name.text) &&
    first !== undefined &&
    ts.isStringLiteralLike(first) &&
    /^(?:theta|Theta|delta|[axz])(?:\d+_?)?$/.test(first.text)
    ? 'takes a name of a network apart'
    : undefined;
}

/** Every such place of a module: `path:line writes a name of a network: ...`. */
export function nameSurgery(path: string, text: string): readonly string[] {
  return placesOf(path, text, problemOf);
}
