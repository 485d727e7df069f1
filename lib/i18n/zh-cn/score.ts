import type { score as english } from '../en/score.ts';

export const score: typeof english = {
  preset: {
    general: '通用 B2B',
    saas: 'SaaS',
    'sales-solution': '销售方案',
    edtech: '教育',
    healthtech: '医疗健康',
    'e-commerce': '电商',
    onboarding: '上线阶段',
    classic: '经典',
  },
  weighedAs: (preset) => `权重方案：${preset}`,

  fall: (points) => `7 天内下降 ${points} 分`,

  leftOut: (factors) => `未计入：${factors}`,
  leftOutWhy: '目前没有任何来源提供这类信息，因此不加分也不减分，其权重由其他因素分担。需要：',

  refused: (n) => `${n} 条记录无法使用`,
  refusedWhy: '无法使用的记录不计入分数，也绝不会当作 0。',
  refusedMore: (n) => `另有 ${n} 条`,
  refusedKind: {
    interaction: '交流或工单',
    survey: '调查回答',
    signal: '上报数据',
    task: '后续步骤',
  },
  refusedBecause: {
    'bad-date': '日期无法读取',
    'unknown-metric': '没有这个名称的数据项',
    'wrong-unit': '单位与该数据项不符',
    'out-of-range': '数值超出范围',
    'no-reason': '没有给出理由',
  },
  refusedFeeling: '感受超出范围；这次交流仍计入',

  change: {
    title: '怎样会改变分数',
    up: (target, band) => `其他不变时，以下任一项即可使分数达到 ${target}（${band}）：`,
    down: (target, band) => `其他不变时，以下任一项会使分数低于 ${target}（${band}）：`,
    factor: (name, from, to) => `${name}：从 ${from} 到 ${to}`,
    together: '需要其中多项指标共同变化。',
    step: (subject, bound, from) => `${subject}：${bound}（现为 ${from}）`,
    stepOnly: (subject, bound) => `${subject}：${bound}`,
    atLeast: (value) => `至少 ${value}`,
    atMost: (value) => `最多 ${value}`,
    moreThan: (value) => `超过 ${value}`,
    lessThan: (value) => `低于 ${value}`,
    daysSinceContact: '距上次双向联系的时间',
    contacts: '90 天内双向联系次数',
    noneUp: (target) => `没有任何单个因素能使分数达到 ${target}，需要多个因素共同改善。`,
    noneDown: (target) => `没有任何单个因素会使分数低于 ${target}。`,
    notAlone: (factors) => `单靠以下因素不够：${factors}。`,
    ceiling: (ceiling, score, band) =>
      `上限为 ${ceiling} 分期间，任何因素都不行。解除后，各因素给出 ${score} 分（${band}）。`,
    ceilingAhead: (ceiling) => `上限 ${ceiling} 分生效期间，任何因素都不行。`,
    evidence: (needed, there) =>
      `称为健康需要掌握 ${needed} 的证据；目前为 ${there}。最有帮助的是：`,
    dwell: (margin) => `分数连续两天越过界线 ${margin} 分后，等级才会变化。`,
    settlingUp: (border, at, band) =>
      `分数已达到 ${border}。连续两天达到 ${at} 后，等级变为${band}。`,
    settlingDown: (border, at, band) =>
      `分数已低于 ${border}。连续两天低于 ${at} 后，等级变为${band}。`,
  },

  override: {
    open: '手动设定等级',
    change: '设定其他等级',
    formName: '手动设定等级',
    mark: '手动设定',
    standing: (since, until, left) => `${since} 手动设定，有效至 ${until}（${left}）`,
    computed: (band, score) => `根据事实：${band}，${score} 分`,
    computedOnly: (band) => `根据事实：${band}`,
    band: '等级',
    reason: '理由',
    reasonHint: '与等级一同保存并显示。',
    days: '有效天数',
    daysHint: '1 到 90 天，之后恢复按事实计算。',
    submit: '设定等级',
    pending: '正在保存',
    lift: '取消设定',
    lifting: '正在取消',
    faults: {
      band: '请选择等级。',
      reason: '请说明理由：手动设定等级需要理由。',
      'reason-long': (max) => `最多 ${max} 个字符。`,
      days: '请填写 1 到 90 之间的整数天数。',
    },
    done: {
      healthy: '已手动设定：健康',
      watch: '已手动设定：需关注',
      'at-risk': '已手动设定：有风险',
    },
    lifted: '已取消：恢复按事实计算',
  },
};
