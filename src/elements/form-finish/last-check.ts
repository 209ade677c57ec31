import type { ProblemError } from '../../delivery/index.js';
import type { Assets, LoadedPack } from '../../packs/index.js';
import type { Json } from '../../schema/types.js';

interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly missingProperty?: string };
}

type Validator = ((answers: Json) => boolean) & { readonly errors?: readonly ValidatorError[] | null };

const isValidator = (value: unknown): value is Validator => typeof value === 'function';

/** One wrong answer also makes its neighbours "unevaluated", and its condition fail: echoes, unless nothing else is wrong. */
const withoutEchoes = (errors: readonly ValidatorError[]): readonly ValidatorError[] => {
  const real = errors.filter(({ keyword }) => keyword !== 'unevaluatedProperties' && keyword !== 'if');
  return real.length > 0 ? real : errors;
};

/**
 * The last word before sending: the compiled validator that the service uses too. Where it cannot be loaded, the
 * service still checks; nobody with an urgent worry waits for a file.
 */
export const lastCheck = async (
  assets: Assets,
  { pack, isBuiltIn }: LoadedPack,
  answers: Json,
): Promise<readonly ProblemError[]> => {
  // A council's own pack has no compiled validator yet.
  if (!isBuiltIn) return [];
  const module: Record<string, unknown> = await assets
    .module(`validators/${pack.id}-${pack.kind}.js`)
    .catch(() => ({}));
  const validate = module['default'];
  if (!isValidator(validate) || validate(answers)) return [];
  return withoutEchoes(validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    pointer: params.missingProperty === undefined ? instancePath : `${instancePath}/${params.missingProperty}`,
    code: keyword,
    detail: '',
  }));
};
