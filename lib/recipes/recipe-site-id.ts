const PREFIX = 'recipe-';

/** The part of a site's id, and of every external key, that stands for a recipe. */
export function recipeSiteId(recipeId: string): string {
  return `${PREFIX}${recipeId.slice(0, 8)}`;
}

/** Whether a site's id is that of something the user taught. */
export function isRecipeSite(siteId: string): boolean {
  return siteId.startsWith(PREFIX);
}
