import type { ProblemError } from '../../delivery/index.js';
import { find, type FormIssue } from '../../form/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { asIssue } from './as-issue.js';

/** Puts what the council's schema, or its service, does not accept at the places that this form has, and returns that. */
export const placeRefusal = ({ model, pages }: FormWidget, errors: readonly ProblemError[]): readonly FormIssue[] => {
  const issues = errors.map((error) => asIssue(error, find(model.root, error.pointer)));
  const placed = issues.filter((issue) => pages.pageOf(issue.instancePointer) >= 0);
  model.refuse(placed);
  return placed;
};
