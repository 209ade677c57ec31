export { nextStep } from './next-step.js';
export type { FlowRule, FlowRules, FlowStep } from './next-step.js';
