/** What can be pointed at. Ids are not among it: they come from the address. */
export const RECIPE_FIELDS = [
  'accountName',
  'domain',
  'contactName',
  'emails',
  'phone',
  'owner',
  'arr',
  'renewal',
  'amount',
  'ticketSubject',
  'ticketStatus',
  'ticketPriority',
] as const;
export type RecipeFieldName = (typeof RECIPE_FIELDS)[number];

/** What says who a record is of. */
export const NAMING_FIELDS = [
  'accountName',
  'contactName',
  'emails',
  'domain',
] as const satisfies RecipeFieldName[];
