import { widgetStyles } from '../../styles/index.js';
import { later } from '../../styles/later.js';
import { outputs } from '../../styles/outputs.js';

/** The styles of what is printed or saved as a page. */
export const paperStyles = [...widgetStyles, later, outputs].map((part) => part.cssText).join('\n');
