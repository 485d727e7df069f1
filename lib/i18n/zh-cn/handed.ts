import type { handed as english } from '../en/handed.ts';

export const handed: typeof english = {
  from: {
    json: '由此页面移交。',
    message: '由此页面通过消息移交。',
    attributes: '由此页面通过其属性移交。',
    'json-ld': '由此页面的 schema.org 数据指名。',
    conflict: '此页面移交了两个不同的记录或客户。',
  },
  saidByPage: (reason) => `${reason}，页面自述`,
  unread: '这不是 Bellwether 查明的，而是页面自己的说法。',
  open: {
    'json-ld': '任何页面都可能带有这类数据，因此不会据此认定您的客户。请您选择。',
    conflict: '因此两者都不作建议。请您自行选择客户。',
    several: '它可能指您的多个客户。请您选择。',
    nobody: '没有哪个客户能确定与之相符。',
  },
  messages: '接收其页面的消息',
  messagesHint: '页面此后可通过 postMessage 指名其客户，但不会因此保存任何内容。',
  linkTitle: '此链接所指',
  linkNames: (name, domain) => `此链接指名 ${name}${domain === null ? '' : `（${domain}）`}。`,
  linkHost: (host) =>
    `它指向 ${host}。任何人都能写出这样的链接：在您确认之前，不会匹配或保存任何内容。`,
  linkOther: (name) => `页面本身对应的是 ${name}。`,
  linkNobody: '您的客户中没有这个域名、电子邮箱或名称。',
};
