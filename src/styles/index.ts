import { base } from './base.js';
import { fields } from './fields.js';
import { screens } from './screens.js';
import { tokens } from './tokens.js';

/** The style sheets of every widget root, in order. */
export const widgetStyles = [tokens, base, fields, screens];
