import type { Applied, Run } from './apply.js';
import type { Dialect } from './dialects.js';
import { isObject, own } from './json.js';
import type { Reads } from './reads.js';
import type { Branch, Facts, Json, JsonObject, Pointer, SchemaProblem } from './types.js';

/** What a keyword does to a place that its schema is applied to. */
export type Keyword = (applied: Applied, parameter: Json, run: Run, name: string) => void;

/** A keyword that a schema has. */
export type Check = readonly [name: string, keyword: Keyword];

/** Keywords by name, in the order in which they are applied. */
export type Keywords = Readonly<Record<string, Keyword>>;

/** What a schema may say. Packs that our build checked say less than any JSON Schema may. */
export interface Vocabulary {
  /** In the order in which they are applied. */
  readonly keywords: readonly Check[];
  /** The formats that are asserted; every other one is only an annotation. */
  readonly formats: ReadonlyMap<Json, (text: string) => boolean>;
  /** The dialect that `$schema` names. */
  dialectOf(name: string): Dialect | undefined;
  /** Whether matching this pattern may take exponential time: it is then not run. */
  isAmbiguous(source: string, flags: string): boolean;
  /** What schemas together say about a place, beyond what every vocabulary reads. */
  factsOf?(nodes: readonly SchemaNode[], types: Facts['types']): Partial<Facts>;
  /** What is left to do once every reference is linked. */
  finish(registry: Registry): void;
}

/** One schema where it stands. The schema itself is never changed; what is worked out about it is kept here, once. */
export interface SchemaNode {
  readonly schema: boolean | JsonObject;
  readonly pointer: Pointer;
  /** URI of the resource that the schema belongs to. */
  readonly base: string;
  readonly dialect: Dialect;
  readonly registry: Registry;
  /** Subschemas by keyword and member; a single one is at `''`. */
  subschemas?: Map<string, Map<string, SchemaNode>>;
  /** Where `$ref` leads, or `$dynamicRef` before the dynamic scope is looked at. */
  target?: SchemaNode | undefined;
  dynamicTarget?: SchemaNode | undefined;
  /** The dynamic anchor that `$dynamicRef` looks for in the dynamic scope. */
  dynamicAnchor?: string;
  checks?: readonly Check[];
  required?: ReadonlySet<Json>;
  reads?: Reads;
  facts?: Facts;
  /** What it is as a branch of `oneOf` or `anyOf`. */
  branch?: Branch;
}

/** Every schema of a document and of the documents given with it. */
export interface Registry {
  readonly problems: SchemaProblem[];
  readonly vocabulary: Vocabulary;
  readonly assertsFormats: boolean;
  /** Whether any reference depends on the path that led to it. */
  isDynamic: boolean;
  readonly nodes: Map<Pointer, SchemaNode>;
  /** Schemas by name: `uri` of a resource, `uri#anchor`, `uri##dynamicAnchor`. */
  readonly names: Map<string, SchemaNode>;
}

const NONE: ReadonlyMap<string, SchemaNode> = new Map();

/** A keyword's parameter, or undefined where the schema has none or its dialect does not know the keyword. */
export function parameterOf({ schema, dialect }: SchemaNode, keyword: string): Json | undefined {
  if (!isObject(schema) || dialect.unknown.includes(keyword)) return undefined;
  return keyword !== '$ref' && isRefAlone(schema, dialect) ? undefined : own(schema, keyword);
}

/** Whether a reference makes everything beside it void. */
export function isRefAlone(schema: JsonObject, dialect: Dialect): boolean {
  return dialect.isRefAlone && typeof schema['$ref'] === 'string';
}

/** The subschemas of a keyword, none where its dialect does not know it. */
export function childrenOf(node: SchemaNode, keyword: string): ReadonlyMap<string, SchemaNode> {
  return (parameterOf(node, keyword) !== undefined && node.subschemas?.get(keyword)) || NONE;
}

/** The only subschema of a keyword. */
export function childOf(node: SchemaNode, keyword: string): SchemaNode | undefined {
  return childrenOf(node, keyword).get('');
}

const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependencies'];

/** The subschemas that look at the same place as the schema that holds them. */
export function inPlaceOf(node: SchemaNode): SchemaNode[] {
  return IN_PLACE.flatMap((keyword) => [...childrenOf(node, keyword).values()]);
}

/** Notes something in a schema that will not be followed. */
export function report(
  { problems }: Registry,
  code: SchemaProblem['code'],
  schemaPointer: Pointer,
  params: SchemaProblem['params'] = {},
): void {
  problems.push({ schemaPointer, code, params });
}
