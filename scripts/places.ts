// Walks through the syntax of a module and says where something is found in it.
import ts from 'typescript';

/** Every node of a module that has a problem, the outermost only: `path:line makes a ref: ...`. */
export function placesOf(
  path: string,
  text: string,
  problemOf: (node: ts.Node) => string | undefined,
): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const problem = problemOf(node);
    if (problem !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${problem}: ${node.getText()}`);
    } else node.forEachChild(visit);
  };
  visit(file);
  return found;
}
