// Within fifteen working days of feedback: a rectification plan per unit, one refused for an uncovered finding, one sent back.
import { addWorkingDays, at, clock } from './calendar.mjs';
import { inventName } from './cast.mjs';
import { json } from './data.mjs';
import { stream } from './random.mjs';

const OFFICE = 'office.rectification';

export function planRectification(script, context) {
  const words = json('prose/rectification.json');
  for (const team of context.teams) {
    const random = stream(`rectification plan ${team.key}`);
    const leaders = Array.from({ length: 5 }, () => inventName(random, context.takenNames));
    const owners = Array.from({ length: 9 }, () => inventName(random, context.takenNames));
    team.leaders = [context.unitOf[team.unit].leader_name, ...leaders];
    const day = addWorkingDays(team.adopted_on, 1);
    for (const finding of team.findings) find(script, team, finding, at(day, '08:40', finding.place));
    const items = team.findings.map((finding) => item(team, finding, { random, owners }));
    const engagement = team.engagement;
    const submit = (when, time, payload, options) => script.act(at(when, time), team.unitLiaison, 'rectification.plan', { engagement, adopted_on: team.adopted_on, items: payload }, options);
    const plan = `$rectification-plan-${team.key}`;
    if (team.number === 'G04') submit(day, '09:10', items.slice(0, -1), { expect: 'rectification.plan.finding_uncovered' });
    if (team.number === 'G06') {
      submit(day, '10:30', items.map((entry) => ({ ...entry, measures: entry.measures.slice(0, 1) })), { as: 'rectification-plan-g06-first' });
      script.act(at(addWorkingDays(day, 3), '14:40'), OFFICE, 'rectification.return_plan', { engagement, plan: '$rectification-plan-g06-first', opinion: words.plan_return });
      submit(addWorkingDays(day, 6), '15:10', items, { as: plan.slice(1) });
    } else {
      submit(day, '10:30', items, { as: plan.slice(1) });
    }
    script.act(at(team.accepted_on, clock(600 + team.ordinal * 11)), OFFICE, 'rectification.accept_plan', { engagement, plan, opinion: words.plan_accept[team.ordinal % words.plan_accept.length] });
    for (const finding of team.findings) measures(script, team, finding, at(team.accepted_on, '17:00', finding.place));
  }
}

// Ids of findings and measures are made by the system; they are looked up by the paper they came from.
function find(script, team, finding, time) {
  const list = script.query(time, OFFICE, `/api/rectification.list?engagement=${team.engagement}&where=paper_id:eq:$${finding.paper.name}`, `finding-${finding.name}`);
  finding.id = `${list}.rows.0.id`;
}

function measures(script, team, finding, time) {
  const seen = script.query(time, OFFICE, `/api/rectification.open?engagement=${team.engagement}&id=${finding.id}`, `finding-${finding.name}-planned`);
  finding.measures = [0, 1].map((n) => `${seen}.record.measures.${n}.id`);
}

function item(team, finding, { random, owners }) {
  const { paper, due_on, now_due, lasting_due } = finding;
  const owner = () => `${random.pick(team.prose.departments)} ${random.pick(owners)}`;
  return {
    finding: finding.id, goal: paper.goal, leader_name: finding.paper.severity === 'grave' ? team.leaders[0] : random.pick(team.leaders.slice(1)),
    department: `$unit-${finding.department}`, due_on,
    measures: [
      { text: paper.now, kind: 'now', owner_name: owner(), due_on: now_due },
      { text: paper.lasting, kind: 'lasting', owner_name: owner(), due_on: lasting_due },
    ],
  };
}
