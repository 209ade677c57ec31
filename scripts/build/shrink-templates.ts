import { parseAst, type Plugin } from 'vite';
import { walk } from './walk.js';

/** A piece of a template literal as it stands in the code. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes out of Lit's templates what only a reader of the source needs: indentation, line breaks, comments of style
 * sheets. One space stays where there was any, so that nothing on the screen moves.
 */
export function shrinkTemplates(): Plugin {
  return {
    name: 'shrink-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(css|html)`/.test(code)) return null;
      const edits: [Piece, (text: string) => string][] = [];
      walk(parseAst(code), (node) => {
        if (node['type'] !== 'TaggedTemplateExpression') return;
        const shrink = shrinkers[String((node['tag'] as { name?: string }).name)];
        const { quasis } = node['quasi'] as { quasis: Piece[] };
        if (shrink) edits.push(...quasis.map((piece): [Piece, (text: string) => string] => [piece, shrink]));
      });
      return { code: apply(code, edits), map: null };
    },
  };
}

const shrinkers: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
};

function apply(code: string, edits: readonly [Piece, (text: string) => string][]): string {
  let result = code;
  for (const [{ start, end }, shrink] of [...edits].sort(([a], [b]) => b.start - a.start))
    result = result.slice(0, start) + shrink(result.slice(start, end)) + result.slice(end);
  return result;
}
