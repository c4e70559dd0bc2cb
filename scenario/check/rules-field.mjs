// Rules of the field: entering and leaving, plans, interviews, materials, meetings, tasks, evidence.
import { fresh, inState, need, refuseIf } from './world.mjs';
import { FOCUS } from './focus.mjs';

const TM = ['team_member', 'deputy_leader', 'team_leader'];
const CHAIR = ['deputy_leader', 'team_leader'];
const TL = ['team_leader'];
const UL = ['unit_liaison'];
const IO = ['office_staff', 'office_director'];
const IOD = ['office_director'];
const LOCKED = { paper: ['signed', 'dropped'], finding: ['closed'], immediate: ['closed', 'rejected'], confirmation: ['agreed', 'resolved'], material: ['returned'], order: ['closed'] };

const engagementOf = (world, p) => world.find('engagement', p.engagement);
const teamOf = (world, p) => world.find('team', engagementOf(world, p).team);
const onTeam = (world, p, person) => teamOf(world, p).members.some((m) => m.person === person);
const unknown = (leaves) => leaves.some((leaf) => !FOCUS.has(leaf));

export const field = {
  'engagement.enter': [TL, (world, p) => {
    const engagement = engagementOf(world, p);
    const round = world.find('round', engagement.round);
    inState(engagement, 'prepared', 'engagement.enter');
    refuseIf(round.state !== 'started', 'engagement.enter.round_not_started');
    refuseIf(teamOf(world, p).state !== 'authorised', 'engagement.enter.team_not_authorised');
    refuseIf(world.of('plan', p.engagement, (r) => r.state === 'approved').length === 0, 'engagement.enter.plan_not_approved');
    refuseIf(p.held_on < round.start_on, 'engagement.enter.before_round_start');
    return Object.assign(engagement, { state: 'entered', entered_on: p.held_on });
  }],
  'engagement.leave': [TL, (world, p) => {
    const engagement = engagementOf(world, p);
    inState(engagement, 'entered', 'engagement.leave');
    refuseIf(p.left_on < engagement.entered_on, 'engagement.leave.before_entry');
    refuseIf(world.of('material', p.engagement, (r) => r.state !== 'returned').length > 0, 'engagement.leave.materials_outstanding');
    refuseIf(world.of('paper', p.engagement, (r) => !['signed', 'dropped'].includes(r.state)).length > 0, 'engagement.leave.papers_in_review');
    refuseIf(world.of('task', p.engagement, (r) => r.state === 'open').length > 0, 'engagement.leave.tasks_open');
    return Object.assign(engagement, { state: 'left' });
  }],
  'engagement.close': [IO, (world, p) => {
    const engagement = engagementOf(world, p);
    inState(engagement, 'fed_back', 'engagement.close');
    refuseIf(world.of('finding', p.engagement, (r) => r.state !== 'closed').length > 0, 'engagement.close.findings_open');
    refuseIf(world.of('immediate', p.engagement, (r) => !['closed', 'rejected'].includes(r.state)).length > 0, 'engagement.close.immediates_open');
    refuseIf(world.of('order', p.engagement, (r) => r.state !== 'closed').length > 0, 'engagement.close.orders_open');
    return Object.assign(engagement, { state: 'closed' });
  }],
  'plan.draft': [TM, (world, p, { as }) => {
    refuseIf(world.of('plan', p.engagement, (r) => r.state !== 'approved').length > 0, 'plan.draft.draft_open');
    refuseIf(p.focus.length === 0, 'plan.draft.focus_empty');
    refuseIf(unknown(p.focus), 'plan.draft.focus_unknown');
    return world.add('plan', { ...p, state: 'draft' }, as);
  }],
  'plan.revise': [TM, (world, p) => {
    const plan = need(world, 'plan', p.plan, 'plan.revise');
    fresh(plan, p.version, 'plan.revise');
    inState(plan, ['draft', 'returned'], 'plan.revise');
    return Object.assign(plan, p, { version: plan.version + 1, state: 'draft' });
  }],
  'plan.submit': [TL, (world, p) => { const plan = need(world, 'plan', p.plan, 'plan.submit'); inState(plan, 'draft', 'plan.submit'); plan.state = 'submitted'; plan.version++; return plan; }],
  'plan.approve': [IOD, (world, p) => { const plan = need(world, 'plan', p.plan, 'plan.approve'); inState(plan, 'submitted', 'plan.approve'); plan.state = 'approved'; return plan; }],
  'plan.return': [IO, (world, p) => { const plan = need(world, 'plan', p.plan, 'plan.return'); inState(plan, 'submitted', 'plan.return'); plan.state = 'returned'; plan.version++; return plan; }],
  'plan.extend': [TL, (world, p, { as }) => {
    const approved = world.of('plan', p.engagement, (r) => r.state === 'approved');
    refuseIf(approved.length === 0, 'plan.extend.nothing_approved');
    refuseIf(world.of('plan', p.engagement, (r) => r.state !== 'approved').length > 0, 'plan.extend.draft_open');
    refuseIf(p.focus.every((leaf) => approved.some((plan) => plan.focus.includes(leaf))), 'plan.extend.focus_known');
    refuseIf(unknown(p.focus), 'plan.extend.focus_unknown');
    return world.add('plan', { ...p, focus: [...approved.flatMap((plan) => plan.focus), ...p.focus], state: 'submitted' }, as);
  }],
  'interview.record': [TM, (world, p, { as, who }) => {
    const engagement = engagementOf(world, p);
    interviewRungs(world, p, engagement, 'interview.record');
    return world.add('interview', { ...p, recorder: world.personOf(who), state: 'recorded' }, as);
  }],
  'interview.revise': [TM, (world, p, { who }) => {
    const interview = need(world, 'interview', p.interview, 'interview.revise');
    fresh(interview, p.version, 'interview.revise');
    inState(interview, 'recorded', 'interview.revise');
    refuseIf(interview.recorder !== world.personOf(who), 'interview.revise.not_recorder');
    interviewRungs(world, p, engagementOf(world, p), 'interview.revise');
    return Object.assign(interview, p, { version: interview.version + 1 });
  }],
  'interview.confirm': [TM, (world, p, { who }) => {
    const interview = need(world, 'interview', p.interview, 'interview.confirm');
    inState(interview, 'recorded', 'interview.confirm');
    refuseIf(!interview.inspectors.includes(world.personOf(who)), 'interview.confirm.not_inspector');
    refuseIf(interview.recorder === world.personOf(who), 'interview.confirm.recorder_confirms');
    interview.state = 'confirmed';
    return interview;
  }],
  'material.request': [TM, (world, p, { as }) => {
    refuseIf(!['prepared', 'entered'].includes(engagementOf(world, p).state), 'material.request.not_in_field');
    refuseIf(unknown(p.focus), 'material.request.focus_unknown');
    return world.add('material', { ...p, state: 'requested' }, as);
  }],
  'material.provide': [UL, (world, p) => { const m = need(world, 'material', p.material, 'material.provide'); inState(m, 'requested', 'material.provide'); m.state = 'provided'; return Object.assign(m, { pages: p.pages }); }],
  'material.review': [TM, (world, p) => {
    const m = need(world, 'material', p.material, 'material.review');
    refuseIf(m.state === 'requested', 'material.review.not_provided');
    refuseIf(m.state === 'returned', 'material.review.returned');
    m.state = 'reviewed';
    return m;
  }],
  'material.return': [TM, (world, p) => {
    const m = need(world, 'material', p.material, 'material.return');
    refuseIf(m.state === 'requested', 'material.return.not_provided');
    inState(m, ['provided', 'reviewed'], 'material.return');
    m.state = 'returned';
    return m;
  }],
  'meeting.open': [CHAIR, (world, p, { as }) => {
    refuseIf(engagementOf(world, p).state !== 'entered', 'meeting.open.not_in_field');
    refuseIf(p.held_on > world.today, 'meeting.open.held_in_future');
    refuseIf(world.of('meeting', p.engagement, (m) => m.held_on === p.held_on).length > 0, 'meeting.open.held_already');
    refuseIf(world.of('meeting', p.engagement, (m) => m.state === 'open').length > 0, 'meeting.open.earlier_unconcluded');
    return world.add('meeting', { ...p, state: 'open' }, as);
  }],
  'meeting.conclude': [CHAIR, (world, p) => {
    const meeting = need(world, 'meeting', p.meeting, 'meeting.conclude');
    inState(meeting, 'open', 'meeting.conclude');
    refuseIf(p.present.length * 2 < teamOf(world, p).members.length, 'meeting.conclude.quorum_missing');
    refuseIf(!p.present.every((person) => onTeam(world, p, person)), 'meeting.conclude.absent_unknown');
    refuseIf(!p.tasks.every((task) => onTeam(world, p, task.owner)), 'meeting.conclude.owner_not_on_team');
    refuseIf(p.tasks.some((task) => task.due_on < meeting.held_on), 'meeting.conclude.due_before_meeting');
    refuseIf(p.decisions.some((d) => d.paper && !world.find('paper', d.paper)), 'meeting.conclude.paper_unknown');
    for (const task of p.tasks) world.add('task', { ...task, engagement: p.engagement, meeting_id: meeting.id, state: 'open' });
    meeting.state = 'concluded';
    return meeting;
  }],
  'task.complete': [TM, (world, p, { who }) => {
    const task = need(world, 'task', p.task, 'task.complete');
    inState(task, 'open', 'task.complete');
    refuseIf(task.owner !== world.personOf(who) && !world.holds(who, TL, p.engagement), 'task.complete.not_owner');
    task.state = 'done';
    return task;
  }],
  'evidence.attach': [[...TM, ...UL], (world, p, { as, who }) => {
    const subject = need(world, p.subject_kind, p.subject, 'evidence.attach');
    refuseIf((LOCKED[p.subject_kind] ?? []).includes(subject.state), 'evidence.attach.subject_locked');
    refuseIf(!world.blobs.has(p.hash), 'evidence.attach.blob_missing');
    refuseIf(world.of('evidence', p.engagement, (e) => e.subject === p.subject && e.hash === p.hash).length > 0, 'evidence.attach.attached_already');
    refuseIf(!world.holds(who, p.subject_kind === 'paper' ? TM : UL, p.engagement), 'evidence.attach.not_yours');
    return world.add('evidence', { ...p, attached_by: who }, as);
  }],
  'evidence.detach': [[...TM, ...UL], (world, p, { who }) => {
    const evidence = need(world, 'evidence', p.evidence, 'evidence.detach');
    refuseIf(evidence.attached_by !== who, 'evidence.detach.not_yours');
    refuseIf((LOCKED[evidence.subject_kind] ?? []).includes(world.find(evidence.subject_kind, evidence.subject).state), 'evidence.detach.subject_locked');
    world.records.delete(evidence.id);
    return evidence;
  }],
};

function interviewRungs(world, p, engagement, command) {
  refuseIf(engagement.state === 'prepared', `${command}.not_entered`);
  refuseIf(engagement.state !== 'entered', `${command}.after_exit`);
  refuseIf(new Set(p.inspectors).size < 2, `${command}.one_inspector`);
  refuseIf(!p.inspectors.every((person) => onTeam(world, p, person)), `${command}.inspector_not_on_team`);
  refuseIf(p.held_on > world.today, `${command}.held_in_future`);
  refuseIf(p.held_on < engagement.entered_on, `${command}.before_entry`);
  refuseIf(p.points.length === 0, `${command}.points_empty`);
  refuseIf(unknown(p.points.map((point) => point.focus)), `${command}.focus_unknown`);
}
