import type { FrameConfig } from './frame-config.js';

/** Attributes that a page sets freely: they change how the widget looks or speaks, not where answers go. */
const FREE = /^(lang|drafts|receipt|name|notice|preset-[a-z-]+)$/;
/** A built-in pack is named, not addressed; a form of a council's by the council and its kind. */
const BUILT_IN = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/;

/**
 * The attributes that the element in the frame gets when the page of `origin` asks for `wanted`.
 * A page only chooses among what the council's `frame.config.json` allows; throws, naming the attribute, where it asks for more.
 */
export function allowAttributes(
  config: FrameConfig,
  wanted: Readonly<Record<string, string>>,
  origin?: string,
): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const choices = Object.hasOwn(config.choices, name) ? config.choices[name] : undefined;
    // Left out, a person who practises would meet the checklist itself.
    if (FREE.test(name) || (name === 'practice' && value === '')) allowed[name] = value;
    else if (name === 'share') allowed[name] = ofPage(value, origin);
    else if (choices) allowed[name] = choose(name, value, choices);
  }
  return { ...allowed, ...config.attributes };
}

/** A link to share leads to the page around the frame, and nowhere else; in the council's own file to any page. */
function ofPage(address: string, origin: string | undefined): string {
  try {
    const { protocol, origin: its } = new URL(address);
    if (origin === undefined ? protocol === 'https:' : its === origin) return address;
  } catch {
    // Said below.
  }
  throw new Error(`share="${address}" is no address of the page around the frame`);
}

function choose(name: string, value: string, choices: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(choices, value)) return choices[value] ?? '';
  if (Object.values(choices).includes(value) || (name === 'pack' && BUILT_IN.test(value))) return value;
  throw new Error(`${name}="${value}" is not among those that frame.config.json allows`);
}
