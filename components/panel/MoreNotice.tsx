import type { PanelView } from '../../lib/model/views.ts';
import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';

/** Why less was read of the record than the user switched on. */
export function MoreNotice({ more }: Pick<PanelView, 'more'>) {
  const { readMore } = useMessages();
  return more && <NoticeLine kind="info" text={readMore.problem[more.problem](more.product)} />;
}
