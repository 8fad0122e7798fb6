import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { array, type Field, intOrString, map, numberEnum, type ObjectSchema, object, type Schema, stringEnum } from './schema.ts';
import { fieldsOf, type Table } from './table.ts';

/** Schemas for types whose declaration says less than the real thing; the key is the exported (long) name. */
export type Replacements = Readonly<Record<string, Schema>>;

/** Fields that an interface lacks, or has too many; the key is its exported (long) name. */
export type Additions = Readonly<Record<string, Added>>;

export interface Added {
  readonly fields?: Table;
  /** By field, the one beside it that has the same schema. */
  readonly alike?: Readonly<Record<string, string>>;
  /** Fields that the declaration has and the server does not. */
  readonly without?: readonly string[];
  /** Fields that the server asks for though the declaration does not. */
  readonly required?: readonly string[];
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

interface File {
  path: string;
  /** Every name the file exports, the short and the long one. */
  exported: Map<string, Declaration>;
  /** Local name to file. */
  imported: Map<string, string>;
}

/** Reads `.d.ts` files as text (syntax tree only: no type checker, and nothing of the packages is ever run). */
export class DtsParser {
  private readonly files = new Map<string, File>();
  private readonly used = new Set<string>();

  constructor(
    private readonly modules: string,
    private readonly replacements: Replacements,
    private readonly additions: Additions,
  ) {}

  /** The schema of interface `I<kind>` of a package, without the fields named in `omit`. */
  interface(path: string, name: string, omit: readonly string[] = []): ObjectSchema {
    const file = this.file(join(this.modules, path));
    const declaration = file.exported.get(name);
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) throw new Error(`${path}: no interface ${name}`);
    return this.members(file, declaration, [name], omit);
  }

  /** Replacements and additions that met no type so far: after an upgrade, a renamed type would otherwise lose them without a word. */
  unused(): string[] {
    return Object.keys({ ...this.replacements, ...this.additions }).filter((name) => !this.used.has(name));
  }

  private file(path: string): File {
    let file = this.files.get(path);
    if (file === undefined) {
      file = readDts(path, this.modules);
      this.files.set(path, file);
    }
    return file;
  }

  private named(file: File, name: string, parents: readonly string[]): Schema {
    const replacement = this.replacements[name];
    if (replacement !== undefined) {
      this.used.add(name);
      return replacement;
    }
    if (parents.includes(name)) throw new Error(`${name} contains itself: ${parents.join(' > ')}`);
    const elsewhere = file.imported.get(name);
    const source = elsewhere === undefined ? file : this.file(elsewhere);
    const declaration = source.exported.get(name);
    if (declaration === undefined) throw new Error(`${source.path}: ${name} not found`);
    const path = [...parents, name];
    return ts.isInterfaceDeclaration(declaration) ? this.members(source, declaration, path) : this.type(source, declaration.type, path);
  }

  private members(
    file: File,
    node: ts.InterfaceDeclaration | ts.TypeLiteralNode,
    parents: readonly string[],
    omit: readonly string[] = [],
  ): ObjectSchema {
    const fields = new Map<string, Field>();
    for (const base of ts.isInterfaceDeclaration(node) ? basesOf(node) : []) {
      if (base === 'TypeMeta') continue;
      const schema = this.named(file, base, parents);
      if (!('properties' in schema)) throw new Error(`${file.path}: base ${base} is no object`);
      for (const [name, field] of Object.entries(schema.properties)) {
        fields.set(name, { schema: field, required: schema.required?.includes(name) ?? false });
      }
    }
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) || member.type === undefined) throw new Error(`${file.path}: unexpected ${member.getText()}`);
      const name = nameOf(member, file);
      if (omit.includes(name)) continue;
      fields.set(name, { schema: this.type(file, member.type, parents), required: member.questionToken === undefined });
    }
    // What is written in place, without a name, is another type.
    if (ts.isInterfaceDeclaration(node)) this.add(fields, parents.at(-1) ?? '');
    return object(fields);
  }

  private add(fields: Map<string, Field>, type: string): void {
    const added = this.additions[type];
    if (added === undefined) return;
    this.used.add(type);
    for (const name of added.without ?? []) if (!fields.delete(name)) throw new Error(`${type} has no ${name} by now`);
    for (const name of added.required ?? []) {
      const field = fields.get(name);
      if (field === undefined || field.required) throw new Error(`${type} has no ${name} that is optional by now`);
      fields.set(name, { ...field, required: true });
    }
    const more = fieldsOf(added.fields ?? {});
    for (const [name, model] of Object.entries(added.alike ?? {})) {
      const field = fields.get(model);
      if (field === undefined) throw new Error(`${type} has no ${model}, which ${name} is like`);
      more.set(name, field);
    }
    for (const [name, field] of more) {
      if (fields.has(name)) throw new Error(`${type} has ${name} by now`);
      fields.set(name, field);
    }
  }

  private type(file: File, node: ts.TypeNode, parents: readonly string[]): Schema {
    if (node.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
    if (ts.isLiteralTypeNode(node) || ts.isUnionTypeNode(node)) return union(node, file);
    const [all] = ts.isIntersectionTypeNode(node) ? node.types : [];
    // Every field, and then alternatives that say which of them are required: a rule by hand says that better.
    if (all !== undefined) return this.type(file, all, parents);
    if (ts.isTypeLiteralNode(node)) {
      const [first] = node.members;
      return first !== undefined && ts.isIndexSignatureDeclaration(first)
        ? map(this.type(file, first.type, parents))
        : this.members(file, node, parents);
    }
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      const [argument] = node.typeArguments ?? [];
      if (node.typeName.text === 'Array' && argument !== undefined) return array(this.type(file, argument, parents));
      return this.named(file, node.typeName.text, parents);
    }
    throw new Error(`${file.path}: unexpected type ${node.getText().slice(0, 200)}`);
  }
}

const basesOf = (node: ts.InterfaceDeclaration): string[] =>
  (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => type.expression.getText()));

function nameOf({ name }: ts.PropertySignature, file: File): string {
  if (ts.isStringLiteral(name) || ts.isIdentifier(name)) return name.text;
  throw new Error(`${file.path}: unexpected name ${name.getText()}`);
}

const numberAndString = [ts.SyntaxKind.NumberKeyword, ts.SyntaxKind.StringKeyword];

/** Either a closed set of strings or of numbers, or `string | number`, which is how IntOrString and Quantity are declared. */
function union(node: ts.LiteralTypeNode | ts.UnionTypeNode, file: File): Schema {
  const parts: readonly ts.TypeNode[] = ts.isUnionTypeNode(node) ? node.types : [node];
  const kinds = parts.map((part) => part.kind);
  if (kinds.length === 2 && numberAndString.every((kind) => kinds.includes(kind))) return intOrString();
  const numbers = parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isNumericLiteral(part.literal) ? Number(part.literal.text) : [],
  );
  if (numbers.length === parts.length) return numberEnum(...numbers);
  const values = parts.map((part) => {
    if (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal)) return part.literal.text;
    throw new Error(`${file.path}: unexpected union ${node.getText()}`);
  });
  return stringEnum(...values);
}

function readDts(path: string, modules: string): File {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const file: File = { path, exported: new Map(), imported: new Map() };
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) file.exported.set(statement.name.text, statement);
  }
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const target = resolveImport(path, (statement.moduleSpecifier as ts.StringLiteral).text, modules);
      for (const name of namesOf(statement.importClause?.namedBindings)) if (target !== undefined) file.imported.set(name.to, target);
    } else if (ts.isExportDeclaration(statement)) {
      for (const { from, to } of namesOf(statement.exportClause)) {
        const declaration = file.exported.get(from);
        if (declaration !== undefined) file.exported.set(to, declaration);
      }
    }
  }
  return file;
}

function namesOf(node: ts.NamedImportBindings | ts.NamedExportBindings | undefined): { from: string; to: string }[] {
  if (node === undefined || !(ts.isNamedImports(node) || ts.isNamedExports(node))) return [];
  return node.elements.map((element) => ({ from: (element.propertyName ?? element.name).text, to: element.name.text }));
}

/** Undefined for `@kubernetes-models/base`, which has only helper types. */
function resolveImport(from: string, specifier: string, modules: string): string | undefined {
  const base = specifier.startsWith('.') ? resolve(dirname(from), specifier) : join(modules, specifier);
  const path = `${base.replace(/\.js$/, '')}.d.ts`;
  return existsSync(path) ? path : undefined;
}
