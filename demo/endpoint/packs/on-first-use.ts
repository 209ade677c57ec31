/** A judge that is compiled when it is first asked: a service holds many, and most are not needed for a long while. */
export function onFirstUse<Verdict>(compile: () => (answers: unknown) => Verdict): (answers: unknown) => Verdict {
  let judge: ReturnType<typeof compile> | undefined;
  return (answers) => (judge ??= compile())(answers);
}
