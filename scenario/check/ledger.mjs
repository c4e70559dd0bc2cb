// The counts that tell whether the round has the shape it should have.
export function ledger(world, { steps, refused }) {
  const count = (noun, test) => world.all(noun, test).length;
  return {
    steps, refused,
    units: count('unit'), people: count('person'),
    teams: count('team'), engagements: count('engagement'),
    conflicts: world.doubts.conflict.size, possibles: world.doubts.possible.size,
    interviews: count('interview'), interviews_confirmed: count('interview', (r) => r.state === 'confirmed'),
    materials: count('material'), meetings: count('meeting'), tasks: count('task'), evidence: count('evidence'),
    papers: count('paper'), papers_signed: count('paper', (r) => r.state === 'signed'), papers_dropped: count('paper', (r) => r.state === 'dropped'),
    papers_clue: count('paper', (r) => r.disposition === 'clue'),
    confirmations: count('confirmation'), extensions: count('plan', (r) => r.requirement),
    immediate: count('immediate', (r) => r.state === 'closed'), immediate_rejected: count('immediate', (r) => r.state === 'rejected'),
    reports: count('report'), hearings: count('hearing'), decisions: count('decision'), decisions_open: count('decision', (r) => r.state !== 'done'), feedbacks: count('feedback'),
    items: count('finding'), items_open: count('finding', (r) => r.state !== 'closed'),
    orders: count('order'), orders_open: count('order', (r) => r.state !== 'closed'),
    escalated: count('order', (r) => r.letters > 0), letters: world.all('order').reduce((sum, order) => sum + order.letters, 0),
    reopened: count('finding', (r) => r.reopened), engagements_closed: count('engagement', (r) => r.state === 'closed'),
  };
}
