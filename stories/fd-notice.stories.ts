/** Cards to read; their states are the files of `schemas/examples/` that name it. */
export default {
  title: 'Notices',
  component: 'fd-notice',
};
