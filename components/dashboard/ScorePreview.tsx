import type { ComponentProps } from 'preact';
import type { ScorePreview as Preview } from '../../lib/health/preview.ts';
import type { DemoPart } from '../../lib/model/views.ts';
import { BandBadge } from '../BandBadge.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { BANDS } from './portfolio-query.ts';
import { ScoreChanges } from './ScoreChanges.tsx';

export type PreviewState =
  | { state: 'unchanged' | 'invalid' | 'empty' }
  | { state: 'running'; done: number; total: number }
  | { state: 'ready'; preview: Preview }
  | { state: 'failed'; trouble: ComponentProps<typeof StoreProblem>['trouble'] };

export interface ScorePreviewProps {
  shown: PreviewState;
  demo: DemoPart;
  hrefOf: (accountId: string) => string;
  onRetry: () => void;
  onReload: () => void;
}

/** What the unsaved settings would make of the accounts. */
export function ScorePreview({ shown, demo, hrefOf, onRetry, onReload }: ScorePreviewProps) {
  const { scoreSettings } = useMessages();
  const words = scoreSettings.preview;
  return (
    <section class="bw-card bw-preview" aria-labelledby="score-preview">
      <h2 id="score-preview" tabIndex={-1}>
        {words.title}
      </h2>
      <p role="status">{statusText(shown, words)}</p>
      {shown.state === 'running' && <Running {...shown} />}
      {shown.state === 'failed' && <StoreProblem {...{ onRetry, onReload }} {...shown} />}
      {shown.state === 'ready' && <Ready preview={shown.preview} {...{ demo, hrefOf }} />}
    </section>
  );
}

type Words = ReturnType<typeof useMessages>['scoreSettings']['preview'];

/** In one line, said aloud once each: not every step of a run. */
export function statusText(shown: PreviewState, words: Words): string | null {
  if (shown.state === 'running' || shown.state === 'failed') return null;
  if (shown.state !== 'ready') return words[shown.state];
  return words.summary(shown.preview.changes.length, shown.preview.accounts);
}

function Running({ done, total }: { done: number; total: number }) {
  const { scoreSettings } = useMessages();
  const format = useFormatters();
  const text = scoreSettings.preview.running(format.number(done, 0), total);
  return (
    <div class="bw-stack">
      <progress class="bw-progress" aria-label={text} value={done} max={Math.max(total, 1)} />
      <span class="bw-small bw-muted">{text}</span>
    </div>
  );
}

function Ready({
  preview,
  demo,
  hrefOf,
}: Pick<ScorePreviewProps, 'demo' | 'hrefOf'> & {
  preview: Preview;
}) {
  const { common, scoreSettings } = useMessages();
  const format = useFormatters();
  const words = scoreSettings.preview;
  const { meanPoints, leftOut, changes } = preview;
  const leftOutOf = [...leftOut].map(([factor, n]) => words.leftOutOf(common.factor[factor], n));
  return (
    <>
      <p>{meanPoints === null ? words.noMean : words.mean(format.signedPoints(meanPoints))}</p>
      {demo !== 'none' && (
        <p class="bw-small">{demo === 'counted' ? words.demo : words.demoLeftOut}</p>
      )}
      <BandTable preview={preview} />
      {leftOutOf.length > 0 && <p>{words.leftOut(format.list(leftOutOf))}</p>}
      {changes.length > 0 && <ScoreChanges {...{ changes, hrefOf }} />}
    </>
  );
}

function BandTable({ preview: { before, after } }: { preview: Preview }) {
  const { scoreSettings } = useMessages();
  const format = useFormatters();
  const words = scoreSettings.preview;
  return (
    <table class="bw-weights">
      <caption class="bw-label">{words.bands}</caption>
      <thead>
        <tr>
          <th scope="col">{words.band}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {BANDS.map((band) => (
          <tr key={band}>
            <th scope="row">
              <BandBadge band={band} />
            </th>
            <td class="bw-figures">{format.number(before[band], 0)}</td>
            <td class="bw-figures">{format.number(after[band], 0)}</td>
            <td class="bw-figures">{format.signedPoints(after[band] - before[band], 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
