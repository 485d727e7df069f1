import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { presetName } from '../../../../components/health/health-words.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import { messagesFor } from '../../../../lib/i18n/index.ts';
import type { HealthScore } from '../../../../lib/model/health.ts';
import { SCORED_VIEWS } from '../../../support/gallery/scored-views.ts';
import { CAPPED_HEALTH, HEALTH, panelView, timelineItem } from '../../../support/panel-fixtures.ts';
import { renderPanel } from '../render-panel.tsx';

afterEach(cleanup);

const shown = (change: Partial<HealthScore>) =>
  renderPanel(panelView({ health: { ...HEALTH, ...change } }));
const section = () => within(screen.getByRole('region', { name: 'Health' }));
const open = (name: string | RegExp) => fireEvent.click(section().getByRole('button', { name }));

describe('what lies around a score', () => {
  it('says in one closed line what is not weighed, and opened, why and what it takes', () => {
    shown({});
    expect(section().queryByText(/Nothing reports these yet/)).toBeNull();
    open('Not weighed: Adoption, Outcomes, and Commercial');
    expect(section().getByText(/they count neither for nor against/)).toBeTruthy();
    expect(section().getByText(/^Adoption: Takes figures of use/)).toBeTruthy();
  });

  it('says nothing where everything is weighed and every entry could be used', () => {
    shown({ profile: { id: 'general', leftOut: [] } });
    expect(section().queryByText(/Not weighed/)).toBeNull();
    expect(section().queryByText(/could not be used/)).toBeNull();
  });

  it('counts what could not be used, and opened, shows each with its reason', () => {
    renderPanel(SCORED_VIEWS['score-reported']);
    open('3 entries could not be used');
    const said = section()
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(said).toContain(
      'Nov 19, 2026Usage · Core features in use: 42 · its value is outside of its scale',
    );
    expect(said).toContain(
      'Nov 17, 2026Usage · log-ins: 410 · the score knows no figure of this name',
    );
    expect(said).toContain(
      'Nov 10, 2026Commercial · Recurring revenue a year: 80,000 · it is in another unit than this figure takes',
    );
  });

  it('names the kind of a fact that is not there, and keeps a conversation whose feeling is not used', () => {
    const item = timelineItem({ id: 'odd', title: 'connected' });
    renderPanel(
      panelView({
        timeline: [item],
        health: {
          ...HEALTH,
          refused: [
            { kind: 'task', id: 'gone', why: 'bad-date' },
            { kind: 'interaction', id: 'odd', why: 'out-of-range' },
          ],
        },
      }),
    );
    open(/2 entries could not/);
    expect(section().getByText(/Next step/).textContent).toBe(
      'Next step · its date cannot be read',
    );
    expect(section().getByText(/the conversation counts/)).toBeTruthy();
  });

  it('lists twenty of many', () => {
    const refused = Array.from({ length: 27 }, (_, index) => {
      return { kind: 'signal', id: `s${index}`, why: 'wrong-unit' } as const;
    });
    shown({ refused });
    open('27 entries could not be used');
    expect(section().getByText('and 7 more')).toBeTruthy();
    expect(section().getAllByText(/^Reported figure/)).toHaveLength(20);
  });

  it('names the preset, and an unknown one by its id', () => {
    shown({ profile: { id: 'healthtech', leftOut: [] } });
    expect(section().getByText(/^Weighed as Health · Formula/)).toBeTruthy();
    for (const locale of ['en', 'zh-CN']) {
      const messages = messagesFor(locale);
      for (const id of Object.keys(PRESETS)) expect(presetName(id, messages)).not.toBe(id);
      expect(presetName('our-own', messages)).toBe('our-own');
    }
  });

  it('says a fast fall beside the trend, in words', () => {
    shown({ fall: { points: 18.2, level: 'watch' } });
    expect(section().getByText('Fell 18 points within 7 days')).toBeTruthy();
    expect(section().getByText('Down 6.2 in 28 days')).toBeTruthy();
  });

  it('shows a ceiling that lowers nothing yet, with its fact', () => {
    renderPanel(SCORED_VIEWS['score-reported']);
    expect(section().getByText(/An invoice is long overdue: at most 74/).textContent).toContain(
      '(lowers nothing today)',
    );
    open('Evidence');
    expect(section().getByText(/Invoice overdue: 38 days/)).toBeTruthy();
  });

  it('says of a ceiling without a fact that it is the lack of one', () => {
    const [cap] = CAPPED_HEALTH.caps;
    if (!cap) throw new Error('The fixture has no ceiling.');
    shown({ ...CAPPED_HEALTH, caps: [{ ...cap, cap: 'contact-silence', evidence: [] }] });
    expect(section().getByText('No fact to show: it is that nothing was logged.')).toBeTruthy();
    expect(section().queryByRole('button', { name: 'Evidence' })).toBeNull();
  });

  it('keeps what would change it closed, and opened, names the steps', () => {
    renderPanel(SCORED_VIEWS['score-watch']);
    expect(section().queryByText(/would bring it/)).toBeNull();
    open('What would change it');
    expect(section().getByText(/would bring it to 75, Healthy, all else equal:/)).toBeTruthy();
    expect(section().getByText('Engagement from 54 to 90')).toBeTruthy();
    expect(
      section().getByText('Two-way contacts in 90 days: at least 5 instead of 2'),
    ).toBeTruthy();
    expect(section().getByText(/^Not enough alone: Support/)).toBeTruthy();
  });

  it('offers no such thing without a score: what would help stands there open', () => {
    renderPanel(SCORED_VIEWS['score-unknown']);
    expect(section().queryByRole('button', { name: 'What would change it' })).toBeNull();
    expect(section().getByText('What would help most:')).toBeTruthy();
  });

  it('shows a promise behind a number as the next step that it is', () => {
    const kept = timelineItem({ id: 'kept', kind: 'task', type: 'task', title: 'Send the offer' });
    const [engagement] = HEALTH.factors;
    const measure = engagement?.measures[0];
    if (!engagement || !measure) throw new Error('The fixture has no measure.');
    const evidence = [
      { kind: 'task', id: 'kept', occurredAt: kept.occurredAt, weight: 1 },
    ] as const;
    const factors = [{ ...engagement, measures: [{ ...measure, evidence: [...evidence] }] }];
    renderPanel(panelView({ health: { ...HEALTH, factors }, evidence: { kept } }));
    open('Engagement');
    expect(section().getByText('Next step').textContent).toBe('Next step · Send the offer');
  });

  it('has a name for every measure in both languages', () => {
    for (const locale of ['en', 'zh-CN']) {
      expect(Object.keys(messagesFor(locale).health.measure).sort()).toEqual(
        Object.keys(MEASURES).sort(),
      );
    }
  });
});
