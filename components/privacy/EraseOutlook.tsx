import type { ComponentChildren } from 'preact';
import { ERASE_KINDS, type EraseChoice, type ErasePreview } from '../../lib/model/erase.ts';
import { Checkbox } from '../Checkbox.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice, NoticeLine } from '../Notice.tsx';

interface EraseOutlookProps {
  preview: ErasePreview;
  choice: EraseChoice;
  onChoice: (choice: EraseChoice) => void;
}

/** Mentions that are listed; the others are counted. */
const LISTED = 12;

/** What goes, what stays without them, and what is to be decided. */
export function EraseOutlook({ preview, choice, onChoice }: EraseOutlookProps) {
  const words = useMessages().privacy.erase;
  const format = useFormatters();
  const isPerson = preview.target.of === 'contact';
  return (
    <>
      <Holds preview={preview} />
      <p class="bw-label">{words.goes}</p>
      <Counts preview={preview} what="erased" />
      <p class="bw-label">{words.stays}</p>
      <Counts preview={preview} what="changed" />
      {isPerson && preview.counts.surveyAnswers.changed > 0 && (
        <p class="bw-small">{words.answersPerson}</p>
      )}
      {!isPerson && preview.counts.contacts.erased > 0 && (
        <p class="bw-small">{words.alsoPeople}</p>
      )}
      {preview.alsoKnownAs.length > 0 && (
        <div class="bw-stack">
          <p class="bw-small">
            {words.same(
              format.list(
                preview.alsoKnownAs.map(({ name, accountName }) => words.sameAt(name, accountName)),
              ),
            )}
          </p>
          <Checkbox
            label={words.includeSame}
            isChecked={choice.includesSame}
            onChange={(includesSame) => onChoice({ ...choice, includesSame })}
          />
        </div>
      )}
      {preview.mentionCount > 0 && (
        <Mentions preview={preview}>
          <Checkbox
            label={words.replace}
            isChecked={choice.replacesMentions}
            onChange={(replacesMentions) => onChoice({ ...choice, replacesMentions })}
          />
        </Mentions>
      )}
      {preview.sharedNames.length > 0 && (
        <NoticeLine kind="info" text={words.shared(format.list(preview.sharedNames))} />
      )}
      <p class="bw-muted bw-small">{words.beside}</p>
    </>
  );
}

function Holds({ preview: { holds } }: { preview: ErasePreview }) {
  const words = useMessages().privacy.erase;
  const format = useFormatters();
  if (holds.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{words.held}</p>
      <ul class="bw-bullets">
        {holds.map(({ id, reason, since }) => (
          <li key={id}>{words.holdLine(reason, format.date(since))}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Counts({ preview, what }: { preview: ErasePreview; what: 'erased' | 'changed' }) {
  const words = useMessages().privacy.erase;
  const some = ERASE_KINDS.flatMap((kind) => {
    const n = preview.counts[kind][what];
    return n > 0 ? [words.kinds[kind](n)] : [];
  });
  if (some.length === 0) return <p class="bw-muted bw-small">{words.nothing}</p>;
  return (
    <ul class="bw-counts">
      {some.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Mentions(props: { preview: ErasePreview; children: ComponentChildren }) {
  const words = useMessages().privacy.erase;
  const format = useFormatters();
  const { mentions, mentionCount } = props.preview;
  const shown = mentions.slice(0, LISTED);
  const more = mentionCount - shown.length;
  return (
    <div class="bw-stack">
      <p class="bw-label">{words.mentions(mentionCount)}</p>
      <ul class="bw-mentions">
        {shown.map(({ at, before, found, after }, index) => (
          <li key={`${at}:${index}`}>
            <bdi>
              {before}
              <mark>{found}</mark>
              {after}
            </bdi>{' '}
            <span class="bw-muted bw-fine">{Number.isFinite(at) && format.date(at)}</span>
          </li>
        ))}
        {more > 0 && <li class="bw-muted">{words.moreMentions(more)}</li>}
      </ul>
      {props.children}
    </div>
  );
}
