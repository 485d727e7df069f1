import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Formatters, formatters, type Messages, messagesFor } from '../lib/i18n/index.ts';

const Locale = createContext('en');

/** Sets the language of everything inside. `locale` is a BCP 47 tag, such as the browser's. */
export function I18nProvider(props: { locale: string; children: ComponentChildren }) {
  return <Locale.Provider value={props.locale}>{props.children}</Locale.Provider>;
}

export function useMessages(): Messages {
  return messagesFor(useContext(Locale));
}

export function useFormatters(): Formatters {
  return formatters(useContext(Locale));
}
