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
  /** Exported values and types, its own and such as it passes on by name; `default` for a default export. */
  readonly exports: readonly string[];
  /** Modules of which it passes on everything, `export * from`. */
  readonly starred: readonly string[];
  /** Every identifier of the text. */
  readonly words: ReadonlySet<string>;
}

const stem = (path: string): string => path.replace(/\.(?:ts|tsx|mjs|js)$/, '').replace(/\/index$/, '');

function source(path: string, from: string): Pick<Import, 'from' | 'local'> {
  // Seen from outside, the folder of the sources is named.
  if (from.startsWith('.'))
    return { from: stem(join(dirname(path), from)).replace(/^(?:\.\.\/)*src\//, ''), local: true };
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

/** `export * from`, which names nothing. */
const isStar = (node: ts.Node): node is ts.ExportDeclaration =>
  ts.isExportDeclaration(node) && node.exportClause === undefined;

function importOf(node: ts.Node, path: string): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { ...source(path, node.moduleSpecifier.text), ...namesOf(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    const names =
      node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    return {
      ...source(path, node.moduleSpecifier.text),
      names: isStar(node)
        ? []
        : names.length === 0
          ? ['*']
          : names.map((each) => (each.propertyName ?? each.name).text),
      typeOnly: node.isTypeOnly || (names.length > 0 && names.every((each) => each.isTypeOnly)),
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
  if (ts.isExportDeclaration(node) && node.exportClause !== undefined) {
    if (!ts.isNamedExports(node.exportClause)) return [node.exportClause.name.text];
    return node.exportClause.elements.map((each) => each.name.text);
  }
  if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
  if (has(node, ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
    return node.name === undefined ? [] : [node.name.text];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [node.name.text];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.flatMap((each) => (ts.isIdentifier(each.name) ? [each.name.text] : []));
}

/** The facts of one module; `path` is relative to src, with its ending. */
export function readModule(path: string, text: string): Module {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const exports: string[] = [];
  const starred: string[] = [];
  const words = new Set<string>();
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const found = importOf(node, path);
    if (found !== undefined) imports.push(found);
    if (found !== undefined && isStar(node)) starred.push(found.from);
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
    starred,
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

/** The groups of modules that import one another in a circle, types included (Tarjan's components of more than one). */
export function circles(modules: readonly Module[]): readonly (readonly string[])[] {
  const next = new Map(modules.map(({ path, imports }) => [path, imports.filter((each) => each.local)]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const lower = (path: string, to: number): void => void low.set(path, Math.min(low.get(path) ?? Infinity, to));
  const visit = (path: string): void => {
    order.set(path, order.size);
    lower(path, order.get(path) ?? 0);
    stack.push(path);
    for (const { from } of next.get(path) ?? []) {
      if (!next.has(from)) continue;
      if (!order.has(from)) {
        visit(from);
        lower(path, low.get(from) ?? Infinity);
      } else if (stack.includes(from)) lower(path, order.get(from) ?? Infinity);
    }
    if (low.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.lastIndexOf(path));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const { path } of modules) if (!order.has(path)) visit(path);
  return found;
}
