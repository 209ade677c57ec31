/** The BRAG explainer; its states are the files of `schemas/examples/` that name it. */
export default {
  title: 'BRAG explainer',
  component: 'fd-brag-explainer',
};
