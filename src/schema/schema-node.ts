import type { Applied } from './applied.js';
import type { Dialect } from './dialects.js';
import { isObject, own } from './json.js';
import type { Reads } from './reads.js';
import type { Registry } from './registry.js';
import type { Run } from './run.js';
import type { Facts, Json, JsonObject, Pointer } from './types.js';

/** What one keyword does to the place that its schema is applied to. */
export type Check = (applied: Applied, run: Run) => void;

/** Prepares a keyword; undefined when its parameter asks nothing. */
export type Keyword = (parameter: Json, node: SchemaNode) => Check | undefined;

const NO_CHILDREN: ReadonlyMap<string, SchemaNode> = new Map();

/** One schema where it stands. The schema itself is never changed; what is worked out about it is kept here, once. */
export class SchemaNode {
  readonly schema: boolean | JsonObject;
  readonly pointer: Pointer;
  /** URI of the resource that the schema belongs to. */
  readonly base: string;
  readonly dialect: Dialect;
  readonly registry: Registry;
  /** Where `$ref` leads, or `$dynamicRef` before the dynamic scope is looked at. */
  target?: SchemaNode | undefined;
  dynamicTarget?: SchemaNode | undefined;
  /** The dynamic anchor that `$dynamicRef` looks for in the dynamic scope. */
  dynamicAnchor?: string | undefined;
  checks?: readonly Check[];
  reads?: Reads;
  facts?: Facts;
  readonly #children = new Map<string, Map<string, SchemaNode>>();

  constructor(schema: boolean | JsonObject, pointer: Pointer, base: string, dialect: Dialect, registry: Registry) {
    this.schema = schema;
    this.pointer = pointer;
    this.base = base;
    this.dialect = dialect;
    this.registry = registry;
  }

  /** A keyword's parameter, or undefined where the schema has none or its dialect does not know the keyword. */
  parameter(keyword: string): Json | undefined {
    if (!isObject(this.schema) || this.dialect.unknown.has(keyword)) return undefined;
    if (this.dialect.isRefAlone && keyword !== '$ref' && typeof this.schema['$ref'] === 'string') return undefined;
    return own(this.schema, keyword);
  }

  /** The subschemas of a keyword by member (a single one is at `''`), none where its dialect does not know it. */
  children(keyword: string): ReadonlyMap<string, SchemaNode> {
    return (this.parameter(keyword) !== undefined && this.#children.get(keyword)) || NO_CHILDREN;
  }

  /** The only subschema of a keyword. */
  child(keyword: string): SchemaNode | undefined {
    return this.children(keyword).get('');
  }

  /** Takes a subschema in, while the schema is being read. */
  adopt(keyword: string, key: string, child: SchemaNode): void {
    let children = this.#children.get(keyword);
    if (!children) this.#children.set(keyword, (children = new Map()));
    children.set(key, child);
  }
}
