import type { SignalMetric } from '../../health/signal-metrics.ts';
import type { ContactRole } from '../../model/account.ts';
import type { TicketDetail } from '../../model/facts.ts';
import { labelTable } from './label.ts';

type Priority = NonNullable<TicketDetail['priority']>;

export const PRIORITIES = labelTable<Priority>([
  ['low', 'low|lowest|minor|p4|p5|sev4|sev 4|trivial|niedrig|低|较低|不紧急'],
  [
    'normal',
    'normal|medium|med|moderate|standard|default|p3|sev3|sev 3|not priority|mittel|中|普通|一般|正常|中等',
  ],
  ['high', 'high|important|major|p2|sev2|sev 2|priority|hoch|高|较高|重要'],
  [
    'urgent',
    'urgent|critical|highest|blocker|emergency|p1|p0|sev1|sev 1|dringend|紧急|非常紧急|最高|严重|特急',
  ],
]);

export const TICKET_STATUSES = labelTable<TicketDetail['status']>([
  [
    'open',
    'open|new|reopened|in progress|active|assigned|todo|to do|working|offen|打开|新建|待处理|处理中|进行中|未解决|已打开',
  ],
  [
    'pending',
    'pending|hold|on hold|waiting|waiting on customer|waiting for customer|waiting on third party|waiting on contact|waiting on us|snoozed|awaiting reply|awaiting response|wartend|等待|挂起|待回复|等待客户|暂停|待定',
  ],
  [
    'closed',
    'closed|solved|resolved|done|completed|complete|fixed|deleted|cancelled|canceled|geschlossen|gelöst|已关闭|关闭|已解决|解决|已完成|完成',
  ],
]);

export const ROLES = labelTable<ContactRole>([
  [
    'decision-maker',
    'decision maker|decisionmaker|economic buyer|executive sponsor|exec sponsor|budget holder|economic decision maker|buyer|signatory|sponsor|决策者|决策人|拍板人|负责人|关键决策人',
  ],
  [
    'influencer',
    'influencer|evaluator|technical buyer|advisor|consultant|stakeholder|影响者|影响人|评估者|顾问',
  ],
  [
    'champion',
    'champion|advocate|coach|promoter|internal champion|支持者|拥护者|内部支持者|推动者',
  ],
  [
    'user',
    'user|end user|admin|power user|business user|technical user|administrator|使用者|用户|最终用户|管理员',
  ],
  ['blocker', 'blocker|detractor|opponent|反对者|阻碍者|阻力'],
]);

export const SURVEYS = labelTable<'nps' | 'csat' | 'ces'>([
  ['nps', 'nps|net promoter|net promoter score|净推荐值|净推荐|推荐意愿'],
  [
    'csat',
    'csat|customer satisfaction|satisfaction|satisfaction rating|满意度|客户满意度|smileys|stars|five star',
  ],
  ['ces', 'ces|customer effort|effort|customer effort score|费力度|客户费力度'],
]);

export const SURVEY_MODES = labelTable<'relational' | 'transactional'>([
  ['relational', 'relational|relationship|periodic|quarterly|annual|关系型|定期'],
  [
    'transactional',
    'transactional|ticket|post interaction|event|after contact|support|事务型|交易型|工单后',
  ],
]);

export const YES_NO = labelTable<boolean>([
  [true, 'yes|y|true|t|1|x|✓|✔|on|ja|是|有|对|真'],
  [false, 'no|n|false|f|0|off|nein|否|不是|没|假'],
]);

/** What became of a customer, as the event that it is kept as. */
export const CHURN_OUTCOMES = labelTable<SignalMetric>([
  [
    'renewed',
    'renewed|renewal|won|closed won|retained|extended|active|verlängert|已续约|续约|续费|已续费|续签|留存',
  ],
  [
    'churned',
    'churned|churn|lost|closed lost|not renewed|cancelled|canceled|terminated|ended|expired|gekündigt|已流失|流失|未续约|终止|已终止|退订|到期未续',
  ],
  [
    'cancellation-notice',
    'cancellation notice|notice|notice given|cancellation requested|pending cancellation|at risk of cancellation|提出取消|申请退订|已通知取消',
  ],
  [
    'cancellation-withdrawn',
    'cancellation withdrawn|notice withdrawn|saved|win back|撤回取消|挽回|已挽回',
  ],
  ['upgraded', 'upgraded|upgrade|expansion|expanded|upsell|upsold|升级|增购|扩容'],
]);
