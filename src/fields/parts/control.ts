import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import type { FieldView } from '../view.js';

type Controlled = Pick<FieldView, 'id' | 'describedBy' | 'error'>;
type Attributes = Readonly<Record<string, string | number | undefined>>;

class ControlDirective extends Directive {
  render(_view: Controlled, _more: Attributes): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [view, more]: [Controlled, Attributes]): unknown {
    const { id, describedBy, error } = view;
    const all: Attributes = { id, 'aria-describedby': describedBy, 'aria-invalid': error ? 'true' : 'false', ...more };
    for (const [name, value] of Object.entries(all)) {
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
    }
    return noChange;
  }
}

const controlled = directive(ControlDirective);

/**
 * What every control of a field says of itself, its id first, and what this one says `more`: `<input ${control(view)}>`.
 * A part of the template for each of them would be a quarter of what a field weighs.
 */
export const control = (view: Controlled, more: Attributes = {}): DirectiveResult => controlled(view, more);
