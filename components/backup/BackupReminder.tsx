import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';

interface BackupReminderProps {
  /** Epoch ms; `null`: there never was one. */
  lastBackupAt: number | null;
  href: string;
  /** Where a click must not leave the page; without it the link is followed. */
  onOpen?: (href: string) => void;
}

/** One quiet line that a backup is due, with the way to it. */
export function BackupReminder({ lastBackupAt, href, onOpen }: BackupReminderProps) {
  const words = useMessages().backup.reminder;
  return (
    <p class="bw-backup-reminder">
      <Icon name="info" />
      <span>{lastBackupAt === null ? words.never : words.text}</span>
      <a
        href={href}
        onClick={(event) => {
          if (!onOpen) return;
          event.preventDefault();
          onOpen(href);
        }}
      >
        {words.action}
      </a>
    </p>
  );
}
