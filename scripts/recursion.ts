// Finds functions that call themselves, alone or by turns: what they walk must not grow with what a reader types.
import ts from 'typescript';

const isFunction = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) &&
    node.initializer !== undefined &&
    (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)));

/** Which functions of these files name which, by what they resolve to; each with its place as `engine/ops/expr.ts walk`. */
function callsIn(program: ts.Program, root: string) {
  const checker = program.getTypeChecker();
  const calls = new Map<ts.Symbol, Set<ts.Symbol>>();
  const places = new Map<ts.Symbol, string>();
  const resolved = (node: ts.Node): ts.Symbol | undefined => {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  };
  const visit = (node: ts.Node, owner: ts.Symbol | undefined, path: string): void => {
    const name = isFunction(node) ? node.name : undefined;
    const own = name === undefined ? undefined : checker.getSymbolAtLocation(name);
    if (own !== undefined && name !== undefined) {
      places.set(own, `${path} ${name.getText()}`);
      if (!calls.has(own)) calls.set(own, new Set());
    }
    const inside = own ?? owner;
    if (ts.isIdentifier(node) && inside !== undefined && node !== name) {
      const named = resolved(node);
      const isOwnName = isFunction(node.parent) && node.parent.name === node;
      if (named !== undefined && !isOwnName) calls.get(inside)?.add(named);
    }
    ts.forEachChild(node, (child) => visit(child, inside, path));
  };
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && file.fileName.startsWith(root))
      visit(file, undefined, file.fileName.slice(root.length));
  return { calls, places };
}

/** Every function of the files under `root` that can come back to itself by calls, as `engine/ops/expr.ts walk`. */
export function recursiveFunctions(
  files: readonly string[],
  root: string,
  options: ts.CompilerOptions,
): readonly string[] {
  const { calls, places } = callsIn(ts.createProgram(files, options), root);
  const comesBack = (start: ts.Symbol): boolean => {
    const seen = new Set<ts.Symbol>();
    const left = [...(calls.get(start) ?? [])];
    for (let each = left.pop(); each !== undefined; each = left.pop()) {
      if (each === start) return true;
      if (seen.has(each)) continue;
      seen.add(each);
      left.push(...(calls.get(each) ?? []));
    }
    return false;
  };
  return [...calls.keys()]
    .filter(comesBack)
    .map((symbol) => places.get(symbol) ?? '')
    .sort();
}
