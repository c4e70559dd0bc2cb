import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'immediate',
  scope: 'engagement',
  title: ['problem'],
  state: {
    field: 'state',
    ladder: ['proposed', 'deputy_approved', 'leader_approved', 'office_approved', 'approved', 'notified', 'rectified', 'checked', 'closed'],
    aside: ['rejected'],
  },
  steps: 'approvals',
  evidence: 'immediate',
  fields: [
    { name: 'number' }, { name: 'ground', type: 'enum' }, { name: 'due_on', type: 'date' }, { name: 'light', type: 'light' }, { name: 'paper_id', type: 'ref' }, { name: 'checked_by', type: 'ref' },
    { name: 'problem', type: 'long' }, { name: 'solvable', type: 'long' }, { name: 'measure', type: 'long' }, { name: 'result', type: 'long' },
  ],
  commands: [
    {
      name: 'immediate.propose',
      who: ['team_leader', 'deputy_leader', 'team_member'],
      fields: [
        { name: 'paper', type: 'ref', source: 'paper' }, { name: 'problem', type: 'text', required: true }, { name: 'ground', type: 'enum', options: ['strongly_complained', 'plain_breach', 'safety_hazard'], required: true },
        { name: 'solvable', type: 'text', required: true }, { name: 'measure', type: 'text', required: true }, { name: 'due_on', type: 'date', required: true },
      ],
    },
    { name: 'immediate.approve', subject: 'immediate', tone: 'main', batch: true, fields: [{ name: 'opinion', type: 'text', required: true }] },
    { name: 'immediate.notify', subject: 'immediate', tone: 'main', fields: [] },
    { name: 'immediate.rectify', subject: 'immediate', tone: 'main', fields: [{ name: 'result', type: 'text', required: true }] },
    { name: 'immediate.check', subject: 'immediate', tone: 'main', fields: [{ name: 'decision', type: 'enum', options: ['pass', 'return'], required: true, start: 'pass' }, { name: 'opinion', type: 'text' }] },
    { name: 'immediate.close', subject: 'immediate', tone: 'main', fields: [] },
    { name: 'immediate.reject', subject: 'immediate', tone: 'danger', fields: [{ name: 'reason', type: 'text', required: true }] },
  ],
}
