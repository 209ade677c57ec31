import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A state as a file of `schemas/examples/`; what `state` holds is the business of `stories/support/show-state.ts`. */
export interface StateFile {
  /** From the repository's root. */
  readonly path: string;
  readonly exportName: string;
  readonly title: string;
}

const folder = 'schemas/examples';

/** The states of the element that a story file is named after: `stories/fd-evidence-form.stories.ts`. */
export function statesOf(storyFile: string): StateFile[] {
  const element = basename(storyFile, '.stories.ts');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ path: join(folder, name), ...readState(join(folder, name)) }))
    .filter((state) => state.element === element)
    .map(({ path, id, title }) => ({ path, title, exportName: toExportName(id) }));
}

function readState(path: string): { id: string; title: string; element: string } {
  const { id, title, element } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof element !== 'string') {
    throw new Error(`${path}: a state needs id, title and element`);
  }
  return { id, title, element };
}

/** `urgent-blank` → `UrgentBlank`. */
function toExportName(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^(?=\d)/, '_');
}
