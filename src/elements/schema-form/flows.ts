import { FormFlow, type Step } from '../../form/index.js';

/** A list of tasks to take in any order: each page leads back to it. */
export class TaskFlow extends FormFlow {
  protected override first(): Step {
    return { kind: 'tasks' };
  }

  protected override after(): Step {
    return { kind: 'tasks' };
  }

  protected override before({ kind }: Step): Step | undefined {
    return kind === 'tasks' ? undefined : { kind: 'tasks' };
  }
}

/** A form inside a form of the page's own, which sends it: its last page is its end. */
export class PartFlow extends FormFlow {
  /** There is no check to come back to. */
  override open(index: number): void {
    this.go({ kind: 'page', index });
  }

  protected override first(): Step {
    return { kind: 'page', index: this.path[0] ?? 0 };
  }

  protected override after(index: number): Step {
    const next = super.after(index);
    return next.kind === 'page' ? next : this.step;
  }
}
