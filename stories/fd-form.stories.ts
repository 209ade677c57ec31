/** A form for any schema; its states are the files of `schemas/examples/` that name it. */
export default {
  title: 'Form of a schema',
  component: 'fd-form',
};
