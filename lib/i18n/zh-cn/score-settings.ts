import type { scoreSettings as english } from '../en/score-settings.ts';

export const scoreSettings: typeof english = {
  title: '评分',
  lead: '客户健康度是这样算出来的。先修改，看看会对您的客户产生什么影响，再决定是否保存。',
  loading: '正在读取评分方式',

  presetTitle: '预设',
  presetHint: '用于整个客户组合，下方单独设置的客户层级除外。',
  presets: {
    general: { name: '通用', who: '适合任何签有合同的业务。使用情况权重最大，互动其次。' },
    saas: {
      name: 'SaaS',
      who: '适合订阅制软件。使用情况权重更大，会话时长和升级也计入。',
    },
    'sales-solution': {
      name: '销售型方案',
      who: '适合由人销售和维护的方案。互动与商务权重最大，业务回顾和合同外采购也计入。',
    },
    edtech: { name: '教育科技', who: '适合学习产品。看活跃学员、完成的课程和通过的考试。' },
    healthtech: { name: '医疗科技', who: '适合医疗行业。安全事件和隐私问题单独作为一个因素。' },
    'e-commerce': {
      name: '电商',
      who: '适合商店。以购买、回头客、退货和优惠券反映使用情况。',
    },
    onboarding: {
      name: '上线期',
      who: '适合最初几个月。看接触的人和里程碑，不看一年才能显现的内容。',
    },
    classic: {
      name: '经典',
      who: '教科书式：0.3 × 活跃度 + 0.4 × 满意度 + 0.3 × 留存率。三者都需要数据来源。',
    },
  },
  share: (factor, share) => `${factor} ${share}`,
  changedByHand: '已手动修改',

  segmentTitle: '为部分客户使用其他预设',
  segmentHint: '客户层级按客户一年的收入划分。',
  segments: {
    strategic: '战略客户：100,000 及以上',
    'high-touch': '高接触：50,000 至 100,000',
    mid: '中等：10,000 至 50,000',
    'tech-touch': '技术接触：低于 10,000',
    unclassified: '未知，或其他量级的货币',
  },
  asPortfolio: (preset) => `与客户组合相同（${preset}）`,
  onboardingDays: '上线期天数',
  onboardingHint:
    '从合同开始起的这些天内，或直到首个成果得到确认，客户按“上线期”预设评分。0 表示从不。',

  weightsTitle: '权重与取值',
  edited: '要修改的预设',
  editedName: (name) => `${name}，已修改`,
  notInUse: '目前没有客户按此预设评分，修改它不会改变任何分数。',
  factor: '因素',
  weight: '权重',
  weightOf: (factor) => `${factor}的权重`,
  shareColumn: '占比',
  together: '合计',
  noShare: '暂无',
  leftOut: (factors) =>
    `此客户组合中没有来源提供${factors}的数据。无从得知的因素不计入，其权重由其他因素分担。`,
  reset: (preset) => `恢复“${preset}”的原始设置`,

  anchors: (factor) => `计分取值：${factor}`,
  anchorsHint:
    '指标达到多少对应 0、50、75 和 100 分，中间按直线计算。在此修改的取值适用于任何年限的客户。',
  anchorsTenure: '未修改时，新客户使用更宽松的取值。',
  anchorAt: (points) => `${points} 分对应`,
  anchorOf: (measure, unit) => `${measure}（${unit}）`,
  units: {
    days: '天',
    minutes: '分钟',
    ratio: '倍',
    share: '%',
    count: '个数',
    nps: '满分 10',
    sentiment: '−2 到 +2',
    pulse: '1 到 5',
  },

  problem: {
    number: '请输入数字，例如 12 或 0.5。',
    below0: '请输入 0 或更大的数。0 表示显示该因素但不计入。',
    nothingWeighs: '请至少让一个因素的权重大于 0。',
    wholeDays: (most) => `请输入 0 到 ${most} 的整数天数。0 表示从不。`,
    anchor: (points, what) => `${points} 分：${what}`,
    range: (low, high) => `请输入 ${low} 到 ${high} 之间的值。`,
    anchorNumber: '请输入数字，例如 12 或 0.5。',
    above: (points) => `请输入比 ${points} 分更大的值。此项越多越好，取值应递增。`,
    below: (points) => `请输入比 ${points} 分更小的值。此项越少越好，取值应递减。`,
  },

  preview: {
    title: '会有什么影响',
    unchanged: '尚无修改。修改后，这里会显示影响。',
    invalid: '请先更正标出的内容，这里才会显示影响。',
    empty: '还没有客户可供试算，但仍可保存。',
    running: (done, total) => `正在评分：${done} / ${total.toLocaleString('zh-CN')} 个客户`,
    demo: '以演示数据试算：还没有您自己的客户。',
    demoLeftOut: '以您自己的客户试算，不计演示数据。',
    summary: (changes, total) =>
      changes === 0
        ? `${total.toLocaleString('zh-CN')} 个客户的等级都不会改变。`
        : `${total.toLocaleString('zh-CN')} 个客户中有 ${changes.toLocaleString('zh-CN')} 个会改变等级。`,
    mean: (signed) => `平均变化：${signed} 分。`,
    noMean: '没有客户在修改前后都有分数。',
    leftOut: (factors) => `因没有数据来源而不计入：${factors}。其权重由其他因素分担。`,
    leftOutOf: (factor, accounts) => `${factor}（${accounts.toLocaleString('zh-CN')} 个客户）`,
    bands: '各等级的客户数',
    band: '等级',
    before: '现在',
    after: '之后',
    change: '变化',
    changes: '等级改变的客户',
    noScore: '无分数',
    becomes: '变为',
    lines: (lines) => `主要来自：${lines}。`,
    line: (what, signed) => `${what} ${signed}`,
    thin: '仍达 75 分，但证据太少，不能称为健康。',
    lost: '计入内容中已知的太少：将没有分数。',
    gained: '计入内容中已知的足够：将会有分数。',
    bySteadiness: '分数大致不变，只是越过了界线。',
    newTab: '在新标签页中打开',
    more: (n) => `还有 ${n.toLocaleString('zh-CN')} 个`,
  },

  unsaved: '尚未保存',
  save: '保存并重新评分',
  saving: '正在保存',
  discard: '放弃修改',
  correct: (n) => `有 ${n} 处需要更正。`,
  saveFailed: (why) => `未保存。${why}`,
  scoring: '正在为所有客户重新评分',
  scoringAt: (done, total) =>
    `正在为所有客户重新评分：${done} / ${total.toLocaleString('zh-CN')}。`,
  saved: '已保存。所有分数现在都这样计算。',
  undoing: '正在撤销',
  undone: '已撤销。所有分数恢复如前。',
  undoFailed: (why) => `未能撤销。${why}`,
  notScored: (why) => `设置已生效，但并非所有分数都已重新计算。${why}`,
  scoreAgain: '为所有客户重新评分',

  leave: {
    title: '不保存就离开吗？',
    what: '您在这里的修改尚未保存。',
    stay: '留在此页',
    leave: '不保存，离开',
  },
};
