// The daily team meeting from the evening of entry to the morning of leaving: agenda gathered, decisions, tasks, papers discussed.
import { addDays, at, clock, days } from './calendar.mjs';
import { fill, json } from './data.mjs';
import { topicOf } from './interviews.mjs';
import { deck, stream } from './random.mjs';

const ENTRY = '2020-05-20';
const EXIT = '2020-06-22';
const LAST_TASK = '2020-06-17';

export function holdMeetings(script, context) {
  const words = json('prose/meetings.json');
  for (const team of context.teams) {
    const random = stream(`meetings ${team.key}`);
    const tools = { words, random, plain: deck(words.plain, random), paper: deck(words.with_paper, random), task: deck(words.tasks, random), late: deck(words.late, random) };
    days(ENTRY, EXIT).forEach((day, i) => hold(script, team, day, i, tools));
  }
}

function hold(script, team, day, i, { words, random, plain, paper, task, late }) {
  const engagement = team.engagement;
  const meeting = `$meeting-${team.key}-${day}`;
  const evening = day === EXIT ? 510 : 1200; // the last one is held in the morning before leaving
  const time = (minute, second = team.ordinal * 6) => at(day, clock(minute), second);
  const chair = i % 9 === 5 ? team.deputy : team.leader;
  const slots = topics(team, random);
  script.act(time(evening), chair.account, 'meeting.open', { engagement, held_on: day }, { as: meeting.slice(1) });
  const decisions = (team.discussed?.[day] ?? []).map(({ paper: discussed, decision }) => ({
    text: fill(decision === 'return' ? words.return_paper : decision === 'drop' ? words.drop_paper : paper(), { title: discussed.title, reason: '认为事实尚不足以支撑' }),
    paper: `$${discussed.name}`,
  }));
  const pool = i === 0 ? words.first : day >= '2020-06-17' ? [late(), fill(plain(), slots)] : [fill(plain(), slots), fill(plain(), topics(team, random))];
  decisions.push(...pool.slice(0, random.between(1, 2)).map((text) => ({ text })));
  const given = day <= LAST_TASK && random.chance(0.45) ? giveTask(day, team, slots, { random, task }) : undefined;
  const everyone = team.seats;
  const absent = random.chance(0.35) ? random.pick(everyone.filter((seat) => seat !== chair)) : undefined;
  const present = everyone.filter((seat) => seat !== absent).map((seat) => `$person-${seat.person}`);
  const conclusion = { engagement, meeting, present, decisions, tasks: given ? [given.task] : [] };
  const end = evening + 75 + random.between(0, 35);
  if (i === 3 && team.ordinal === 4) script.act(time(end - 5), chair.account, 'meeting.conclude', { ...conclusion, present: present.slice(0, 1) }, { expect: 'meeting.conclude.quorum_missing' });
  script.act(time(end), chair.account, 'meeting.conclude', conclusion);
  if (given) complete(script, team, day, end, meeting, given);
}

function topics(team, random) {
  const leaf = random.shuffle(team.focus);
  const [sub, sub2] = random.shuffle(team.subunits);
  return { a: topicOf(leaf[0]), b: topicOf(leaf[1]), sub, sub2, n: random.between(2, 9), k: random.between(4, 19), pct: random.between(31, 92) };
}

function giveTask(day, team, slots, { random, task }) {
  const [title, result] = task();
  const owner = random.pick([...team.hands, team.deputy]);
  const due_on = addDays(day, random.between(1, 4));
  return { task: { title: fill(title, slots), owner: `$person-${owner.person}`, due_on }, owner, result: fill(result, slots), done: addDays(due_on, random.chance(0.15) ? 1 : 0) };
}

function complete(script, team, day, end, meeting, { owner, result, done }) {
  const list = script.query(at(day, clock(end + 2), team.ordinal * 6), owner.account, `/api/task.list?engagement=${team.engagement}&where=meeting_id:eq:${meeting}`, `task-${team.key}-${day}`);
  const payload = { engagement: team.engagement, task: `${list}.rows.0.id`, result };
  const stranger = team.hands.find((seat) => seat !== owner);
  if (team.ordinal === 7 && !team.triedStranger) {
    team.triedStranger = true;
    script.act(at(done, '11:40'), stranger.account, 'task.complete', payload, { expect: 'task.complete.not_owner' });
  }
  script.act(at(done, clock(1070), team.ordinal * 6), owner.account, 'task.complete', payload);
}
