/** The evidence form; its states are the files of `schemas/examples/` that name it. */
export default {
  title: 'Evidence form',
  component: 'fd-evidence-form',
};
