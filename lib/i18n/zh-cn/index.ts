export { common } from './common.ts';
export { dashboard } from './dashboard.ts';
export { health } from './health.ts';
export { log } from './log.ts';
export { metrics } from './metrics.ts';
export { panel } from './panel.ts';
export { popup } from './popup.ts';
export { score } from './score.ts';
