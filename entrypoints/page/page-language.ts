/** Longer tags than any language has. */
const LONGEST_TAG = 35;

/** The language that the page says it is in, for its figures; nothing where it says none. */
export function pageLanguage(): { language?: string } {
  const language = document.documentElement.lang.trim();
  return language === '' || language.length > LONGEST_TAG ? {} : { language };
}
