import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { focusFirstFault } from '../focus-first-fault.ts';
import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { isSendKey } from '../send-key.ts';
import { FormContext, LogSelect, LogTextArea, LogTextField, useLogField } from './FieldSet.tsx';
import { isBlank } from './log-fields.ts';
import { TypeChips } from './TypeChips.tsx';
import {
  ConfidentialField,
  ContactField,
  type Contacts,
  ConversationFields,
  PulseFields,
  SurveyFields,
  TicketFields,
} from './TypeFields.tsx';
import { type LogFormState, type LogFormWiring, useLogForm } from './use-log-form.ts';

interface LogFormProps extends LogFormWiring {
  contacts: Contacts;
}

/** Enter logs from every single-line field, Ctrl or Cmd with Enter from the note as well. */
export function LogForm({ contacts, ...wiring }: LogFormProps) {
  const { log, panel } = useMessages();
  const form = useLogForm(wiring);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstFault(element.current), [form.faults]);
  const submitByKey = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    void form.submit();
  };
  return (
    <FormContext.Provider value={form}>
      <form
        ref={element}
        class="bw-log"
        aria-label={log.formName}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
        onKeyDown={submitByKey}
        onFocusOut={(event) => {
          const next = event.relatedTarget;
          if (!(next instanceof Node && event.currentTarget.contains(next))) form.flush();
        }}
      >
        {form.isRestored && <p class="bw-muted bw-small">{panel.restored}</p>}
        <TypeChips type={form.fields.type} onChange={form.setType} />
        <FieldsOfType form={form} contacts={contacts} />
        <NextStepFields />
        <Ending form={form} />
      </form>
    </FormContext.Provider>
  );
}

function FieldsOfType({ form, contacts }: { form: LogFormState; contacts: Contacts }) {
  const { log } = useMessages();
  const { type, values } = form.fields;
  const isConversation = type === 'call' || type === 'meeting' || type === 'email';
  return (
    <>
      {isConversation && <ConversationFields key={type} type={type} />}
      {type === 'ticket' && <TicketFields />}
      {type === 'survey' && <SurveyFields contacts={contacts} />}
      {type === 'pulse' && <PulseFields />}
      <LogTextArea field="note" label={type === 'pulse' ? log.levelReason : log.note} />
      {type !== 'survey' && type !== 'pulse' && <ConfidentialField />}
      <Disclosure
        summary={isConversation ? log.details : log.when}
        initiallyOpen={Boolean(values.minutes || values.when || values.contactId)}
        heldOpen={Boolean(form.faults.minutes || form.faults.when)}
      >
        <div class="bw-columns">
          {isConversation && (
            <>
              <LogTextField field="minutes" label={log.minutes} inputMode="numeric" />
              <ContactField contacts={contacts} />
            </>
          )}
          <LogTextField field="when" label={log.when} type="datetime-local" hint={log.whenHint} />
        </div>
      </Disclosure>
    </>
  );
}

function NextStepFields() {
  const { log } = useMessages();
  const hasNext = useLogField('nextText').value.trim() !== '';
  const hasDue = useLogField('nextDue').value !== '';
  return (
    <div class="bw-stack">
      <LogTextField field="nextText" label={log.nextStep} />
      {(hasNext || hasDue) && (
        <div class="bw-columns">
          <LogTextField field="nextDue" label={log.nextDue} type="date" />
          <LogSelect
            field="nextOwner"
            label={log.nextOwner}
            options={[
              { value: 'us', label: log.ownerUs },
              { value: 'them', label: log.ownerThem },
            ]}
          />
        </div>
      )}
    </div>
  );
}

function Ending({ form }: { form: LogFormState }) {
  const { common, log, panel } = useMessages();
  return (
    <>
      {form.problem && <NoticeLine kind="error" text={panel.problem[form.problem]} />}
      <div class="bw-row">
        <Button type="submit" kind="primary" pending={form.pending}>
          {form.pending ? log.pending : form.problem ? common.retry : log.submit[form.fields.type]}
        </Button>
        {!isBlank(form.fields) && (
          <Button kind="quiet" onClick={form.discard}>
            {panel.discard}
          </Button>
        )}
        <span class="bw-muted bw-small bw-shortcut">{log.submitHint}</span>
      </div>
    </>
  );
}
