import type { CommandDescription, NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'decision',
  scope: 'group',
  title: ['text'],
  state: { field: 'state', ladder: ['open', 'done'] },
  fields: [{ name: 'kind', type: 'enum' }, { name: 'responsible' }, { name: 'due_on', type: 'date' }, { name: 'session' }, { name: 'held_on', type: 'date' }, { name: 'done_on', type: 'date' }, { name: 'outcome', type: 'long' }],
  commands: [
    { name: 'decision.carry_out', subject: 'decision', tone: 'main', fields: [{ name: 'outcome', type: 'text', required: true }] },
    {
      name: 'decision.record',
      who: ['office_director', 'office_staff'],
      fields: [
        { name: 'hearing', type: 'ref', source: 'hearing', required: true }, { name: 'engagement', type: 'ref', source: 'engagement' },
        { name: 'kind', type: 'enum', options: ['approve_report', 'rectify', 'transfer', 'circulate', 'supervise'], required: true }, { name: 'text', type: 'text', required: true },
        { name: 'responsible', type: 'line', required: true }, { name: 'due_on', type: 'date', required: true },
      ],
    },
  ],
}

/** An order made from a decision: what it presses on with is known, the rest starts from the decision's own words. */
export const issueOrder: CommandDescription = {
  name: 'order.issue',
  tone: 'main',
  carry: { source_kind: 'source_kind', source: 'id' },
  fields: [
    { name: 'matter', type: 'text', required: true, from: 'text' },
    { name: 'undertaker', type: 'line', required: true, from: 'responsible' },
    { name: 'due_on', type: 'date', required: true, from: 'due_on' },
  ],
}
