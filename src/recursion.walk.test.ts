// Every function that calls itself is known, with the reason why a reader's text cannot make it deep.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { recursiveFunctions } from '../scripts/recursion';

const options: ts.CompilerOptions = {
  jsx: ts.JsxEmit.ReactJSX,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  skipLibCheck: true,
  noEmit: true,
};
const src = `${join(process.cwd(), 'src')}/`;

/** The rule of a step is a template of the table of operations, or a product in pieces: `tape/paths.ts`, `longestProduct`. */
const rule = 'the rule of a step';
/** Patterns and templates stand in the tables. */
const table = 'a row of a table';
/** A drawing is as deep as its marks, however many there are of them. */
const drawing = 'the elements of a drawing';
const known: Readonly<Record<string, string>> = {
  'draw/code/write.ts argument': rule,
  'draw/code/write.ts written': rule,
  'draw/svg/shape.ts shapeText': drawing,
  'draw/tex/exprTex.ts writeExpr': 'maxDepth',
  'draw/tex/formula.ts isNumber': rule,
  'draw/tex/formula.ts opened': rule,
  'draw/tex/product.ts write': rule,
  'draw/tex/relation.ts asPrinted': rule,
  'draw/tex/relation.ts isNear': rule,
  'draw/tex/relation.ts largestIn': rule,
  'engine/ops/expr.ts evaluateRule': rule,
  'engine/ops/expr.ts fill': table,
  'engine/rewrite/fusions.ts opsIn': table,
  'engine/rewrite/lower.ts operandOf': table,
  'engine/rewrite/match.ts matches': table,
  'engine/rewrite/match.ts matchesAll': table,
  'engine/rewrite/match.ts matchesUnit': table,
  'engine/run/cause.ts keyOfRule': rule,
  'engine/run/cause.ts reads': rule,
  'engine/tutor/rounding.ts ofRule': rule,
  'engine/tutor/weightRows.ts walk': 'mostEdges',
  'engine/verify/derivativeDigits.ts ofRule': rule,
  'lessons/code/evaluate.ts callOf': 'most.nested',
  'lessons/code/evaluate.ts called': 'most.nested',
  'lessons/code/evaluate.ts differentiated': 'most.nested',
  'lessons/code/evaluate.ts evaluated': 'most.nested',
  'lessons/code/evaluate.ts memberOf': 'most.nested',
  'lessons/code/evaluate.ts valueOfTree': 'most.nested',
  'lessons/code/statements.ts assign': 'deepest',
  'lessons/code/tree.ts atomAt': 'deepest',
  'lessons/code/tree.ts callAt': 'deepest',
  'lessons/code/tree.ts expressionAt': 'deepest',
  'lessons/code/tree.ts itemsAt': 'deepest',
  'lessons/code/tree.ts paramsAt': 'deepest',
  'lessons/code/tree.ts postfixAt': 'deepest',
  'lessons/code/tree.ts productAt': 'deepest',
  'lessons/code/tree.ts unaryAt': 'deepest',
  'lessons/own/latex.ts absolute': 'deepest',
  'lessons/own/latex.ts applied': 'deepest',
  'lessons/own/latex.ts command': 'deepest',
  'lessons/own/latex.ts convert': 'deepest',
  'lessons/own/latex.ts piece': 'deepest',
  'lessons/own/latex.ts raisedPiece': 'deepest',
  'lessons/own/latex.ts root': 'deepest',
  'state/actions/trainingNow.ts tick': 'a timer',
  'state/commands/embed.ts methodOf': 'a text of 200 signs',
  'state/link/address.ts writeNow': 'once more, when a text is packed',
  'state/commands/player.ts plan': 'a timer',
  'state/commands/player.ts step': 'a timer',
  'state/tools/product.ts factorsIn': 'longestChain',
  'state/tools/product.ts factorsOf': 'longestChain',
  'state/tools/product.ts opened': 'longestChain',
  'state/tools/product.ts walk': 'longestChain',
  'view/app/swipes.ts scrolls': 'the elements of the page',
  'view/picture/Drawn.tsx elementOf': drawing,
  'view/picture/faces.ts needed': drawing,
  'view/picture/shapes.ts drawn': drawing,
  'view/picture/shapes.ts laid': drawing,
  'view/picture/shapes.ts textShape': drawing,
  'view/stage/turns.ts nextTurn': 'a timer',
};

test('no function walks by calling itself what grows with a program', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => src + file);
  expect(files.length).toBeGreaterThan(400);
  expect(recursiveFunctions(files, src, options)).toEqual(Object.keys(known).sort());
});

test('one that is planted is found, also where two call each other', () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'adjoint-'))}/`;
  writeFileSync(`${folder}a.ts`, `import { b } from './b';\nexport const a = (n: number): number => b(n);\n`);
  writeFileSync(
    `${folder}b.ts`,
    `import { a } from './a';\nexport function b(n: number): number { return n === 0 ? 0 : a(n - 1); }\nexport const c = () => b(2);\n`,
  );
  expect(recursiveFunctions([`${folder}a.ts`, `${folder}b.ts`], folder, options)).toEqual(['a.ts a', 'b.ts b']);
  rmSync(folder, { recursive: true });
});
