import { parseAst, type Plugin } from 'vite';
import { walk } from './walk.js';

/** A piece of a template literal as it stands in the code. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes out of Lit's templates what only a reader of the source needs: indentation, line breaks, comments of style
 * sheets. One space stays where there was any, so that nothing on the screen moves; none where a block begins or ends,
 * which shows none: each would be a node of every field of a form.
 */
export function shrinkTemplates(): Plugin {
  return {
    name: 'shrink-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return null;
      const edits: [Piece, string][] = [];
      walk(parseAst(code), (node) => {
        if (node['type'] !== 'TaggedTemplateExpression') return;
        const shrink = shrinkers[String((node['tag'] as { name?: string }).name)];
        const { quasis } = node['quasi'] as { quasis: Piece[] };
        if (!shrink) return;
        // A tag may go over several pieces, with a value between them.
        const whole = quasis.map(({ start, end }) => code.slice(start, end)).join(VALUE);
        const pieces = shrink(whole).split(VALUE);
        edits.push(...quasis.map((piece, index): [Piece, string] => [piece, pieces[index] ?? '']));
      });
      return { code: apply(code, edits), map: null };
    },
  };
}

/** Stands for a value between two pieces: a character that no template holds. */
const VALUE = '\0';

const BESIDE_BLOCK =
  / ?(<\/?(?:div|p|form|fieldset|legend|section|details|summary|ul|ol|li|dl|dt|dd|h[2-4]|table|thead|tbody|tr|th|td|article|select|option)(?: [^<>]*)?>) ?/g;

const shrinkMarkup = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(BESIDE_BLOCK, '$1');

const shrinkers: Readonly<Record<string, (text: string) => string>> = {
  html: shrinkMarkup,
  svg: shrinkMarkup,
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
};

function apply(code: string, edits: readonly [Piece, string][]): string {
  let result = code;
  for (const [{ start, end }, text] of [...edits].sort(([a], [b]) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
}
