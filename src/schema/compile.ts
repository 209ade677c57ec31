import { dialects, type DialectName } from './dialects.js';
import { checkPatterns } from './patterns.js';
import { readSchema } from './read.js';
import { linkReferences } from './references.js';
import type { Registry, SchemaNode } from './schema-node.js';
import type { SchemaProblem } from './types.js';

/** How a schema is to be read. */
export interface CompileOptions {
  /** The dialect of documents that do not name theirs in `$schema`. Default 2020-12. */
  readonly dialect?: DialectName;
  /** Whether `format` is asserted. Default true. */
  readonly formats?: boolean;
  /** Further documents by URI that `$ref` may lead to. Nothing is ever fetched. */
  readonly documents?: Readonly<Record<string, unknown>>;
}

/** A schema made ready for evaluation. What the engine cannot follow is a problem, never an exception. */
export interface Plan {
  /** What is wrong with the schema itself; the rest of it works. */
  readonly problems: readonly SchemaProblem[];
  /** For the engine alone. */
  readonly root: SchemaNode;
}

/** Relative references of a schema without an id resolve against this. */
const NOWHERE = 'schema:/';

/** Makes a schema ready for evaluation. It is neither changed nor merged; each part is prepared when first applied. */
export function compile(schema: unknown, options: CompileOptions = {}): Plan {
  const { dialect = '2020-12', formats: assertsFormats = true, documents = {} } = options;
  const registry: Registry = { problems: [], assertsFormats, isDynamic: false, nodes: new Map(), names: new Map() };
  const add = (raw: unknown, uri: string, prefix: string): SchemaNode => {
    const root = readSchema(registry, raw, prefix, uri, dialects[dialect]);
    registry.names.set(uri, root);
    return root;
  };
  const root = add(schema, NOWHERE, '');
  for (const [uri, document] of Object.entries(documents)) add(document, uri, `${uri}#`);
  linkReferences(registry, (raw, from, fragment) =>
    readSchema(registry, raw, from.pointer + fragment, from.base, from.dialect),
  );
  checkPatterns(registry);
  return { problems: registry.problems, root };
}
