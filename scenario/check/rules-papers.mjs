// Rules of working papers, fact confirmations, immediate rectification and the mid-term review.
import { fresh, inState, need, refuseIf } from './world.mjs';
import { FOCUS } from './focus.mjs';

const TM = ['team_member', 'deputy_leader', 'team_leader'];
const CHAIR = ['deputy_leader', 'team_leader'];
const DL = ['deputy_leader'];
const TL = ['team_leader'];
const UL = ['unit_liaison'];
const IO = ['office_staff', 'office_director'];
const IOD = ['office_director'];

const engagementOf = (world, p) => world.find('engagement', p.engagement);
const evidenceOf = (world, p, subject) => world.of('evidence', p.engagement, (e) => e.subject === subject);
const me = (world, actor) => world.personOf(actor.who);

function paperRungs(world, p, command) {
  refuseIf(engagementOf(world, p).state !== 'entered', `${command}.not_in_field`);
  refuseIf(new Set(p.handlers).size < 2, `${command}.one_handler`);
  const team = world.find('team', engagementOf(world, p).team);
  refuseIf(!p.handlers.every((person) => team.members.some((m) => m.person === person)), `${command}.handler_not_on_team`);
  refuseIf(!FOCUS.has(p.focus), `${command}.focus_unknown`);
  refuseIf(!world.of('plan', p.engagement, (r) => r.state === 'approved').some((plan) => plan.focus.includes(p.focus)), `${command}.focus_outside_plan`);
  refuseIf(!p.origins.every(({ kind, id }) => world.find(kind, id)), `${command}.origin_unknown`);
}

export const papers = {
  'paper.draft': [TM, (world, p, { as }) => {
    paperRungs(world, p, 'paper.draft');
    return world.add('paper', { ...p, state: 'drafted', confirmation: 'none' }, as);
  }],
  'paper.revise': [TM, (world, p, actor) => {
    const paper = need(world, 'paper', p.paper, 'paper.revise');
    fresh(paper, p.version, 'paper.revise');
    inState(paper, 'drafted', 'paper.revise');
    refuseIf(!paper.handlers.includes(me(world, actor)), 'paper.revise.not_handler');
    paperRungs(world, p, 'paper.revise');
    return Object.assign(paper, p, { version: paper.version + 1 });
  }],
  'paper.submit': [TM, (world, p, actor) => {
    const paper = need(world, 'paper', p.paper, 'paper.submit');
    inState(paper, 'drafted', 'paper.submit');
    refuseIf(!paper.handlers.includes(me(world, actor)), 'paper.submit.not_handler');
    refuseIf(evidenceOf(world, p, paper.id).length === 0, 'paper.submit.evidence_missing');
    refuseIf(!paper.basis, 'paper.submit.basis_missing');
    return move(paper, 'submitted');
  }],
  'paper.review': [DL, (world, p, actor) => {
    const paper = need(world, 'paper', p.paper, 'paper.review');
    inState(paper, 'submitted', 'paper.review');
    refuseIf(paper.handlers.includes(me(world, actor)), 'paper.review.own_paper');
    refuseIf(p.decision === 'return' && !p.opinion, 'paper.review.opinion_missing');
    return move(paper, p.decision === 'pass' ? 'reviewed' : 'drafted');
  }],
  'paper.discuss': [CHAIR, (world, p) => {
    const paper = need(world, 'paper', p.paper, 'paper.discuss');
    inState(paper, 'reviewed', 'paper.discuss');
    refuseIf(!world.find('meeting', p.meeting), 'paper.discuss.meeting_not_found');
    refuseIf(p.decision !== 'pass' && !p.opinion, 'paper.discuss.opinion_missing');
    return move(paper, { pass: 'discussed', return: 'drafted', drop: 'dropped' }[p.decision]);
  }],
  'paper.sign': [TL, (world, p, actor) => {
    const paper = need(world, 'paper', p.paper, 'paper.sign');
    inState(paper, 'discussed', 'paper.sign');
    refuseIf(paper.handlers.includes(me(world, actor)), 'paper.sign.own_paper');
    refuseIf(p.disposition !== 'clue' && !['agreed', 'resolved'].includes(paper.confirmation), 'paper.sign.facts_unconfirmed');
    refuseIf(evidenceOf(world, p, paper.id).length === 0, 'paper.sign.evidence_missing');
    paper.disposition = p.disposition;
    return move(paper, 'signed');
  }],
  'paper.drop': [TL, (world, p) => {
    const paper = need(world, 'paper', p.paper, 'paper.drop');
    refuseIf(paper.state === 'signed', 'paper.drop.signed_already');
    refuseIf(paper.state === 'dropped', 'paper.drop.dropped_already');
    return move(paper, 'dropped');
  }],
  'confirmation.send': [TM, (world, p, { as }) => {
    const paper = need(world, 'paper', p.paper, 'confirmation.send');
    refuseIf(!['reviewed', 'discussed'].includes(paper.state), 'confirmation.send.not_reviewed');
    refuseIf(paper.confirmation !== 'none', 'confirmation.send.sent_already');
    paper.confirmation = 'sent';
    return world.add('confirmation', { ...p, state: 'sent' }, as);
  }],
  'confirmation.agree': [UL, (world, p) => answer(world, p, 'agree', 'sent', 'agreed')],
  'confirmation.object': [UL, (world, p) => answer(world, p, 'object', 'sent', 'objected')],
  'confirmation.resolve': [CHAIR, (world, p) => {
    const confirmation = answer(world, p, 'resolve', 'objected', 'resolved');
    refuseIf(!p.result, 'confirmation.resolve.result_missing');
    refuseIf(p.decision === 'amended' && !p.facts, 'confirmation.resolve.facts_missing');
    const paper = world.find('paper', confirmation.paper);
    if (p.decision === 'amended') paper.facts = p.facts;
    if (p.decision === 'withdrawn') move(paper, 'dropped');
    return confirmation;
  }],
  'immediate.propose': [TM, (world, p, { as, who }) => {
    refuseIf(engagementOf(world, p).state !== 'entered', 'immediate.propose.not_in_field');
    refuseIf(p.due_on < world.today, 'immediate.propose.due_before_today');
    refuseIf(p.paper && !world.find('paper', p.paper), 'immediate.propose.paper_not_found');
    return world.add('immediate', { ...p, proposer: who, state: 'proposed' }, as);
  }],
  'immediate.approve': [[...CHAIR, 'office_director', 'leading_group'], (world, p, actor) => {
    const immediate = need(world, 'immediate', p.immediate, 'immediate.approve');
    const [role, state] = LADDER[immediate.state] ?? [];
    refuseIf(!role, 'immediate.approve.wrong_state');
    refuseIf(!world.holds(actor.who, [role], p.engagement), 'immediate.approve.not_your_step');
    refuseIf(immediate.proposer === actor.who, 'immediate.approve.proposer_approves');
    return move(immediate, state);
  }],
  'immediate.reject': [[...CHAIR, 'office_director', 'leading_group'], (world, p, actor) => {
    const immediate = need(world, 'immediate', p.immediate, 'immediate.reject');
    const [role] = LADDER[immediate.state] ?? [];
    refuseIf(!role, 'immediate.reject.wrong_state');
    refuseIf(!world.holds(actor.who, [role], p.engagement), 'immediate.reject.not_your_step');
    return move(immediate, 'rejected');
  }],
  'immediate.notify': [IO, (world, p) => step(world, p, 'immediate', 'notify', 'approved', 'notified')],
  'immediate.rectify': [UL, (world, p) => {
    const immediate = need(world, 'immediate', p.immediate, 'immediate.rectify');
    inState(immediate, 'notified', 'immediate.rectify');
    refuseIf(evidenceOf(world, p, immediate.id).length === 0, 'immediate.rectify.evidence_missing');
    return move(immediate, 'rectified');
  }],
  'immediate.check': [TM, (world, p) => {
    const immediate = need(world, 'immediate', p.immediate, 'immediate.check');
    inState(immediate, 'rectified', 'immediate.check');
    refuseIf(!p.opinion, 'immediate.check.opinion_missing');
    return move(immediate, p.decision === 'pass' ? 'checked' : 'notified');
  }],
  'immediate.close': [[...TL, ...IO], (world, p) => step(world, p, 'immediate', 'close', 'checked', 'closed')],
  'midterm.visit': [IOD, (world, p, { as }) => {
    refuseIf(engagementOf(world, p).state !== 'entered', 'midterm.visit.not_in_field');
    refuseIf(world.of('midterm', p.engagement, (m) => m.state === 'open').length > 0, 'midterm.visit.visited_already');
    refuseIf(p.papers.length === 0, 'midterm.visit.papers_empty');
    refuseIf(![...p.papers, ...p.opinions.flatMap((o) => o.paper ?? [])].every((id) => world.find('paper', id)), 'midterm.visit.paper_not_found');
    refuseIf(p.opinions.length === 0, 'midterm.visit.opinions_empty');
    const opinions = p.opinions.map((opinion, i) => ({ ...opinion, id: `${as}-opinion-${i}` }));
    return world.add('midterm', { ...p, opinions, state: 'open' }, as);
  }],
  'midterm.answer': [TL, (world, p) => {
    const midterm = need(world, 'midterm', p.midterm, 'midterm.answer');
    inState(midterm, 'open', 'midterm.answer');
    const opinion = midterm.opinions.find((o) => o.id === p.opinion);
    refuseIf(!opinion, 'midterm.answer.opinion_not_found');
    refuseIf(opinion.answer, 'midterm.answer.answered_already');
    opinion.answer = p.answer;
    if (midterm.opinions.every((o) => o.answer)) midterm.state = 'answered';
    return midterm;
  }],
  'midterm.close': [IOD, (world, p) => {
    const midterm = need(world, 'midterm', p.midterm, 'midterm.close');
    refuseIf(midterm.state === 'closed', 'midterm.close.wrong_state');
    refuseIf(!midterm.opinions.every((o) => o.answer), 'midterm.close.opinions_unanswered');
    return move(midterm, 'closed');
  }],
};

const LADDER = {
  proposed: ['deputy_leader', 'deputy_approved'], deputy_approved: ['team_leader', 'leader_approved'],
  leader_approved: ['office_director', 'office_approved'], office_approved: ['leading_group', 'approved'],
};

export const move = (record, state) => Object.assign(record, { state, version: record.version + 1 });

export function step(world, p, noun, verb, from, to) {
  const record = need(world, noun, p[noun], `${noun}.${verb}`);
  inState(record, from, `${noun}.${verb}`);
  return move(record, to);
}

function answer(world, p, verb, from, to) {
  const confirmation = step(world, p, 'confirmation', verb, from, to);
  world.find('paper', confirmation.paper).confirmation = to;
  return confirmation;
}
