/** The threshold checklist; its states are the files of `schemas/examples/` that name it. */
export default {
  title: 'Threshold checklist',
  component: 'fd-threshold-checklist',
};
