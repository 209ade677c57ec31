import { testEveryState } from '../conformance/every-state.js';

await testEveryState('fd-notice');
