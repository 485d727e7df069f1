import type { popup as english } from '../en/popup.ts';

export const popup: typeof english = {
  loading: '正在读取您的客户',
  openDashboard: '仪表板',
  demoMark: { counted: '演示数据', 'left-out': '未计入演示数据' },

  portfolio: '客户组合',
  revenueAtRisk: '有风险的收入',
  noRevenueAtRisk: '暂无已知金额',
  revenueUnknown: (n) => `另有 ${n} 个没有金额`,

  nps: 'NPS',
  npsInterval: (low, high) => `${low} 至 ${high}`,
  npsBasis: (answers) => `90 天内 ${answers}`,
  npsFromFive: '满 5 份回答后显示。',
  npsIndicative: '仅供参考',

  attention: '需要关注',
  attentionNone: '目前没有客户需要您处理。',
  attentionNoneWhy: '没有客户处于风险、下滑、失联或等待后续步骤。',
  reasonBand: (factor, points) => `${factor}拉低 ${points} 分`,
  reasonBandOnly: '有风险',
  reasonByHand: '有风险，手动设定',
  reasonFalling: (points) => `28 天内下降 ${points} 分`,
  reasonRenewal: (n) => {
    if (n < 0) return `续约日已过 ${-n} 天`;
    return n === 0 ? '今天续约' : `${n} 天后续约`;
  },
  reasonTask: (n) => (n === 0 ? '后续步骤今天到期' : `后续步骤逾期 ${n} 天`),
  reasonSilence: (n) => `${n} 天没有联系`,

  log: {
    title: '快速记录',
    customer: '客户',
    customerHint: '名称或域名',
    fromTab: '来自当前标签页',
    noMatch: '没有名称或域名相符的客户。',
    searchFailed: '搜索未成功。继续输入即可重试。',
    options: '客户列表',
    otherThanTab: (tab, chosen) => `当前标签页显示的是 ${tab}，您正在为 ${chosen} 记录。`,
    useTab: (tab) => `改用 ${tab}`,
    kind: '类型',
    outcome: '结果',
    sent: '已发送',
    received: '已收到',
    note: '备注',
    noteHint: '谈了什么',
    submit: '记录',
    pending: '正在保存',
    problems: {
      'no-account': '请先选择客户。',
      'no-outcome': '结果如何？按对应数字，再按回车。',
      'no-note': '备注不能为空。',
    },
    failed: (why) => `未保存。${why} 您输入的内容仍在这里。`,
  },

  site: {
    title: '当前页面',
    granted: (host) =>
      `Bellwether 已在 ${host} 上启用。在该网站打开客户、联系人或工单，即可查看健康分。`,
    recognised: (name) => `当前标签页显示的是 ${name}。`,
    unreadable: '无法读取此记录。面板会说明缺少什么。',
    unmatched: '此记录还不属于任何客户。面板可帮您选择。',
    notGranted: (host, product) =>
      `${product === null ? '' : `这是 ${product}。`}Bellwether 未在 ${host} 上启用。`,
    salesforceElsewhere: (host, records) =>
      `Salesforce 的记录显示在 ${records}：请在那里允许该网站。Bellwether 未在 ${host} 上启用。`,
    use: '在此网站使用 Bellwether',
    pending: '请在浏览器提示中作答',
    refused: '浏览器未授予访问权限。此网站不会被读取。',
    failed: '浏览器无法询问。请在仪表板的“网站”中重试。',
    impossible: {
      browser: '这是浏览器自身的页面，扩展程序无法在此工作。',
      file: '这是您电脑上的文件。Bellwether 只在网页上工作。',
      store: '浏览器不允许扩展程序在此页面工作。',
      unknown: '浏览器未说明这是哪个页面。请打开一个网页后重试。',
    },
    openPanel: '在页面中显示面板',
    openSidePanel: '打开侧边栏',
    panelFailed: '面板无法显示在此页面中。请打开侧边栏，内容相同。如果页面仍在加载，请稍后再试。',
  },

  first: {
    title: '在您工作的地方，看清客户是否健康',
    lead: '一切都保存在这台电脑上：无需账号，没有服务器。',
    site: '1. 允许您查看客户的网站',
    siteHint: '浏览器只就该网站询问您。您可随时收回。',
    elsewhere: '请在标签页中打开您的 CRM 或客服系统，并在那里打开 Bellwether。',
    otherSite: '输入其他地址',
    itsAddress: '或输入其地址',
    thenTitle: '2. 在那里打开一个客户',
    thenHint: '面板会显示读到的内容，并提供添加客户的选项。',
    demo: '或者先四处看看',
    demoHint: '一组虚构的客户，均有标记。之后一键即可删除。',
    addDemo: '添加演示工作区',
    addingDemo: '正在添加演示数据',
    demoFailed: (why) => `演示数据未添加。${why}`,
  },
};
