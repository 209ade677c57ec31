import { compile, evaluate, type Plan } from '../../schema/core.js';
import type { Json, JsonObject } from '../../schema/types.js';

const plans = new WeakMap<JsonObject, Plan>();

/** Whether `value` is valid against `schema`: a pack's conditions are JSON Schemas. A blank counts as `{}`. */
export const conditionHolds = (schema: JsonObject | boolean, value: Json | undefined): boolean => {
  if (typeof schema === 'boolean') return schema;
  let plan = plans.get(schema);
  if (!plan) plans.set(schema, (plan = compile(schema)));
  return evaluate(plan, value ?? {}).valid;
};
