// About seventy-five interviews a team: first the leaders one must talk to, then chosen people; every paper has two behind it.
import { at, clock, days, isWeekend } from './calendar.mjs';
import { inventName } from './cast.mjs';
import { fill, json } from './data.mjs';
import { deck, stream } from './random.mjs';

const PER_TEAM = 75;
const FIRST = '2020-05-21';
const LAST = '2020-06-17';
const LEADERS = 11; // the first ones are members of the leadership, who speak of their own responsibility
const SLOTS = [520, 615, 840, 940]; // 08:40, 10:15, 14:00, 15:40

export function holdInterviews(script, context) {
  const words = json('prose/field.json').interview;
  for (const team of context.teams) {
    const random = stream(`interviews ${team.key}`);
    const talks = slots(random);
    tagWithPapers(talks, team, random);
    const tools = { words, random, points: pointSource(team, context, random), summary: deck(words.summary, random), chosen: deck(words.chosen_posts, random), leader: deck(words.leader_points, random) };
    talks.forEach((talk, i) => hold(script, context, team, talk, i, tools));
    refusals(script, team, talks);
  }
}

function slots(random) {
  const talks = [];
  const field = days(FIRST, LAST);
  const wanted = (day) => (isWeekend(day) ? 1 : day <= '2020-06-05' ? 4 : 3);
  for (const day of field) {
    for (let n = 0; n < wanted(day) && talks.length < PER_TEAM; n++) talks.push({ day, start: SLOTS[n] + random.between(0, 3) * 5, minutes: random.between(35, 75), leaves: [] });
  }
  if (talks.length < PER_TEAM) throw new Error(`only ${talks.length} interviews`);
  return talks;
}

// Two earlier interviews for each paper carry its focus leaf; the paper names them as its origins.
function tagWithPapers(talks, team, random) {
  for (const paper of team.papers) {
    const earlier = talks.map((talk, i) => ({ talk, i })).filter(({ talk }) => talk.day < paper.drafted_on && talk.leaves.length < 2);
    const chosen = random.shuffle(earlier).slice(0, 2);
    chosen.forEach(({ talk }, n) => talk.leaves.push({ leaf: paper.leaf, point: n }));
    paper.interviews = chosen.map(({ i }) => nameOf(team, i));
  }
}

const nameOf = (team, i) => `interview-${team.key}-${String(i + 1).padStart(2, '0')}`;

// What is said: about the team's own papers in words that fit them, about other leaves in words anybody might use.
function pointSource(team, context, random) {
  const own = Object.fromEntries(team.papers.map((paper) => [paper.leaf, paper.entry.points]));
  const any = (leaf) => { const entry = context.entryOf[`${leaf}/1`]; return entry.general ?? entry.points; };
  const next = deck(team.focus.flatMap((leaf) => (own[leaf] ?? any(leaf)).map((text) => ({ leaf, text }))), random);
  return (wish) => (wish ? { leaf: wish.leaf, text: own[wish.leaf][wish.point] } : next());
}

function hold(script, context, team, talk, i, { words, random, points, summary, chosen, leader }) {
  const recorder = team.hands[i % team.hands.length];
  const others = [...team.hands.filter((seat) => seat !== recorder), team.deputy, ...(i < 12 ? [team.leader, team.leader] : [])];
  const partner = random.pick(others);
  const must = i < words.must_posts.length;
  const slots = { dept: random.pick(team.prose.departments), sub: random.pick(team.subunits) };
  const said = [...talk.leaves, ...Array(random.between(2, 3)).fill(undefined)].slice(0, random.between(2, 3)).map((wish) => points(wish));
  const topics = said.map(({ leaf }) => topicOf(leaf));
  const third = random.chance(0.12) && team.liaison ? [team.liaison] : [];
  const payload = {
    engagement: team.engagement, held_on: talk.day, started_at: clock(talk.start), minutes: talk.minutes, place: random.pick(team.prose.rooms),
    subject_name: inventName(random, context.takenNames), subject_post: must ? words.must_posts[i] : fill(chosen(), slots), category: must ? 'must' : 'chosen',
    inspectors: [recorder, partner, ...third].map((seat) => `$person-${seat.person}`),
    summary: fill(summary(), { a: topics[0], b: topics[1] }),
    points: said.map(({ leaf, text }) => ({
      text: i < LEADERS ? fill(leader(), { t: topicOf(leaf) }) : `${random.pick(words.lead)}${text}${fill(random.pick(words.tail), slots)}`, focus: leaf,
    })),
  };
  const order = SLOTS.findIndex((slot) => talk.start >= slot && talk.start < slot + 20);
  const recorded = 1085 + order * 9;
  const as = nameOf(team, i);
  const time = (minute) => at(talk.day, clock(minute), team.ordinal * 5);
  script.act(time(recorded), recorder.account, 'interview.record', payload, { as });
  if (i % 25 === 9) {
    const seen = script.query(time(recorded + 3), recorder.account, `/api/interview.open?engagement=${team.engagement}&id=$${as}`, `${as}-seen`);
    script.act(time(recorded + 4), recorder.account, 'interview.revise', { ...payload, interview: `$${as}`, version: `${seen}.record.version`, summary: `${payload.summary}（核对后补充：谈话对象阅看记录，对个别时间表述作了更正。）` });
  }
  if (i === 4 && team.ordinal % 4 === 1) script.act(time(recorded + 5), recorder.account, 'interview.confirm', { engagement: team.engagement, interview: `$${as}` }, { expect: 'interview.confirm.recorder_confirms' });
  script.act(time(1165 + order * 8), partner.account, 'interview.confirm', { engagement: team.engagement, interview: `$${as}` });
  talk.payload = payload;
  talk.recorder = recorder;
}

function refusals(script, team, talks) {
  if (team.ordinal !== 2) return;
  const { payload, recorder, day } = talks[6];
  script.act(at(day, '17:40'), recorder.account, 'interview.record', { ...payload, inspectors: payload.inspectors.slice(0, 1) }, { expect: 'interview.record.one_inspector' });
}

// A leaf in words, as one would name it in minutes.
export function topicOf(leaf) {
  return `“${TOPICS[leaf]}”`;
}
const TOPICS = json('prose/topics.json');
