/** The council and the kind of a built-in form: `halton/escalation`. */
const BUILT_IN = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/;

/** Which built-in form a name means; undefined for the address of a pack. */
export const builtInForm = (name: string): { readonly council: string; readonly kind: string } | undefined => {
  const [, council, kind] = BUILT_IN.exec(name) ?? [];
  return council && kind ? { council, kind } : undefined;
};
