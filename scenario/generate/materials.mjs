// Fifty requests for material a team: asked, provided within two working days (some late), read, returned before the team leaves.
import { addDays, addWorkingDays, at, clock, days, workingDay, workingDayBefore } from './calendar.mjs';
import { fill, json } from './data.mjs';
import { topicOf } from './interviews.mjs';
import { deck, stream } from './random.mjs';

const PER_TEAM = 50;
const EARLIEST = '2020-05-18'; // two days before entry: lists prepared with the liaison group
const LAST_RETURN = '2020-06-20';

export function askMaterials(script, context) {
  const { material: words, evidence } = json('prose/field.json');
  for (const team of context.teams) {
    const random = stream(`materials ${team.key}`);
    const tools = { words, evidence, random, kind: deck(words.kinds, random), description: deck(words.description, random), provide: deck(words.provide, random), review: deck(words.review, random) };
    const wishes = [...forPapers(team), ...others(team, random)].sort((a, b) => (a.asked < b.asked ? -1 : 1));
    wishes.forEach((wish, i) => ask(script, context, team, wish, i, tools));
  }
}

const forPapers = (team) => team.papers.map((paper) => ({
  leaf: paper.leaf, paper, asked: max(EARLIEST, workingDayBefore(addDays(paper.drafted_on, -6))), plain: true,
}));
const max = (a, b) => (a > b ? a : b);

function others(team, random) {
  const leaf = deck(team.focus.filter((id) => !team.papers.some((paper) => paper.leaf === id)), random);
  const when = days('2020-05-19', '2020-06-12').map(workingDay);
  return Array.from({ length: PER_TEAM - team.papers.length }, () => ({ leaf: leaf(), asked: random.pick(when) }));
}

function ask(script, context, team, wish, i, { words, evidence, random, kind, description, provide, review }) {
  const name = `material-${team.key}-${String(i + 1).padStart(2, '0')}`;
  const engagement = team.engagement;
  const material = `$${name}`;
  const hand = team.hands[i % team.hands.length].account;
  const sub = random.pick(team.subunits);
  const title = wish.plain ? context.entryOf[`${wish.leaf}/1`].material : fill(kind(), { title: context.entryOf[`${wish.leaf}/1`].material, sub });
  const time = (day, minute) => at(day, clock(minute), (team.ordinal * 7 + i) % 60);
  script.act(time(wish.asked, 560 + i * 2), hand, 'material.request', { engagement, title, description: description(), focus: [wish.leaf] }, { as: name });
  const late = !wish.plain && random.chance(0.15);
  const provided = addWorkingDays(wish.asked, late ? random.between(3, 4) : random.between(1, 2));
  if (i === 1 && team.ordinal === 5) script.act(time(wish.asked, 700), hand, 'material.return', { engagement, material }, { expect: 'material.return.not_provided' });
  const pages = random.between(4, 380);
  if (random.chance(0.18)) {
    script.attach(time(provided, 620 + i), team.unitLiaison, {
      engagement, kind: 'material', subject: material, name: `${title}（目录）.txt`, origin: `${random.pick(team.prose.departments)}提供`, pages: random.between(1, 6),
      text: fill(evidence.text, { name: title, title: topicOf(wish.leaf), made: provided, origin: team.unitName, gist: '目录及缺件说明', pages, who: '联络组' }),
    });
  }
  script.act(time(provided, 700 + i * 4), team.unitLiaison, 'material.provide', { engagement, material, copies: random.between(1, 5), pages, remark: fill(provide(), { pages }) });
  read(script, team, { material, wish, provided, pages, i }, { random, review });
  if (wish.paper) wish.paper.materials = [name];
}

function read(script, team, { material, wish, provided, pages, i }, { random, review }) {
  const engagement = team.engagement;
  let day = provided;
  const notes = random.chance(0.3) ? 2 : 1;
  for (let n = 0; n < notes; n++) {
    const page = random.between(1, pages);
    const text = fill(review(), { page, n: random.between(3, 17), leaf_hint: topicOf(wish.leaf) });
    const reader = team.hands[(i + n) % team.hands.length].account;
    script.act(at(day, clock(1000 + ((i * 3) % 60)), n * 20 + team.ordinal), reader, 'material.review', { engagement, material, text, page: `第${page}页` });
    day = addDays(day, 1);
  }
  const back = addDays(day, random.between(2, 9));
  const held = team.ordinal === 5 && i === 49;
  if (held) team.heldMaterial = material;
  else script.act(at(back > LAST_RETURN ? LAST_RETURN : back, clock(530 + i), team.ordinal * 7), team.hands[0].account, 'material.return', { engagement, material });
}
