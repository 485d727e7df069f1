import type { health as english } from '../en/health.ts';

export const health: typeof english = {
  title: '健康度',
  meterText: (band, coverage) => `${band}，证据占 ${coverage}`,
  unknownText: (coverage) => `数据不足，证据占 ${coverage}`,
  scoreOf100: '满分 100',
  coverage: (coverage) => `已掌握 ${coverage} 的证据`,
  range: (low, high) => `可能在 ${low} 到 ${high} 之间`,
  rangeWhy: '补齐缺失证据后，分数可能落入的范围。',
  greenWithheld: (needed) =>
    `已达 75 分，但还不能称为健康：需要掌握 ${needed} 的证据。目前良好，数据偏少。`,
  unknownWhy: (needed, coverage) =>
    `至少两个因素有证据，且证据达到 ${needed}，才会给出分数。目前为 ${coverage}。`,
  unknownNext: '最有帮助的是：',
  version: (version, when) => `公式 ${version}，计算于 ${when}`,

  trendUp: (points) => `28 天上升 ${points}`,
  trendDown: (points) => `28 天下降 ${points}`,
  trendFlat: (signed) => `平稳，28 天 ${signed}`,
  trendNone: '暂无趋势：28 天前没有可比的分数',
  history: (weeks, from, to) => `${weeks} 周的分数，从 ${from} 到 ${to}`,
  historyNone: '暂无历史。每周保留一个点。',
  historyCaption: (weeks) => `最近 ${weeks} 周，横线为 50 与 75 分`,

  factors: '分数构成',
  contributionHint: '各因素相对 50 分增减的分数',
  factorText: (score, signed) => `${score}，满分 100，贡献 ${signed} 分`,
  factorShare: (share, coverage) => `占分数的 ${share}。已掌握其证据的 ${coverage}。`,
  factorMissing: (weight) => `其 ${weight} 的权重由有证据的因素分担。`,
  together: '合计（自 50 分起）',
  columnScore: '得分',
  columnPoints: '增减',
  afterCaps: '分数',

  bring: {
    adoption: '需要使用数据。目前还无法读取。',
    engagement: '记录一次通话、会议或有回复的邮件。',
    sentiment: '记录一次交流的感受，或一份 NPS、CSAT 回答。',
    support: '记录一张工单，或在服务台中打开该客户的工单。',
    outcomes: '需要目标。目前还无法保存。',
    commercial: '需要发票或续约信息。目前还无法读取。',
    pulse: '记录您的判断及理由。',
  },

  cap: {
    'contact-silence': '双向联系中断已达约定间隔的三倍',
    'open-escalation': '有未关闭的升级事项',
    'detractor-open': '决策人是贬损者，且尚未有人回应',
  },
  capLine: (reason, ceiling) => `${reason}：最高 ${ceiling} 分`,
  capEffect: (signed) => `${signed} 分`,
  capNoEffect: '目前没有压低分数',

  noEvidence: '无数据',
  silence: '已在跟踪，但没有任何记录',
  measureScore: (score) => `${score}，满分 100`,
  strength: (strength) => `证据强度 ${strength}`,
  anchors: (zero, fifty, seventyFive, hundred) =>
    `${zero} 为 0 分，${fifty} 为 50 分，${seventyFive} 为 75 分，${hundred} 为 100 分`,
  evidence: '证据',
  evidenceMore: (n) => `另有 ${n} 条更早的记录`,
  evidenceGone: '一条已不再显示的记录',
  openSource: '打开来源',

  unit: {
    days: (n) => `${n} 天`,
    ratio: (n) => `${n} 倍`,
    nps: (n) => `${n}/10`,
    pulse: (n) => `${n}/5`,
  },
  measure: {
    'contact-recency': '距上次双向联系的时间（相对约定间隔）',
    'contact-frequency': '90 天内双向联系次数（相对预期）',
    'contact-breadth': '90 天内联系过的人数',
    'meetings-held': '已举行会议占计划会议的比例',
    'decision-maker-recency': '距上次与决策人联系的天数',
    nps: 'NPS 回答',
    csat: '满意的 CSAT 回答',
    'logged-sentiment': '记录的情绪',
    'oldest-open-ticket': '最早未关闭高优先级工单的时长',
    escalations: '90 天内的升级次数',
    'ticket-rate': '28 天内工单数（相对平时）',
    pulse: '您的判断',
  },
};
