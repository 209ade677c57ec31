import { showState, type ExampleState } from './show-state.js';

/** A story of one state; its attributes are the controls. */
export function storyOf(example: ExampleState) {
  return {
    name: example.title,
    args: { ...example.attributes },
    render: (attributes: ExampleState['attributes']) => showState({ ...example, attributes }),
  };
}
