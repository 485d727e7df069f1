import { SURVEY_SCALES } from '../../lib/model/survey-scales.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Checkbox } from '../Checkbox.tsx';
import { useMessages } from '../i18n.tsx';
import { OUTCOME_CHOICES, PRIORITY_CHOICES, STATUS_CHOICES } from './choices.ts';
import { ChipsField, LogSelect, LogTextField, useLogField } from './FieldSet.tsx';
import { surveyOf } from './to-log-entry.ts';

export type Contacts = AccountView['contacts'];

/** How a call, a meeting or an e-mail went. */
export function ConversationFields({ type }: { type: 'call' | 'meeting' | 'email' }) {
  const { common, log } = useMessages();
  const direction = useLogField('direction').value;
  const outcomes = OUTCOME_CHOICES[type].map((value) => ({ value, label: common.outcome[value] }));
  return (
    <>
      {type === 'email' && (
        <ChipsField
          field="direction"
          label={log.direction}
          chips={[
            { value: 'in', label: log.directionIn },
            { value: 'out', label: log.directionOut },
          ]}
        />
      )}
      {(type !== 'email' || direction === 'out') && (
        <ChipsField
          field="outcome"
          label={log.outcome}
          chips={outcomes}
          clearable={type === 'email'}
        />
      )}
      <ChipsField
        field="sentiment"
        label={log.sentiment}
        clearable
        shape="scale"
        chips={common.sentiment.map((label, index) => ({ value: String(index - 2), label }))}
      />
    </>
  );
}

export function TicketFields() {
  const { log } = useMessages();
  const escalated = useLogField('escalated');
  return (
    <>
      <LogTextField field="subject" label={log.subject} />
      <div class="bw-columns">
        <LogSelect
          field="priority"
          label={log.priority}
          options={[
            { value: '', label: log.priorityNone },
            ...PRIORITY_CHOICES.map((value) => ({ value, label: log.priorityName[value] })),
          ]}
        />
        <LogSelect
          field="status"
          label={log.status}
          options={STATUS_CHOICES.map((value) => ({ value, label: log.statusName[value] }))}
        />
      </div>
      <label class="bw-check">
        <input
          type="checkbox"
          checked={escalated.value === 'yes'}
          onChange={(event) => escalated.set(event.currentTarget.checked ? 'yes' : '')}
        />
        {log.escalated}
      </label>
    </>
  );
}

export function SurveyFields({ contacts }: { contacts: Contacts }) {
  const { common, log } = useMessages();
  const survey = surveyOf({ survey: useLogField('survey').value });
  const contact = useLogField('contactId').value;
  const { min, max } = SURVEY_SCALES[survey];
  const scores = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return (
    <>
      <LogSelect
        field="survey"
        label={log.survey}
        options={(['nps', 'csat', 'ces'] as const).map((value) => ({
          value,
          label: common.timelineType[value],
        }))}
      />
      <ChipsField
        field="score"
        label={`${log.score}: ${log.surveyScale[survey]}`}
        shape="scale"
        chips={scores.map((value) => ({ value, label: value }))}
      />
      <ContactField contacts={contacts} />
      {contact === '' && <LogTextField field="respondentName" label={log.respondent} />}
    </>
  );
}

export function PulseFields() {
  const { common, log } = useMessages();
  return (
    <ChipsField
      field="level"
      label={log.level}
      shape="scale"
      chips={common.pulseLevel.map((label, index) => ({ value: String(index + 1), label }))}
    />
  );
}

/** Answers of surveys and judgements are figures, so they have none. */
export function ConfidentialField() {
  const { log } = useMessages();
  const { value, set } = useLogField('confidential');
  return (
    <Checkbox
      label={log.confidential}
      isChecked={value === 'yes'}
      onChange={(isChecked) => set(isChecked ? 'yes' : '')}
    />
  );
}

export function ContactField({ contacts }: { contacts: Contacts }) {
  const { common, log } = useMessages();
  if (contacts.length === 0) return null;
  const options = contacts.map(({ id, name, role }) => ({
    value: id,
    label: role === null ? name : `${name} · ${common.contactRole[role]}`,
  }));
  return (
    <LogSelect
      field="contactId"
      label={log.contact}
      options={[{ value: '', label: log.contactNone }, ...options]}
    />
  );
}
