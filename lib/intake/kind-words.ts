import type { RecordKind } from '../model/import-job.ts';
import type { FieldId } from './fields.ts';

/** Names that mean a field only in rows of one kind: a contact's name is a person's. */
export const KIND_WORDS: Record<RecordKind, Partial<Record<FieldId, string>>> = {
  accounts: {
    accountId: 'id|record id|external id|编号|记录编号|uid|uuid',
    accountName: 'name|名称|名字|title|全称',
    ownerName: 'assignee|assigned to',
    seats: 'users|用户数|user count',
  },
  contacts: {
    personId: 'id|record id|external id|编号|记录编号|uid|uuid|unique external id',
    personName: 'name|姓名|名称|customer|客户姓名',
    createdAt: 'date|日期',
    role: 'job role',
  },
  interactions: {
    ownId: 'activity id|call id|meeting id|interaction id|task id|event id|engagement id|活动编号',
    occurredAt:
      'start|start time|start date|started at|created at|create date|created|due date|call time|call date|meeting date|meeting start time|sent at|sent date|开始时间|创建时间',
    note: 'comment|feedback|反馈',
    personName: 'name|with|to',
  },
  tickets: {
    ownId:
      'ticket id|case id|case number|ticket number|ticket|ticket no|conversation id|issue key|issue id|工单号|工单编号|case no',
    occurredAt:
      'created at|created|create date|created time|created date|opened|opened at|date time opened|date opened|requested|submitted at|reported at|date created|创建时间|提交时间|创建日期|开单时间',
    closedAt: 'last closed|conversation closed at',
    personName: 'name|reporter|submitter|customer name|报告人',
    accountName: 'requester organization|requester organisation|company account',
  },
  'survey-answers': {
    ownId: 'response id|answer id|survey response id|submission id|答卷编号|回答编号|问卷编号',
    occurredAt:
      'responded at|response date|submitted at|submitted|completed at|created at|created|date created|end date|answered at|answer date|response time|date modified|提交时间|答题时间|填写时间|回答时间|创建时间',
    personName: 'name|姓名',
    comment: 'note|notes|备注|reason|why',
  },
  usage: {
    ownId: 'usage id',
    occurredAt:
      'period end|week|month|week ending|period|week of|last login|last seen|last activity|measured at|周|月份|统计时间|最近登录',
  },
  subscriptions: {
    ownId:
      'subscription id|contract id|contract number|order id|agreement id|合同编号|订阅编号|订单编号|合同号',
    occurredAt:
      'start date|started at|contract start|contract start date|subscription start|subscription start date|term start|start|begins|effective date|original contract date|signed at|signed on|signature date|开始日期|合同开始日期|签约日期|生效日期|签署日期|起始日期',
    arr: 'price|total|value|annual price|总价',
  },
  renewals: {
    ownId: 'renewal id|opportunity id|renewal opportunity id|contract id|deal id|合同编号',
    renewalAt: 'date|close date|due date|日期',
    arr: 'value|renewal amount|renewal value|price',
  },
  outcomes: {
    ownId: 'outcome id|opportunity id|deal id',
    occurredAt:
      'outcome date|churn date|renewed at|churned at|cancellation date|cancelled at|close date|closed date|decision date|effective date|流失日期|续约日期|结果日期',
    churnOutcome: 'outcome|status|result|状态|stage|event',
    arr: 'value|amount value',
  },
};

/** Fields that hardly any other kind has: a column of one speaks for its kind. */
export const TELLING_FIELDS: Record<RecordKind, readonly FieldId[]> = {
  accounts: ['ownerName', 'parentName', 'parentId', 'arr', 'mrr', 'seats', 'renewalAt'],
  contacts: ['firstName', 'lastName', 'phone', 'role', 'email', 'personName'],
  interactions: ['type', 'direction', 'outcome', 'durationMin', 'sentiment'],
  tickets: ['priority', 'status', 'closedAt', 'escalated', 'subject'],
  'survey-answers': ['score', 'scale', 'survey', 'mode', 'comment'],
  usage: [
    'metric',
    'value',
    'seatsUsed',
    'activeUsers',
    'usageEvents',
    'featureBreadth',
    'sessionMinutes',
    'weeklyLearners',
    'activityRate',
  ],
  subscriptions: ['arr', 'mrr', 'seats', 'renewalAt'],
  renewals: ['renewalAt', 'discussedAt', 'arr'],
  outcomes: ['churnOutcome'],
};
