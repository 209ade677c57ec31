import { signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import type { PageNode } from '../form/index.js';
import type { FieldRenderer, FormContext } from './view.js';

/** A node that is more than a field. */
export type BlockNode = Exclude<PageNode, { kind: 'field' }>;

/**
 * Shows a group, a list or a choice between ways; `render` shows what is inside, in a context of its own where that calls
 * things differently. What shares its page has a title.
 */
export type BlockRenderer<Node extends BlockNode = BlockNode> = (
  context: FormContext,
  node: Node,
  render: (nodes: readonly PageNode[], own?: FormContext) => unknown,
  hasTitle: boolean,
) => TemplateResult;

type OfKind<Kind extends BlockNode['kind']> = BlockRenderer<Extract<BlockNode, { kind: Kind }>>;

/** Shows what is in a group under names of the person's own, and ways to add and remove. */
export type MapRenderer = (
  context: FormContext,
  node: Extract<BlockNode, { kind: 'group' }>,
  render: (nodes: readonly PageNode[], own?: FormContext) => unknown,
) => TemplateResult;

/** Renderers by the name of their field type, and those for groups, lists and choices. */
export interface Renderers {
  readonly fields: Readonly<Record<string, FieldRenderer>>;
  readonly group?: OfKind<'group'>;
  readonly repeat?: OfKind<'repeat'>;
  /** Shows a group whose names are the person's own to give. */
  readonly map?: MapRenderer;
  readonly choice?: OfKind<'choice'>;
}

const known = signal<Renderers>({ fields: {} });

/** Adds renderers. Every field renders anew, so that those which waited for one show themselves: add them once. */
export const register = (more: Partial<Renderers>): void => {
  const before = known.peek();
  known.value = { ...before, ...more, fields: { ...before.fields, ...more.fields } };
};

/** What is registered now. Reading it subscribes to what is added. */
export const renderers = (): Renderers => known.value;
