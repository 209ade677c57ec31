import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import type { FieldView } from '../view.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What stands in a control, and what is done when it is used. */
type Properties = Partial<
  Pick<HTMLInputElement, 'value' | 'checked' | 'onblur' | 'onchange' | 'oninput'> &
    Pick<HTMLSelectElement, 'selectedIndex'>
>;

class ControlDirective extends Directive {
  render(_attributes: Attributes, _properties: Properties): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes, properties]: [Attributes, Properties]): unknown {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
    }
    // Compared with what stands there now: a person may have changed it since.
    for (const [name, value] of Object.entries(properties))
      if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    return noChange;
  }
}

/**
 * All that is said of one control, in this order: `<input ${control(described(view), { value, onblur: view.leave })}>`.
 * A part of the template for each of them would be a third of what a field weighs.
 */
export const control: (attributes: Attributes, properties: Properties) => DirectiveResult = directive(ControlDirective);

/** What the control of a field says of itself. */
export const described = ({ id, describedBy, error }: Pick<FieldView, 'id' | 'describedBy' | 'error'>): Attributes => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': error ? 'true' : 'false',
});
