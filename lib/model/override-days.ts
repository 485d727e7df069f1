/** Days that a band set by hand may hold. Apart from its schema, for pages to carry. */
export const OVERRIDE_DAYS = { usual: 30, max: 90 } as const;
