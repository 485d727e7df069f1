import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  productName: 'Bellwether',
  undo: '撤销',
  undone: '已撤销',
  nothingToUndo: '没有可撤销的内容',
  dismiss: '关闭提示',
  close: '关闭',
  retry: '重试',
  loading: '正在加载',
  search: '搜索',
  demo: '演示',
  demoHint: '用于试用 Bellwether 的虚构数据。',
  showAll: '显示全部',
  showLess: '收起',
  notKnown: '未知',
  noData: '无数据',
  notAvailable: '暂无',
  points: (signed) => `${signed} 分`,

  band: {
    healthy: '健康',
    watch: '需关注',
    'at-risk': '有风险',
    unknown: '数据不足',
  },

  factor: {
    adoption: '使用情况',
    engagement: '互动',
    sentiment: '情绪',
    support: '支持',
    outcomes: '成果',
    commercial: '商务',
    pulse: '您的判断',
  },

  timelineType: {
    call: '通话',
    meeting: '会议',
    email: '邮件',
    note: '备注',
    ticket: '工单',
    nps: 'NPS 回答',
    csat: 'CSAT 回答',
    ces: 'CES 回答',
    pulse: '判断',
    usage: '使用数据',
    commercial: '商务',
  },

  outcome: {
    connected: '已接通',
    left_voicemail: '已留语音',
    left_message: '已留言',
    no_answer: '无人接听',
    busy: '占线',
    wrong_number: '号码错误',
    held: '已举行',
    no_show: '未出席',
    rescheduled: '已改期',
    answered: '已回复',
  },

  sentiment: ['非常负面', '负面', '中性', '正面', '非常正面'],
  pulseLevel: ['严重风险', '令人担忧', '一般', '良好', '非常满意'],

  contactRole: {
    'decision-maker': '决策人',
    influencer: '影响者',
    champion: '支持者',
    user: '用户',
    blocker: '反对者',
  },

  minutes: (n) => `${n} 分钟`,
  answers: (n) => `${n} 份回答`,
  days: (n) => `${n} 天`,
  accounts: (n) => `${n} 个客户`,
  npsWithInterval: (nps, low, high, n) => `NPS ${nps}，区间 ${low} 至 ${high}，${n} 份回答`,
  npsTooFew: (n) => `${n} 份回答：不足以计算 NPS`,
  npsIndicative: '不足 30 份回答：仅供参考。',
};
