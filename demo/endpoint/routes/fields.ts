/** A form as it came. */
export type Fields = Readonly<Record<string, unknown>> | undefined;

/** The text of a field; empty where there is none, or several. */
export const field = (body: Fields, name: string): string => {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
};
