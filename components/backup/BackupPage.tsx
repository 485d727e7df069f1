import { useMessages } from '../i18n.tsx';
import { OpenCard, type OpenCardProps } from './OpenCard.tsx';
import { SealCard, type SealCardProps } from './SealCard.tsx';
import { ExportCard, type ExportCardProps, ListsCard, type ListsCardProps } from './TakeCards.tsx';

export interface BackupPageProps {
  seal: SealCardProps;
  open: OpenCardProps;
  take: ExportCardProps;
  lists: ListsCardProps;
}

/** The data out of this browser, and back in. */
export function BackupPage({ seal, open, take, lists }: BackupPageProps) {
  const words = useMessages().backup;
  return (
    <div class="bw-page">
      <h1>{words.title}</h1>
      <p class="bw-backup-lead">{words.lead}</p>
      <SealCard {...seal} />
      <OpenCard {...open} />
      <ExportCard {...take} />
      <ListsCard {...lists} />
    </div>
  );
}
