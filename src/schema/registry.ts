import { dialectOf, type Dialect } from './dialects.js';
import { isObject, own } from './json.js';
import { joinPointer, member, parsePointer } from './pointer.js';
import { SchemaNode } from './schema-node.js';
import { subschemaKeywords } from './subschemas.js';
import type { Json, JsonObject, Pointer, SchemaProblem } from './types.js';
import { resolveUri } from './uri.js';

/** Nobody nests deeper than this on purpose; the call stack of a browser ends not far beyond. */
export const MAX_DEPTH = 400;

/** Every schema of a document and of the documents given with it, by where it stands and by what it is called. */
export class Registry {
  readonly problems: SchemaProblem[] = [];
  readonly assertsFormats: boolean;
  /** Whether any reference depends on the path that led to it. */
  isDynamic = false;
  readonly #nodes = new Map<Pointer, SchemaNode>();
  readonly #resources = new Map<string, SchemaNode>();
  readonly #anchors = new Map<string, SchemaNode>();
  readonly #dynamicAnchors = new Map<string, SchemaNode>();

  constructor(assertsFormats: boolean) {
    this.assertsFormats = assertsFormats;
  }

  get nodes(): IterableIterator<SchemaNode> {
    return this.#nodes.values();
  }

  /** Reads a document. The pointers of all but the first begin with its URI. */
  add(schema: unknown, uri: string, prefix: Pointer, dialect: Dialect): SchemaNode {
    const root = this.#read(schema, prefix, uri, dialect, 0);
    this.#resources.set(uri, root);
    return root;
  }

  report(code: SchemaProblem['code'], schemaPointer: Pointer, params: SchemaProblem['params']): void {
    this.problems.push({ schemaPointer, code, params });
  }

  /** What a reference leads to, or why it leads nowhere. */
  resolve(reference: string, from: SchemaNode): SchemaNode | 'dangling-reference' | 'remote-reference' {
    const resolved = resolveUri(reference, from.base);
    if (!resolved) return 'dangling-reference';
    const { uri, fragment } = resolved;
    const root = this.#resources.get(uri);
    if (!root) return 'remote-reference';
    if (fragment === '') return root;
    const found = fragment.startsWith('/') ? this.#dig(root, fragment) : this.#anchors.get(`${uri}#${fragment}`);
    return found ?? 'dangling-reference';
  }

  /** The schema that a resource calls by a dynamic anchor. */
  dynamicAnchor(uri: string, name: string): SchemaNode | undefined {
    return this.#dynamicAnchors.get(`${uri}#${name}`);
  }

  /** A reference may lead to a place where no keyword puts a schema. */
  #dig(root: SchemaNode, fragment: string): SchemaNode | undefined {
    const pointer = root.pointer + fragment;
    const known = this.#nodes.get(pointer);
    if (known || !isObject(root.schema)) return known;
    const raw = parsePointer(fragment).reduce<Json | undefined>(member, root.schema);
    return raw === undefined ? undefined : this.#read(raw, pointer, root.base, root.dialect, 0);
  }

  #read(schema: unknown, pointer: Pointer, base: string, outer: Dialect, depth: number): SchemaNode {
    const isSchema = isObject(schema) || typeof schema === 'boolean';
    if (!isSchema) this.report('not-a-schema', pointer, {});
    else if (depth > MAX_DEPTH) this.report('unsupported', pointer, { depth });
    if (!isSchema || depth > MAX_DEPTH || !isObject(schema)) {
      return this.#keep(new SchemaNode(schema !== false, pointer, base, outer, this));
    }
    const dialect = this.#dialect(schema, pointer, outer);
    const id = this.#identify(schema, base, dialect);
    const node = this.#keep(new SchemaNode(schema, pointer, id.uri, dialect, this));
    if (id.uri !== base) this.#resources.set(id.uri, node);
    if (id.fragment) this.#anchors.set(`${id.uri}#${id.fragment}`, node);
    this.#name(node);
    for (const keyword of Object.keys(schema)) this.#readKeyword(schema[keyword], keyword, node, depth + 1);
    return node;
  }

  #keep(node: SchemaNode): SchemaNode {
    this.#nodes.set(node.pointer, node);
    return node;
  }

  #dialect(schema: JsonObject, pointer: Pointer, outer: Dialect): Dialect {
    if (typeof schema['$schema'] !== 'string') return outer;
    const dialect = dialectOf(schema['$schema']);
    if (!dialect) this.report('unsupported', pointer, { dialect: schema['$schema'] });
    return dialect ?? outer;
  }

  #identify(schema: JsonObject, base: string, dialect: Dialect): { uri: string; fragment: string } {
    const id = dialect.isRefAlone && typeof schema['$ref'] === 'string' ? undefined : own(schema, dialect.id);
    return (typeof id === 'string' && resolveUri(id, base)) || { uri: base, fragment: '' };
  }

  #name(node: SchemaNode): void {
    const anchor = node.parameter('$anchor');
    const dynamic = node.parameter('$dynamicAnchor');
    for (const name of [anchor, dynamic]) if (typeof name === 'string') this.#anchors.set(`${node.base}#${name}`, node);
    if (typeof dynamic === 'string') this.#dynamicAnchors.set(`${node.base}#${dynamic}`, node);
  }

  #readKeyword(parameter: Json | undefined, keyword: string, node: SchemaNode, depth: number): void {
    const shape = subschemaKeywords.get(keyword);
    if (!shape) return;
    const pointer = joinPointer(node.pointer, keyword);
    const adopt = (raw: unknown, key: string): void => {
      const at = key === '' && shape !== 'map' ? pointer : joinPointer(pointer, key);
      node.adopt(keyword, key, this.#read(raw, at, node.base, node.dialect, depth));
    };
    if (Array.isArray(parameter) && shape.endsWith('list'))
      parameter.forEach((raw, index) => adopt(raw, String(index)));
    else if (shape.startsWith('schema')) adopt(parameter, '');
    else if (shape === 'map' && isObject(parameter)) {
      for (const key of Object.keys(parameter)) if (!Array.isArray(parameter[key])) adopt(parameter[key], key);
    } else this.report('not-a-schema', pointer, {});
  }
}
