import { FdConfig } from '../fd-config.js';

export { FdConfig };

/** Defines `<fd-config>`. Defining it again does nothing. */
export const define = (): void => {
  if (!customElements.get('fd-config')) customElements.define('fd-config', FdConfig);
};
