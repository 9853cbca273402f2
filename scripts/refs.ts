// Finds where a module makes or takes apart the name of a quantity by hand, as text, instead of asking engine/ref.
import ts from 'typescript';
import { placesOf } from './places';

/** Names under which refs and edges go; what is done to them as to text is what is looked for. */
const named = /(?:^|\.)(?:ref|edge|write|fresh|pinned|lit|arrival|look)$/i;
const methods = new Set(
  'at charAt charCodeAt endsWith indexOf lastIndexOf match replace replaceAll slice split startsWith substring'.split(
    ' ',
  ),
);
const beginsAsRef = /^[vdkgtp]:/;
/** A text that a ref's name would follow: `{g:` and then an id. */
const endsInPrefix = /(?:^|[^\w])[vdkgtp]:$/;
const looksForRefs = /vdkgtp|\[dk\]|\[a-z\]:|[\^(|][vdkgtp]:/;

const isText = (node: ts.Node | undefined, fits: RegExp): boolean =>
  node !== undefined && ts.isStringLiteralLike(node) && fits.test(node.text);

function templateProblem(node: ts.TemplateExpression): string | undefined {
  const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (texts.slice(0, -1).some((text) => endsInPrefix.test(text)) || beginsAsRef.test(node.head.text))
    return 'makes a ref';
  const [first] = node.templateSpans;
  return texts.join('|') === '|.|' && /id|node|target|source|sum|unit/i.test(first?.expression.getText() ?? '')
    ? 'makes an edge'
    : undefined;
}

function callProblem(node: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const [first] = node.arguments;
  if (!methods.has(name.text)) return undefined;
  if (named.test(expression.getText().replace(/\?$/, ''))) return 'takes a ref apart';
  return isText(first, beginsAsRef) || isText(first, /^~$/) || (name.text === 'lastIndexOf' && isText(first, /^\.$/))
    ? 'takes a ref apart'
    : undefined;
}

function problemOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) return templateProblem(node);
  if (ts.isTemplateLiteralTypeNode(node) && beginsAsRef.test(node.head.text)) return 'has a type of refs of its own';
  if (
    ts.isAsExpression(node) &&
    /\b(?:Ref|RefOf|EdgeId)\b/.test(node.type.getText()) &&
    !ts.isArrayLiteralExpression(node.expression)
  )
    return 'casts to a ref';
  if (isText(node, /^[vdkgtp]:$/)) return 'knows the prefix of a ref';
  if (ts.isRegularExpressionLiteral(node) && looksForRefs.test(node.text)) return 'looks for refs in a text';
  return ts.isCallExpression(node) ? callProblem(node) : undefined;
}

/** Every such place of a module: `path:line makes a ref: ...`. */
export function refSurgery(path: string, text: string): readonly string[] {
  return placesOf(path, text, problemOf);
}
