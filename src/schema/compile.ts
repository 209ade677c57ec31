import { latest, type Dialect } from './dialects.js';
import { formats } from './formats.js';
import { keywords } from './keywords/index.js';
import { readSchema } from './read.js';
import { linkReferences } from './references.js';
import type { Registry, SchemaNode, Vocabulary } from './schema-node.js';
import type { SchemaProblem } from './types.js';

/** How a schema is to be read. */
export interface CompileOptions {
  /** The dialect of documents that do not name theirs in `$schema`. Default 2020-12. */
  readonly dialect?: Dialect;
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

/** What packs say. The build lets no pack through that says more, or anything that would have to be looked at first. */
const vocabularyOfPacks: Vocabulary = {
  keywords: Object.entries(keywords),
  formats,
  dialectOf: () => latest,
  isAmbiguous: (source) => /\)[*+{]/.test(source),
  finish: () => {},
};

/** What schemas are read with, unless told otherwise. */
let vocabularyNow = vocabularyOfPacks;

/** From now on schemas are read with more: a council's own pack may say anything that JSON Schema says. */
export function adoptVocabulary(vocabulary: Vocabulary): void {
  vocabularyNow = vocabulary;
}

/** Makes a schema ready for evaluation. It is neither changed nor merged; each part is prepared when first applied. */
export function compile(schema: unknown, options: CompileOptions = {}, vocabulary: Vocabulary = vocabularyNow): Plan {
  const { dialect = latest, formats: assertsFormats = true, documents = {} } = options;
  const registry: Registry = {
    problems: [],
    vocabulary,
    assertsFormats,
    isDynamic: false,
    nodes: new Map(),
    names: new Map(),
  };
  const add = (raw: unknown, uri: string, prefix: string): SchemaNode => {
    const root = readSchema(registry, raw, prefix, uri, dialect);
    registry.names.set(uri, root);
    return root;
  };
  const root = add(schema, NOWHERE, '');
  for (const [uri, document] of Object.entries(documents)) add(document, uri, `${uri}#`);
  linkReferences(registry, (raw, from, fragment) =>
    readSchema(registry, raw, from.pointer + fragment, from.base, from.dialect),
  );
  vocabulary.finish(registry);
  return { problems: registry.problems, root };
}
