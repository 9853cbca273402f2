// Which exported declarations of a module have no docstring.
import ts from 'typescript';

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isDocumented = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((each) => ts.isJSDoc(each) && each.comment !== undefined);

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** A component says what it is by its name and the first sentence of its file. */
const isComponent = (name: string, path: string): boolean => path.endsWith('.tsx') && /^[A-Z]/.test(name);

/** The exported functions of a text that have no docstring; with `all` also types and values. */
export function undocumented(path: string, text: string, all: boolean): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = file.statements.flatMap((node): readonly string[] => {
    if (!isExported(node) || isDocumented(node)) return [];
    if (ts.isFunctionDeclaration(node)) return [node.name?.text ?? 'default'];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations
        .filter(({ initializer }) => all || isFunction(initializer))
        .map(({ name }) => name.getText());
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
    return all && isType ? [node.name?.text ?? 'default'] : [];
  });
  // Of a function with several signatures one of them says what it does.
  const told = new Set(
    file.statements.flatMap((node) => (ts.isFunctionDeclaration(node) && isDocumented(node) ? [node.name?.text] : [])),
  );
  return names.filter((name) => !told.has(name) && !isComponent(name, path));
}
