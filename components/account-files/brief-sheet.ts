import type { Sheet, SheetSection } from '../../lib/bundle/sheet.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { HealthScore } from '../../lib/model/health.ts';
import type { AccountView, NpsView, TaskView, TimelineItem } from '../../lib/model/views.ts';
import { trendText } from '../health/health-words.ts';
import { shownScore } from '../score-text.ts';
import { factHeadline } from '../timeline/fact-words.ts';

/** What a brief is made of. */
export interface BriefFacts {
  account: AccountView;
  health: HealthScore;
  nps: NpsView;
  tasks: readonly TaskView[];
  timeline: readonly TimelineItem[];
}

const TALKS = 8;
const ANSWERS = 5;

/**
 * Where a customer stands, on one page. What is not known is said to be so; confidential notes stay
 * out.
 * @example toMarkdown(briefSheet(facts, messages, format, Date.now()))
 */
export function briefSheet(
  facts: BriefFacts,
  messages: Messages,
  format: Formatters,
  now: number,
): Sheet {
  const { brief } = messages.accountFiles;
  return {
    locale: format.locale,
    title: facts.account.name,
    lead: [brief.asOf(format.dateTime(now))],
    sections: [
      whoSection(facts, messages, format, now),
      healthSection(facts.health, messages, format),
      factorSection(facts.health, messages, format),
      npsSection(facts.nps, messages, format),
      stepSection(facts.tasks, messages, format, now),
      talkSection(facts.timeline, messages, format),
    ],
  };
}

function whoSection(
  { account }: BriefFacts,
  { accountFiles, dashboard, common }: Messages,
  format: Formatters,
  now: number,
): SheetSection {
  const { brief } = accountFiles;
  const words = dashboard.account;
  const { arr, renewalAt, lastContactAt, ownerName, domains, contacts, parent } = account;
  const people = contacts.map(({ name, role }) =>
    role ? `${name} (${common.contactRole[role]})` : name,
  );
  const near = (at: number) => `${format.date(at)}, ${format.relativeDay(at, now)}`;
  return {
    title: brief.who,
    facts: [
      ...(parent ? [[brief.parent, parent.name] satisfies [string, string]] : []),
      [words.revenue, arr ? format.money(arr) : brief.none],
      [words.renewal, renewalAt === null ? brief.none : near(renewalAt)],
      [words.lastContact, lastContactAt === null ? brief.none : near(lastContactAt)],
      [words.owner, ownerName ?? brief.none],
      [words.domains, domains.join(', ') || brief.none],
      [words.people, people.join(', ') || brief.none],
    ],
    none: brief.none,
  };
}

function healthSection(health: HealthScore, messages: Messages, format: Formatters): SheetSection {
  const { accountFiles, common, health: words } = messages;
  const { brief } = accountFiles;
  const points = health.score === null ? brief.noScore : format.number(shownScore(health.score));
  const setBy = health.override ? ` (${common.timelineType.override})` : '';
  const caps = health.caps.map(({ cap }) => words.cap[cap]);
  return {
    title: brief.health,
    facts: [
      [brief.score, points],
      [brief.band, common.band[health.band] + setBy],
      [brief.coverage, format.percent(health.coverage)],
      [brief.trend, trendText(health.trend, messages, format)],
      ...(caps.length > 0 ? [[brief.limits, format.list(caps)] satisfies [string, string]] : []),
    ],
    none: brief.none,
  };
}

function factorSection(
  { factors }: HealthScore,
  { accountFiles, common }: Messages,
  format: Formatters,
): SheetSection {
  const { brief } = accountFiles;
  const rows = factors.map(({ factor, score, contribution, coverage }) => [
    common.factor[factor],
    score === null ? common.noData : format.number(shownScore(score)),
    score === null ? common.notAvailable : format.signedPoints(contribution),
    format.percent(coverage),
  ]);
  return { title: brief.factors, table: { head: brief.factorHead, rows }, none: brief.none };
}

function npsSection({ answers }: NpsView, messages: Messages, format: Formatters): SheetSection {
  const { accountFiles } = messages;
  const lines = answers.slice(0, ANSWERS).map(({ respondent, score, answeredAt, comment }) => {
    const said = comment === '' ? '' : `: ${comment}`;
    return `${format.date(answeredAt)}, ${respondent}, ${format.number(score)}${said}`;
  });
  return { title: accountFiles.brief.nps, lines, none: accountFiles.brief.noneYet };
}

function stepSection(
  tasks: readonly TaskView[],
  { accountFiles }: Messages,
  format: Formatters,
  now: number,
): SheetSection {
  const { brief } = accountFiles;
  const lines = tasks
    .filter(({ doneAt }) => doneAt === null)
    .map(({ text, dueAt, owner }) => {
      const due = dueAt === null ? '' : brief.due(format.date(dueAt));
      const late = dueAt !== null && dueAt < now ? brief.overdue : '';
      return [text, due, late, owner === 'them' ? brief.byThem : ''].filter(Boolean).join(', ');
    });
  return { title: brief.steps, lines, none: brief.noneOpen };
}

function talkSection(
  timeline: readonly TimelineItem[],
  messages: Messages,
  format: Formatters,
): SheetSection {
  const { accountFiles, common } = messages;
  const { brief } = accountFiles;
  const lines = timeline.slice(0, TALKS).map((item) => {
    const note = item.isConfidential ? brief.confidential : item.note;
    const what = [common.timelineType[item.type], factHeadline(item, messages, format), note];
    return `${format.date(item.occurredAt)}, ${what.filter(Boolean).join(': ')}`;
  });
  return { title: brief.talks, lines, none: brief.noneYet };
}
