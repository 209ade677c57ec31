import type { ExampleState } from '../../../stories/support/show-state.js';

/** Every state of an element, as `schemas/examples/` holds them. */
export const statesOf = async (element: string): Promise<readonly ExampleState[]> => {
  const response = await fetch(`/states/${element}.json`);
  return (await response.json()) as ExampleState[];
};
