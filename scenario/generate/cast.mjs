// Who is who: units, people, teams with their seats, and the papers each team will write with their text filled in.
import { csv, fill, json } from './data.mjs';
import { stream } from './random.mjs';

export function cast() {
  const units = csv('units.csv');
  const people = csv('people.csv').map((p) => ({ ...p, posts: JSON.parse(p.posts), kin: JSON.parse(p.kin) }));
  const unitOf = Object.fromEntries(units.map((unit) => [unit.code, unit]));
  const engagements = json('prose/engagements.json');
  const leaves = ['a1-a3', 'a4-a6', 'a7-a9', 'b01-b10', 'b11-b20'].flatMap((part) => json(`prose/leaves-${part}.json`));
  const { changes, teams } = json('teams.json');
  const casting = json('papers.json');
  const taken = new Set([...people.map((p) => p.name), ...units.map((u) => u.leader_name)]);
  const context = {
    units, people, unitOf, changes, leaves, departments: casting.departments, domains: casting.domains, takenNames: taken,
    leafIds: [...new Set(leaves.map((entry) => entry.leaf))].sort(),
    entryOf: Object.fromEntries(leaves.map((entry) => [`${entry.leaf}/${entry.variant ?? 1}`, entry])),
    personName: Object.fromEntries(people.map((p) => [p.code, p.name])),
  };
  context.teams = teams.map((team) => seated(team, engagements, context));
  for (const team of context.teams) {
    team.papers = casting.papers.filter((paper) => paper.team === team.number).map((paper) => written(paper, team, context));
  }
  return context;
}

function seated(team, engagements, { unitOf, units }) {
  const key = team.number.toLowerCase();
  const seat = (post) => team.seats.filter((s) => s.post === post);
  return {
    ...team, key, engagement: `$eng-${key}`, team: `$team-${key}`,
    leader: seat('leader')[0], deputy: seat('deputy')[0], liaison: seat('liaison')[0], hands: seat('member'),
    unitLiaison: `u0${team.ordinal}.liaison`, unitName: unitOf[team.unit].short_name,
    subunits: units.filter((u) => u.parent === team.unit).map((u) => u.short_name),
    prose: engagements.find((e) => e.team === team.number),
  };
}

// Amounts stand in ten thousands of yuan (万元); from a hundred million on papers say 亿元 with two decimals, and so does the figure.
const large = (amount) => amount >= 10000;
const money = (amount) => (large(amount) ? `${(amount / 10000).toFixed(2)}亿元` : `${Number(amount.toFixed(2))}万元`);
const fen = (amount) => Math.round((large(amount) ? Number((amount / 10000).toFixed(2)) * 10000 : amount) * 1_000_000);

// Surnames only, as such papers name people: 郑某、苏某。
const SURNAMES = '郑苏吕丁魏贾薛汤尹雷段侯孟龙万段钱戴莫孔向常'.split('');

function written(paper, team, { entryOf }) {
  const entry = entryOf[`${paper.leaf}/${paper.variant ?? 1}`];
  const random = stream(`paper ${paper.team} ${paper.leaf} ${paper.variant ?? 1}`);
  const slots = {
    unit: team.unitName, who: `${random.pick(SURNAMES)}某`, amount: entry.amount_wan ? money(entry.amount_wan) : undefined,
    place: team.prose.city, ...paper.slots,
  };
  const text = (name) => fill(entry[name], slots);
  return {
    ...paper, slots, entry, area: paper.leaf.split('.')[0],
    title: text('title'), facts: text('facts'), basis: text('basis'), responsibility: text('responsibility'),
    goal: text('goal'), now: text('now'), lasting: text('lasting'),
    amount_fen: entry.amount_wan ? fen(entry.amount_wan) : undefined,
  };
}

// The longest prefix of the leaf decides which headquarters department checks the item.
export function departmentOf(leaf, departments) {
  const best = Object.keys(departments).filter((prefix) => leaf === prefix || leaf.startsWith(`${prefix}.`)).sort((a, b) => b.length - a.length)[0];
  return departments[best];
}

const FAMILY = '赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马方俞任袁柳鲍史唐薛雷贺倪汤滕罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛臧戴宋庞熊纪舒屈项祝董梁杜阮席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房缪解丁邓洪包左石崔吉龚程邢裴陆翁'.split('');
const FIRST = '砚屹昀岑钧柏栩朗伯惟克景廷望启承修秉绍介牧笃砺闻稷霁澜静婉素映书念采蕴佩若予遥澄令疏希嘉'.split('');
const SECOND = '川岳舟嵘衡谦诚勤桥松野屿原岩峤桐楠序章墨律均平直宁禾亭汀溪棠荷苇青蓝晴朔素言声弦初远安谨'.split('');

export function inventName(random, taken) {
  for (;;) {
    const name = random.pick(FAMILY) + random.pick(FIRST) + random.pick(SECOND);
    if (!taken.has(name)) { taken.add(name); return name; }
  }
}
