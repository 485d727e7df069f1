import type { popup as english } from '../en/popup.ts';

export const popup: typeof english = {};
