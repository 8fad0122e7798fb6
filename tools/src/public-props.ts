/**
 * What is wrong with the types of the public doors: props without a docstring, optional ones without `@default`, and types of `k8s` among them.
 *
 * A prop is what a caller writes: the fields of every type that a constructor, method or function of a door takes, and of the types of these fields.
 * What a door gives (fields of classes and of results) needs a docstring only. What a callback takes is given by us, so it is no prop.
 */
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const DOORS = ['lib/index.ts', 'lib/checks/index.ts', 'lib/products/index.ts', 'lib/testing/index.ts'];

function compilerOptions(): ts.CompilerOptions {
  const file = resolve(ROOT, 'tsconfig.build.json');
  const read = ts.getParsedCommandLineOfConfigFile(file, { noEmit: true }, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} });
  if (!read) throw new Error(`${file} can't be read`);
  return read.options;
}

const program = ts.createProgram(
  DOORS.map((door) => resolve(ROOT, door)),
  compilerOptions(),
);
const checker = program.getTypeChecker();
/** Place to what is wrong there. */
const problems = new Map<string, string>();

const fileOf = (node: ts.Node) => relative(ROOT, node.getSourceFile().fileName);
const isOurs = (node: ts.Node) => fileOf(node).startsWith('lib/');
/** Types of the Kubernetes API and of custom resources: generated, and other ones with every version of theirs. */
const isBinding = (node: ts.Node) => /^(node_modules\/cdk8s-plus-|imports\/)/.test(fileOf(node));

function report(node: ts.Node, name: string, problem: string): void {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  problems.set(`${fileOf(node)}:${line + 1} ${name}`, problem);
}

const isHidden = (node: ts.Node) =>
  ts.isPrivateIdentifier((node as ts.NamedDeclaration).name ?? node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword)) ||
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

/** `?: never` says that another field stands in its place: nothing to write. */
function isNever(property: ts.Symbol, declaration: ts.Node): boolean {
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, declaration));
  return (type.flags & ts.TypeFlags.Never) !== 0;
}

/** A field of a type written in place, which the docstring of the prop or method around it names: "`size`: the limit". */
function namedAround(declaration: ts.Node, name: string): boolean {
  if (!ts.isTypeLiteralNode(declaration.parent)) return false;
  for (let at: ts.Node = declaration.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.getJSDocCommentsAndTags(at).some((doc) => doc.getText().includes(`\`${name}\``))) return true;
  return false;
}

/** JSON of ours, of Kubernetes or of an RFC: what is left out there is left out, and our schemas take `@default` for a value. */
const isPlainData = (node: ts.Node) => /^lib\/(manifest\/|lab\/description|config\/config-file)/.test(fileOf(node));

/** As it is written: `Partial` of a type asks for nothing. */
const isOptional = (node: ts.Node) => (ts.isPropertySignature(node) || ts.isMethodSignature(node)) && node.questionToken !== undefined;

function checkProperty(property: ts.Symbol, owner: string, isInput: boolean): void {
  for (const declaration of property.declarations ?? []) {
    if (!isOurs(declaration) || isHidden(declaration)) continue;
    const name = `${owner}.${property.name}`;
    const text = ts.displayPartsToString(property.getDocumentationComment(checker)).trim();
    if (!isInput || isNever(property, declaration)) continue;
    if (namedAround(declaration, property.name)) continue;
    if (text === '') report(declaration, name, 'no docstring');
    else if (isOptional(declaration) && !isPlainData(declaration) && !property.getJsDocTags(checker).some((tag) => tag.name === 'default'))
      report(declaration, name, 'optional, without @default');
  }
}

const seen = { given: new Set<ts.Type>(), taken: new Set<ts.Type>() };

/** A type and those that it is made of. `owner` is the prop that has it. */
function walk(type: ts.Type, isInput: boolean, owner: string, at: ts.Node): void {
  const visited = isInput ? seen.taken : seen.given;
  if (visited.has(type)) return;
  visited.add(type);
  if (type.isUnionOrIntersection()) for (const part of type.types) walk(part, isInput, owner, at);
  for (const argument of type.aliasTypeArguments ?? []) walk(argument, isInput, owner, at);
  if (type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)
    for (const argument of checker.getTypeArguments(type as ts.TypeReference)) walk(argument, isInput, owner, at);
  const constraint = type.flags & ts.TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : undefined;
  if (constraint && constraint !== type) walk(constraint, isInput, owner, at);
  const declarations = type.getSymbol()?.declarations ?? [];
  // `Omit` and `Pick` of a binding have its fields.
  const fields = type.flags & ts.TypeFlags.Object ? type.getProperties().flatMap((field) => field.declarations ?? []) : [];
  if (isInput && [...declarations, ...fields].some(isBinding))
    report(at, owner, `has the type ${checker.typeToString(type)} of generated bindings`);
  if (!declarations.some(isOurs) || declarations.some((one) => ts.isClassDeclaration(one) || ts.isFunctionLike(one))) return;
  const alias = type.aliasSymbol?.name ?? type.getSymbol()?.name ?? '';
  walkMembers(type, alias === '__type' ? owner : alias, isInput);
}

function walkMembers(type: ts.Type, name: string, isInput: boolean): void {
  for (const property of type.getProperties()) {
    const declaration = property.declarations?.find(isOurs);
    if (!declaration || isHidden(declaration)) continue;
    checkProperty(property, name, isInput);
    const of = checker.getTypeOfSymbolAtLocation(property, declaration);
    for (const signature of of.getCallSignatures()) walkSignature(signature, isInput ? 'given' : 'both', `${name}.${property.name}`);
    walk(of, isInput, `${name}.${property.name}`, declaration);
  }
  for (const index of checker.getIndexInfosOfType(type)) if (index.declaration) walk(index.type, isInput, name, index.declaration);
}

/** Of a callback, which a caller writes, what it takes is ours to give. */
function walkSignature(signature: ts.Signature, what: 'given' | 'both', name: string): void {
  const declaration = signature.getDeclaration();
  if (!declaration || !isOurs(declaration) || isHidden(declaration)) return;
  if (what === 'given') return;
  for (const parameter of signature.getParameters()) {
    const own = parameter.valueDeclaration ?? declaration;
    walk(checker.getTypeOfSymbolAtLocation(parameter, own), true, `${name}(${parameter.name})`, own);
  }
  walk(signature.getReturnType(), false, name, declaration);
}

function walkClass(symbol: ts.Symbol, declaration: ts.ClassDeclaration): void {
  const instance = checker.getDeclaredTypeOfSymbol(symbol);
  walkMembers(instance, symbol.name, false);
  const statics = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  for (const signature of statics.getConstructSignatures()) walkSignature(signature, 'both', `new ${symbol.name}`);
  for (const property of statics.getProperties()) {
    const own = property.declarations?.find((one) => isOurs(one) && !isHidden(one));
    if (!own || property.name === 'prototype') continue;
    checkProperty(property, symbol.name, false);
    for (const signature of checker.getTypeOfSymbolAtLocation(property, own).getCallSignatures())
      walkSignature(signature, 'both', `${symbol.name}.${property.name}`);
  }
}

for (const door of DOORS) {
  const source = program.getSourceFile(resolve(ROOT, door));
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${door} is no module`);
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations?.find(isOurs);
    if (!declaration) continue;
    if (ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() === '') report(declaration, symbol.name, 'no docstring');
    if (ts.isClassDeclaration(declaration)) walkClass(symbol, declaration);
    else if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      walk(type, /(Props|Options)$/.test(symbol.name), symbol.name, declaration);
    } else {
      const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
      for (const signature of type.getCallSignatures()) walkSignature(signature, 'both', symbol.name);
      if (type.getCallSignatures().length === 0) walk(type, false, symbol.name, declaration);
    }
  }
}

const lines = [...problems].map(([place, problem]) => `${place}: ${problem}`).sort();
for (const line of lines) console.log(line);
if (lines.length > 0) {
  console.error(`${lines.length} places in the types of the public doors`);
  process.exit(1);
}
