import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { EMPTY_OVERRIDE, type OverrideFields } from './override-fields.ts';

const Drafts = createContext<Map<string, OverrideFields>>(new Map());

/** Keeps what is typed in its forms, by account, also while another account is looked at. */
export function OverrideDrafts({ children }: { children: ComponentChildren }) {
  const [drafts] = useState(() => new Map<string, OverrideFields>());
  return <Drafts.Provider value={drafts}>{children}</Drafts.Provider>;
}

/** The fields of one account's form: as they were left, and how to change them. */
export function useOverrideFields(accountId: string) {
  const drafts = useContext(Drafts);
  const [fields, setFields] = useState(() => drafts.get(accountId) ?? EMPTY_OVERRIDE);
  const keep = (next: OverrideFields) => {
    drafts.set(accountId, next);
    setFields(next);
  };
  return [fields, keep] as const;
}
