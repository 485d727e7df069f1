export { common } from './common.ts';
export { dashboard } from './dashboard.ts';
export { panel } from './panel.ts';
export { popup } from './popup.ts';
