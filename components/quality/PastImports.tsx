import { countOf, type QualityReport } from '../../lib/intake/quality-report.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { Skeleton } from '../Skeleton.tsx';
import type { Live } from '../use-live.ts';
import { ImportReport } from './ImportReport.tsx';
import type { PastImport, SavedPart } from './quality-data.ts';

interface PastImportsProps {
  imports: Live<readonly PastImport[]>;
  /** Where files are imported; `null`: nowhere yet. */
  importHref: string | null;
  onSave: (one: PastImport, part: SavedPart) => void;
  onRetry: () => void;
}

/** The imports with what was found in their files, the latest first and open. */
export function PastImports({ imports, importHref, onSave, onRetry }: PastImportsProps) {
  const { common, quality } = useMessages();
  return (
    <section class="bw-card" aria-labelledby="quality-imports">
      <h2 id="quality-imports">{quality.importsTitle}</h2>
      {imports.state === 'failed' && (
        <Notice kind="error">
          <p>{quality.importsFailed}</p>
          <div>
            <Button onClick={onRetry}>{common.retry}</Button>
          </div>
        </Notice>
      )}
      {imports.state === 'loading' && (
        <div aria-busy="true">
          <p class="bw-hidden">{quality.importsLoading}</p>
          <Skeleton size="block" />
        </div>
      )}
      {imports.state === 'ready' && imports.value.length === 0 && (
        <EmptyState title={quality.noImports}>
          <p class="bw-muted">{quality.noImportsHint}</p>
          {importHref !== null && <a href={importHref}>{quality.importFile}</a>}
        </EmptyState>
      )}
      {imports.state === 'ready' && imports.value.length > 0 && (
        <ul class="bw-past-imports">
          {imports.value.map((one, at) => (
            <li key={one.job.id}>
              <Past one={one} isOpen={at === 0} onSave={onSave} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PastProps {
  one: PastImport;
  isOpen: boolean;
  onSave: PastImportsProps['onSave'];
}

function Past({ one, isOpen, onSave }: PastProps) {
  const { quality } = useMessages();
  const format = useFormatters();
  const { job, found } = one;
  const about = [
    quality.kinds[job.kind],
    format.dateTime(job.startedAt),
    quality.states[job.state],
  ];
  return (
    <article class="bw-past-import">
      <h3 dir="auto">{job.fileName}</h3>
      <p class="bw-small bw-muted">{about.filter((text) => text !== '').join(' · ')}</p>
      {found === null ? (
        <p class="bw-muted">{quality.noReport}</p>
      ) : (
        <>
          <Figures report={found.report} />
          <Files one={one} found={found} onSave={onSave} />
          <div>
            <Disclosure summary={quality.problemsTitle} initiallyOpen={isOpen}>
              <ImportReport report={found.report} />
            </Disclosure>
          </div>
        </>
      )}
    </article>
  );
}

function Figures({ report }: { report: QualityReport }) {
  const { quality } = useMessages();
  const format = useFormatters();
  const { usable, invalid, merged } = report;
  const figures: [string, number, boolean][] = [
    [quality.used, usable, false],
    [quality.invalid, invalid, true],
    [quality.dropped, countOf(report, 'dropped'), true],
    [quality.doubtful, countOf(report, 'doubtful'), true],
    [quality.outlier, countOf(report, 'outlier'), true],
    [quality.merged, merged, false],
  ];
  return (
    <dl class="bw-report-figures">
      {figures.map(([name, value, isTrouble]) => (
        <div key={name} data-trouble={isTrouble && value > 0}>
          <dt>{name}</dt>
          <dd>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FilesProps {
  one: PastImport;
  found: NonNullable<PastImport['found']>;
  onSave: PastImportsProps['onSave'];
}

function Files({ one, found: { badRows }, onSave }: FilesProps) {
  const { quality } = useMessages();
  const bad = badRows.rows.length;
  return (
    <div class="bw-stack">
      <div class="bw-report-files">
        {bad > 0 && (
          <Button kind="primary" onClick={() => onSave(one, 'bad-rows')}>
            {quality.saveBadRows(bad)}
          </Button>
        )}
        <Button onClick={() => onSave(one, 'report-csv')}>{quality.saveReport}</Button>
        <Button onClick={() => onSave(one, 'report-json')}>{quality.saveJson}</Button>
      </div>
      {bad > 0 && <p class="bw-small bw-muted">{quality.badRowsHint}</p>}
      {badRows.left > 0 && <p class="bw-small">{quality.badRowsLeft(badRows.left)}</p>}
    </div>
  );
}
