import type { PointerPattern } from '../../form/index.js';
import type { Json, Location } from '../../schema/types.js';
import { PackWords } from '../form-widget/pack-words.js';

/** The words that a schema gives a value: the title of the branch that is this value. */
const titleOf = (location: Location | undefined, value: Json): string | undefined =>
  location?.choices.flatMap(({ branches }) => branches).find((branch) => branch.const === value)?.title;

/** The words of a schema that nobody made a pack for: its own before any that are made from its keys. */
export class SchemaWords extends PackWords {
  override option(pattern: PointerPattern, value: Json, location?: Location): string {
    const own = this.given(pattern)?.options?.[String(value)] ?? titleOf(location, value);
    // What a schema lists without words is shown as it lists it: codes and names are not ours to rewrite.
    return own ?? (typeof value === 'boolean' ? super.option(pattern, value) : String(value));
  }
}
