/** The invented customers of the files. Their names, people and hosts belong to nobody. */
export interface Customer {
  id: string;
  name: string;
  domain: string;
  person: string;
  email: string;
}

const ROWS: readonly [name: string, domain: string, person: string][] = [
  ['Northwind Traders', 'northwind.test', 'Ana Trujillo'],
  ['Brightwater Foods', 'brightwater.test', 'Tomás Okafor'],
  ['Caldera Robotics', 'caldera.test', 'Mina Petrov'],
  ['Dunmore Hotels', 'dunmore.test', 'Ciarán Walsh'],
  ['Elmtree Health', 'elmtree.test', 'Priya Raman'],
  ['Fjord Logistics', 'fjord.test', 'Åse Lund'],
  ['Grünwald Maschinen', 'gruenwald.test', 'Jörg Müller'],
  ['Harbour Lane', 'harbour-lane.test', 'Sam O’Neill'],
  ['Iberia Solar', 'iberia-solar.test', 'Lucía Núñez'],
  ['Juniper Legal', 'juniper.test', 'Rose Adeyemi'],
  ['Kestrel Air', 'kestrel.test', 'Noah Becker'],
  ['Larkspur Media', 'larkspur.test', 'Wei Chen'],
];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');

export const CAST: readonly Customer[] = ROWS.map(([name, domain, person], at) => ({
  id: `A-${1001 + at}`,
  name,
  domain,
  person,
  email: `${plain(person)}@${domain}`,
}));

/** Customers whose files are Chinese. */
export const CHINESE_CAST: readonly Customer[] = (
  [
    ['星河科技有限公司', 'xinghe.test', '王晓明'],
    ['青山物流', 'qingshan.test', '李娜'],
    ['玉山茶业', 'yushan-tea.test', '张伟'],
    ['东海教育集团', 'donghai.test', '刘洋'],
    ['云帆软件', 'yunfan.test', '陈静'],
  ] as const
).map(([name, domain, person], at) => ({
  id: `C-${2001 + at}`,
  name,
  domain,
  person,
  email: `contact${at + 1}@${domain}`,
}));

/** The n-th of a list, round and round. */
export function nth<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('An empty list has no n-th item.');
  return found;
}

export const two = (value: number) => String(value).padStart(2, '0');
