import { useState } from 'preact/hooks';
import type { ImportCounts } from '../../lib/model/import-job.ts';
import { Button } from '../Button.tsx';
import { Chips } from '../Chips.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Outlook } from './import-state.ts';
import { OutlookExamples } from './OutlookExamples.tsx';

const OUTCOMES = ['created', 'updated', 'merged', 'skipped', 'invalid'] as const;

interface OutlookCardProps {
  outlook: Outlook;
  /** Names of JSON that the form has no column for. */
  otherColumns: readonly string[];
  onRun: () => void;
}

/** What the import would do, row by row in examples, before it does. */
export function OutlookCard({ outlook, otherColumns, onRun }: OutlookCardProps) {
  const { importRun: words } = useMessages();
  const { counts } = outlook;
  const usable = counts.created + counts.updated + counts.merged;
  return (
    <section class="bw-card" aria-labelledby="import-outlook">
      <h2 id="import-outlook">{words.outlookTitle}</h2>
      <Counts counts={counts} />
      <Notes outlook={outlook} otherColumns={otherColumns} />
      <Examples outlook={outlook} />
      {usable === 0 ? (
        <p>{words.nothingToRun}</p>
      ) : (
        <div>
          <Button kind="primary" onClick={onRun}>
            {words.run(usable)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How many rows of each outcome; nothing is shown as a dash would be unknown, 0 is counted. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  return (
    <dl class="bw-import-counts">
      {OUTCOMES.map((one) => (
        <div key={one} data-outcome={one} data-none={counts[one] === 0}>
          <dt>{words.counts[one]}</dt>
          <dd class="bw-figures">{format.number(counts[one], 0)}</dd>
          <dd class="bw-hint">{words.countHints[one]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ outlook, otherColumns }: Omit<OutlookCardProps, 'onRun'>) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  const { reasons, alsoCreated, peopleLeftOut } = outlook;
  const named = Object.entries(words.outcomeReasons).flatMap(([reason, text]) => {
    const count = reasons[reason as keyof typeof reasons] ?? 0;
    return count === 0 ? [] : [{ reason, text, count }];
  });
  const also = [
    alsoCreated.accounts > 0 ? words.accountsCount(alsoCreated.accounts) : '',
    alsoCreated.contacts > 0 ? words.contactsCount(alsoCreated.contacts) : '',
  ].filter((text) => text !== '');
  return (
    <>
      {named.length > 0 && (
        <ul class="bw-import-reasons">
          {named.map(({ reason, text, count }) => (
            <li key={reason}>
              <span>{text}</span>
              <span class="bw-figures">{format.number(count, 0)}</span>
            </li>
          ))}
        </ul>
      )}
      {also.length > 0 && <p>{words.alsoCreated(format.list(also))}</p>}
      {peopleLeftOut > 0 && <p>{words.peopleLeftOut(peopleLeftOut)}</p>}
      {otherColumns.length > 0 && <p>{words.otherColumns(otherColumns.join(', '))}</p>}
    </>
  );
}

function Examples({ outlook }: { outlook: Outlook }) {
  const { importRun: words } = useMessages();
  const there = OUTCOMES.filter((one) => outlook.counts[one] > 0);
  const [chosen, setChosen] = useState<keyof ImportCounts | null>(null);
  const shown = there.find((one) => one === chosen) ?? there[0];
  if (shown === undefined) return null;
  return (
    <>
      <Chips
        label={words.examples}
        chips={there.map((value) => ({ value, label: words.counts[value] }))}
        value={shown}
        onChange={setChosen}
      />
      <OutlookExamples
        label={words.examplesOf(words.counts[shown])}
        rows={outlook.examples[shown]}
      />
    </>
  );
}
