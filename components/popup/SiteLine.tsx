import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { SiteProductLine, type SiteProductProps } from '../SiteProduct.tsx';
import { Skeleton } from '../Skeleton.tsx';
import type { SiteAccess } from '../site-access.ts';
import type { Action } from '../use-action.ts';

/** What is known of the record in the tab. */
export type TabPage =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'unreadable' }
  | { state: 'unmatched' }
  | { state: 'recognised'; name: string };

export interface SiteLineProps {
  /** `null`: not known yet; nothing is claimed. */
  access: SiteAccess | null;
  page: TabPage;
  /** What its pages are read as; `null`: not known yet, or its host says it. */
  reading: SiteProductProps | null;
  /** The browser said no to the last question. */
  refused: boolean;
  grant: Action<[pattern: string]>;
  openPanel: Action<[]>;
  openSidePanel: Action<[]>;
}

/** What Bellwether does on the current tab, and the way to let it. */
export function SiteLine(props: SiteLineProps) {
  const { popup } = useMessages();
  return (
    <section class="bw-site" aria-label={popup.site.title}>
      <SiteState {...props} />
    </section>
  );
}

function SiteState(props: SiteLineProps) {
  const { access, refused, grant } = props;
  const { popup } = useMessages();
  if (access === null) return <Skeleton size="line" short />;
  if (access.state === 'impossible') {
    return <SiteText icon="info" text={popup.site.impossible[access.page]} />;
  }
  if (access.state === 'granted') return <GrantedSite {...props} host={access.host} />;
  return (
    <>
      <SiteText icon="info" text={notGrantedInWords(access, popup.site)} />
      <div class="bw-row">
        <Button
          kind={access.recordsHost === null ? 'primary' : 'plain'}
          pending={grant.pending}
          onClick={() => void grant.run(access.pattern)}
        >
          {grant.pending ? popup.site.pending : popup.site.use}
        </Button>
      </div>
      {refused && <FieldError id="site-refused" text={popup.site.refused} />}
      {grant.failure !== null && <FieldError id="site-failed" text={popup.site.failed} />}
    </>
  );
}

function GrantedSite(props: SiteLineProps & { host: string }) {
  const { host, page, reading, openPanel, openSidePanel } = props;
  const { popup } = useMessages();
  const failed = openPanel.failure !== null || openSidePanel.failure !== null;
  return (
    <>
      <SiteText
        icon={page.state === 'unreadable' ? 'warning' : 'check'}
        text={pageInWords(page, host, popup.site)}
      />
      <div class="bw-row">
        <Button pending={openPanel.pending} onClick={() => void openPanel.run()}>
          {popup.site.openPanel}
        </Button>
        <Button pending={openSidePanel.pending} onClick={() => void openSidePanel.run()}>
          {popup.site.openSidePanel}
        </Button>
      </div>
      {reading && <SiteProductLine {...reading} />}
      {failed && <FieldError id="panel-failed" text={popup.site.panelFailed} />}
    </>
  );
}

function SiteText({ icon, text }: { icon: 'info' | 'check' | 'warning'; text: string }) {
  return (
    <p class="bw-site-text">
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  );
}

type SiteWords = ReturnType<typeof useMessages>['popup']['site'];

type NotGranted = Extract<SiteAccess, { state: 'not-granted' }>;

function notGrantedInWords({ host, product, recordsHost }: NotGranted, words: SiteWords): string {
  if (recordsHost !== null) return words.salesforceElsewhere(host, recordsHost);
  return words.notGranted(host, product);
}

function pageInWords(page: TabPage, host: string, words: SiteWords): string {
  if (page.state === 'recognised') return words.recognised(page.name);
  if (page.state === 'unreadable') return words.unreadable;
  if (page.state === 'unmatched') return words.unmatched;
  return words.granted(host);
}
