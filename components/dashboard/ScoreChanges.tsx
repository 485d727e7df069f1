import type { BandChange } from '../../lib/health/preview.ts';
import { BandBadge } from '../BandBadge.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import { largestLines } from './score-words.ts';

/** More than anyone reads before saving. */
const MOST = 50;

interface ScoreChangesProps {
  changes: readonly BandChange[];
  hrefOf: (accountId: string) => string;
}

/** The accounts whose band would be another, and what makes the difference. */
export function ScoreChanges({ changes, hrefOf }: ScoreChangesProps) {
  const { scoreSettings } = useMessages();
  const words = scoreSettings.preview;
  return (
    <div class="bw-stack">
      <h3 id="score-changes">{words.changes}</h3>
      <ol class="bw-changes" aria-labelledby="score-changes">
        {changes.slice(0, MOST).map((change) => (
          <Change key={change.accountId} change={change} href={hrefOf(change.accountId)} />
        ))}
      </ol>
      {changes.length > MOST && <p>{words.more(changes.length - MOST)}</p>}
    </div>
  );
}

function Change({ change, href }: { change: BandChange; href: string }) {
  const { common, scoreSettings } = useMessages();
  const format = useFormatters();
  const words = scoreSettings.preview;
  const { name, before, after, difference } = change;
  return (
    <li>
      <a href={href} target="_blank" rel="noopener">
        {name}
        <span class="bw-hidden"> ({words.newTab})</span>
      </a>
      <span class="bw-row bw-figures">
        <Side {...before} />
        <span aria-hidden="true">→</span>
        <span class="bw-hidden">{words.becomes}</span>
        <Side {...after} />
        {difference.points !== null && (
          <span>{common.points(format.signedPoints(difference.points))}</span>
        )}
      </span>
      <span class="bw-small bw-muted">
        <Why change={change} />
      </span>
    </li>
  );
}

function Side({ band, score }: BandChange['before']) {
  const { scoreSettings } = useMessages();
  const format = useFormatters();
  return (
    <span>
      <BandBadge band={band} />{' '}
      {score === null ? scoreSettings.preview.noScore : format.number(shownScore(score))}
    </span>
  );
}

function Why({ change: { before, after, difference } }: { change: BandChange }) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.scoreSettings.preview;
  if (after.score === null) return <>{words.lost}</>;
  if (before.score === null) return <>{words.gained}</>;
  if (after.greenWithheld) return <>{words.thin}</>;
  const lines = largestLines(difference, messages, format);
  return <>{lines === null ? words.bySteadiness : words.lines(lines)}</>;
}
