import { useRef, useState } from 'preact/hooks';
import type { Recipe } from '../../lib/model/recipe.ts';
import { RECIPE_FIELDS } from '../../lib/model/recipe-fields.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import type { Action } from '../use-action.ts';

export interface RecipeListProps {
  recipes: readonly (Recipe & { isAllowed: boolean })[];
  rename: Action<[recipe: Recipe, name: string]>;
  remove: Action<[recipe: Recipe]>;
  exportAll: Action<[]>;
  importFile: Action<[file: File]>;
}

/** What the user taught, by site, and the ways to keep it, give it away and take it back. */
export function RecipeList(props: RecipeListProps) {
  const { picker } = useMessages();
  const words = picker.recipes;
  const { recipes, rename, remove, exportAll, importFile } = props;
  const failure = [rename, remove, exportAll, importFile].find((one) => one.failure !== null);
  const origins = [...new Set(recipes.map(({ origin }) => origin))].sort();
  return (
    <section class="bw-card" aria-labelledby="recipes-title">
      <h2 id="recipes-title">{words.title}</h2>
      <p class="bw-muted bw-small">{recipes.length === 0 ? words.none : words.lead}</p>
      {origins.map((origin) => (
        <OriginRecipes key={origin} origin={origin} {...props} />
      ))}
      <div class="bw-row">
        {recipes.length > 0 && (
          <Button pending={exportAll.pending} onClick={() => void exportAll.run()}>
            {words.export}
          </Button>
        )}
        <ImportButton importFile={importFile} />
      </div>
      {failure && <FieldError id="recipes-failed" text={failure.failure ?? ''} />}
    </section>
  );
}

function OriginRecipes({ origin, recipes, ...props }: RecipeListProps & { origin: string }) {
  const { picker } = useMessages();
  const own = recipes.filter((one) => one.origin === origin);
  return (
    <>
      <h3 class="bw-site-pattern">
        {origin}
        {own[0]?.isAllowed === false && <span class="bw-tag">{picker.recipes.notAllowed}</span>}
      </h3>
      <ul class="bw-site-list">
        {own.map((recipe) => (
          <RecipeRow key={recipe.id} recipe={recipe} {...props} />
        ))}
      </ul>
    </>
  );
}

interface RecipeRowProps extends Pick<RecipeListProps, 'rename' | 'remove'> {
  recipe: Recipe;
}

function RecipeRow({ recipe, rename, remove }: RecipeRowProps) {
  const { picker } = useMessages();
  const words = picker.recipes;
  const format = useFormatters();
  const [isNaming, setNaming] = useState(false);
  const fields = RECIPE_FIELDS.filter((field) => recipe.fields[field]);
  return (
    <li>
      {isNaming ? (
        <RenameForm
          recipe={recipe}
          onName={(name) => {
            setNaming(false);
            if (name !== null && name !== recipe.name) void rename.run(recipe, name);
          }}
        />
      ) : (
        <>
          <span class="bw-recipe">
            <strong>{recipe.name}</strong>
            <span class="bw-muted bw-small">
              {words.fields(format.list(fields.map((field) => picker.field[field])))}
            </span>
          </span>
          <span class="bw-row">
            <button
              type="button"
              class="bw-button"
              data-kind="quiet"
              aria-label={words.renameNamed(recipe.name)}
              onClick={() => setNaming(true)}
            >
              {words.rename}
            </button>
            <button
              type="button"
              class="bw-button"
              data-kind="quiet"
              aria-label={words.deleteNamed(recipe.name)}
              onClick={() => void remove.run(recipe)}
            >
              {words.delete}
            </button>
          </span>
        </>
      )}
    </li>
  );
}

interface RenameFormProps {
  recipe: Recipe;
  /** `null`: it stays as it is. */
  onName: (name: string | null) => void;
}

function RenameForm({ recipe, onName }: RenameFormProps) {
  const { picker } = useMessages();
  const [name, setName] = useState(recipe.name);
  const trimmed = name.trim();
  return (
    <form
      class="bw-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') onName(trimmed);
      }}
    >
      <TextField
        label={picker.name}
        value={name}
        maxLength={200}
        error={trimmed === '' ? picker.nameEmpty : null}
        onInput={setName}
      />
      <div class="bw-row">
        <Button type="submit" kind="primary">
          {picker.recipes.save}
        </Button>
        <Button kind="quiet" onClick={() => onName(null)}>
          {picker.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A file input says nothing in words of ours, so a button stands for it. */
function ImportButton({ importFile }: Pick<RecipeListProps, 'importFile'>) {
  const { picker } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={picker.recipes.import}
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again once it was corrected.
          currentTarget.value = '';
          if (file) void importFile.run(file);
        }}
      />
      <Button pending={importFile.pending} onClick={() => input.current?.click()}>
        {picker.recipes.import}
      </Button>
    </>
  );
}
