import { define as defineConfig } from '../../../src/elements/define/fd-config.js';
import { define as defineEvidenceForm } from '../../../src/elements/define/fd-evidence-form.js';
import { stateAssets } from '../../../stories/support/state-assets.js';

// The child first, the settings around it a good while later.
const form = document.querySelector('fd-evidence-form');
form?.addEventListener('fd-ready', () => parent.postMessage('ready', location.origin));
form?.addEventListener('fd-failed', () => setTimeout(defineConfig), { once: true });
defineEvidenceForm(stateAssets);
