/** The booking widget; its states are the files of `schemas/examples/` that name it. */
export default {
  title: 'Training booking',
  component: 'fd-training-booking',
};
