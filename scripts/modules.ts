// Reads the modules under src as facts: what each imports and exports, how long it is, what it calls by a dangerous name.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import ts from 'typescript';

export interface Import {
  /** Path under src without its ending (`engine/types`), or the name of a package (`d3`). */
  readonly from: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
  /** Imported names; `*` stands for all of them. */
  readonly names: readonly string[];
}

export interface Module {
  /** Path under src without its ending. */
  readonly path: string;
  readonly test: boolean;
  readonly lines: number;
  readonly opensWithComment: boolean;
  readonly imports: readonly Import[];
  /** Exported values (types are not counted); `default` for a default export. */
  readonly exports: readonly string[];
  /** Every identifier of the text. */
  readonly words: ReadonlySet<string>;
}

const stem = (path: string): string => path.replace(/\.(?:ts|tsx|mjs|js)$/, '').replace(/\/index$/, '');

function source(path: string, from: string): Pick<Import, 'from' | 'local'> {
  if (from.startsWith('.')) return { from: stem(join(dirname(path), from)), local: true };
  return {
    from: from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from),
    local: false,
  };
}

function namesOf(clause: ts.ImportClause | undefined): { names: string[]; typeOnly: boolean } {
  if (clause === undefined) return { names: [], typeOnly: false };
  const bindings = clause.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const names = elements.map((each) => (each.propertyName ?? each.name).text);
  if (clause.name !== undefined) names.push('default');
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) names.push('*');
  const allTypes = elements.length > 0 && names.length === elements.length && elements.every((each) => each.isTypeOnly);
  return { names, typeOnly: clause.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes };
}

function importOf(node: ts.Node, path: string): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { ...source(path, node.moduleSpecifier.text), ...namesOf(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    const names =
      node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    return {
      ...source(path, node.moduleSpecifier.text),
      names: names.length === 0 ? ['*'] : names.map((each) => (each.propertyName ?? each.name).text),
      typeOnly: node.isTypeOnly,
    };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const target = node.arguments[0];
    if (target !== undefined && ts.isStringLiteral(target)) {
      return { ...source(path, target.text), names: ['*'], typeOnly: false };
    }
  }
  return undefined;
}

const has = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((each) => each.kind === kind) ?? false);

function exportsOf(node: ts.Node): string[] {
  if (ts.isExportAssignment(node)) return ['default'];
  if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
  if (has(node, ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
    return node.name === undefined ? [] : [node.name.text];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.flatMap((each) => (ts.isIdentifier(each.name) ? [each.name.text] : []));
}

/** The facts of one module; `path` is relative to src, with its ending. */
export function readModule(path: string, text: string): Module {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const exports: string[] = [];
  const words = new Set<string>();
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const found = importOf(node, path);
    if (found !== undefined) imports.push(found);
    if (node.parent === file) exports.push(...exportsOf(node));
    if (ts.isIdentifier(node)) words.add(node.text);
    node.forEachChild((child) => void waiting.push(child));
  }
  return {
    path: stem(path),
    test: /\.test\.tsx?$/.test(path),
    lines: text.split('\n').length - 1,
    opensWithComment: /^\/[/*]/.test(text),
    imports,
    exports,
    words,
  };
}

/** All modules under a folder, read from disk; paths are relative to `base`. */
export function readModules(folder: string, base = folder): readonly Module[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'));
  return files.map((file) => readModule(relative(base, file), readFileSync(file, 'utf8')));
}
