import { showState, type ExampleState } from './show-state.js';

/** A story of one state; its attributes are the controls. `data-shown` says which state is reached. */
export function storyOf(example: ExampleState) {
  return {
    name: example.title,
    args: { ...example.attributes },
    render: (attributes: ExampleState['attributes']) => {
      const place = document.createElement('div');
      void showState({ ...example, attributes }, place).then(
        () => place.setAttribute('data-shown', example.title),
        (error: unknown) => console.error(error),
      );
      return place;
    },
  };
}
