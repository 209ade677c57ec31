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

/** How long sending waits for the validator, milliseconds. */
const longestWait = 5000;

/** The module, or none where it cannot be had in time. */
const inTime = async (module: Promise<Record<string, unknown>>): Promise<Record<string, unknown>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Record<string, unknown>>((resolve) => {
    timer = setTimeout(() => resolve({}), longestWait);
  });
  return Promise.race([module.catch(() => ({})), late]).finally(() => clearTimeout(timer));
};

/**
 * The last word before sending: the compiled validator that the service uses too. Where it cannot be loaded, or takes its
 * time, the service still checks; nobody with an urgent worry waits for a file.
 */
export const lastCheck = async (
  assets: Assets,
  { pack, isBuiltIn }: LoadedPack,
  answers: Json,
): Promise<readonly ProblemError[]> => {
  // A council's own pack has no compiled validator yet.
  if (!isBuiltIn) return [];
  const module = await inTime(assets.module(`validators/${pack.id}-${pack.kind}.js`));
  const validate = module['default'];
  if (!isValidator(validate) || validate(answers)) return [];
  return withoutEchoes(validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    pointer: params.missingProperty === undefined ? instancePath : `${instancePath}/${params.missingProperty}`,
    code: keyword,
    detail: '',
  }));
};
