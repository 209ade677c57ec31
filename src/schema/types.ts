/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. Keys are never trusted: `__proto__` is an ordinary key here. */
export interface JsonObject {
  [key: string]: Json;
}

/** A JSON Pointer (RFC 6901) into an instance or a schema: `""` is the root, `/children/0/childName` a leaf. */
export type Pointer = string;

/** The seven JSON Schema type names. */
export type JsonType = 'null' | 'boolean' | 'object' | 'array' | 'number' | 'integer' | 'string';

/** One thing wrong with an answer. It carries no answer: only where, which keyword, and that keyword's own parameters. */
export interface Issue {
  /** Where in the instance. A missing property is reported at its parent, as `required` with `params.missingProperty`. */
  readonly instancePointer: Pointer;
  /** The JSON Schema keyword that failed, or the name of a cross-field check. */
  readonly keyword: string;
  /** Parameters read from the schema (`limit`, `missingProperty`, `allowedValues`…), never from the instance. */
  readonly params: Readonly<Record<string, Json>>;
  /** Where the keyword stands in the schema, resolved through `$ref`. */
  readonly schemaPointer: Pointer;
}

/** Something in a schema that the engine cannot follow or refuses to run; the rest of the schema still works. */
export interface SchemaProblem {
  readonly schemaPointer: Pointer;
  readonly code:
    | 'dangling-reference'
    | 'remote-reference'
    | 'reference-cycle'
    | 'invalid-pattern'
    | 'ambiguous-pattern'
    | 'not-a-schema'
    | 'unsupported';
  /** What was found, for the message (`reference`, `pattern`…). */
  readonly params: Readonly<Record<string, Json>>;
}

/**
 * What the applicable subschemas together say about one place, for showing it.
 * Where several say something, the narrowest wins (for `enum`, the intersection); for words, the first one said.
 */
export interface Facts {
  readonly types: readonly JsonType[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
  readonly contentMediaType?: string;
  /** An object of entries under names that a person chooses: no property is declared, and entries have a schema. */
  readonly isMap?: boolean;
  /** A list whose elements differ by their position. */
  readonly isTuple?: boolean;
}

/**
 * One place that an instance has or may have, with the subschemas that apply to it now.
 * Unchanged places keep their identity from one evaluation to the next.
 */
export interface Location {
  readonly pointer: Pointer;
  readonly value: Json | undefined;
  /** Some applicable subschema of the parent requires it now. */
  readonly required: boolean;
  readonly facts: Facts;
  /** Properties declared by the subschemas that apply now, present or not, in schema order. */
  readonly properties: ReadonlyMap<string, Location>;
  /** The elements that are there now. */
  readonly items: readonly Location[];
  /** What an element added at the end would be, while the schema lets one be added; its pointer ends in the next index. */
  readonly newItem?: Location;
  /** `oneOf` and `anyOf` that apply here, each with the branch chosen for it. */
  readonly choices: readonly Choice[];
}

/** A `oneOf` or `anyOf` whose branch a person, or a discriminator, chooses. */
export interface Choice {
  readonly schemaPointer: Pointer;
  readonly keyword: 'oneOf' | 'anyOf';
  readonly branches: readonly Branch[];
  /** Index of the branch whose properties show, or undefined while nobody has chosen. */
  readonly chosen: number | undefined;
  /** Index of the first branch that the value meets as it is; undefined where it meets none, or is absent. */
  readonly fitting: number | undefined;
  /** A form must ask which one: the branches differ in what they ask for, or in the kind of value. */
  readonly isAsked: boolean;
}

/** One way of a `oneOf` or `anyOf`. */
export interface Branch {
  readonly schemaPointer: Pointer;
  readonly title?: string;
  /** A branch that is a `const` (an option with a title of its own) carries its value; `Facts.enum` lists those, too. */
  readonly const?: Json;
  /** The kinds of value that it allows. */
  readonly types: readonly JsonType[];
  /** It says something about members: properties, elements. */
  readonly hasMembers: boolean;
}

/** The outcome of one evaluation. */
export interface Evaluation {
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  readonly root: Location;
  /** How many conditions (`if`, `oneOf`, `anyOf`, `not`, `dependent…`) were run anew, not answered from the previous evaluation. */
  readonly conditionsRun: number;
}
