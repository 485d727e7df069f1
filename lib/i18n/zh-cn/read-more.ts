import type { readMore as english } from '../en/read-more.ts';

export const readMore: typeof english = {
  label: '从此网站读取更多',
  hint: '以您自己的会话，向此产品文档中公布的地址查询您正在查看的记录。只读取，每条记录最多 3 次请求。',
  problem: {
    refused: (product) =>
      `${product} 没有给出页面以外的内容：您的会话无权在那里读取。已显示读到的内容。`,
    later: (product) => `${product} 暂时不接受查询，因此没有全部读取。已显示读到的内容。`,
    unclear: (product) => `${product} 的回答与其文档不符，因此没有全部读取。已显示读到的内容。`,
    unreachable: (product) => `查询更多内容时，${product} 没有回答。已显示读到的内容。`,
  },
};
