import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recipeSite } from '../lib/recipes/recipe-site.ts';
import { ask } from './page/background.ts';
import { offerTaught } from './page/offered-sites.ts';

export default defineUnlistedScript(() => {
  ask('page/recipes', {})
    .then(({ recipes }) => offerTaught(recipes.map(recipeSite)))
    .catch((error: unknown) => console.warn('Bellwether:', error));
});
