import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'order',
  scope: 'engagement',
  title: ['matter'],
  state: { field: 'state', ladder: ['issued', 'reported', 'closed'] },
  evidence: 'order',
  fields: [
    { name: 'number' }, { name: 'level', type: 'enum' }, { name: 'light', type: 'light' }, { name: 'due_on', type: 'date' }, { name: 'issued_on', type: 'date' }, { name: 'undertaker' }, { name: 'source_kind', type: 'enum' },
    { name: 'matter', type: 'long' }, { name: 'report', type: 'long' }, { name: 'letters', type: 'rows', of: [{ name: 'on', type: 'date' }, { name: 'level', type: 'enum' }, { name: 'text' }] },
  ],
  commands: [
    {
      name: 'order.issue',
      who: ['office_director', 'office_staff'],
      fields: [
        { name: 'source_kind', type: 'enum', options: ['decision', 'finding'], required: true, start: 'finding' },
        { name: 'source', type: 'ref', source: 'rectification', required: true, sourceBy: { field: 'source_kind', is: { decision: 'decision', finding: 'rectification' } } },
        { name: 'matter', type: 'text', required: true }, { name: 'undertaker', type: 'line', required: true }, { name: 'due_on', type: 'date', required: true },
      ],
    },
    { name: 'order.report', subject: 'order', tone: 'main', fields: [{ name: 'text', type: 'text', required: true }] },
    { name: 'order.close', subject: 'order', tone: 'main', batch: true, fields: [{ name: 'opinion', type: 'text', required: true }] },
    { name: 'order.send_back', subject: 'order', fields: [{ name: 'opinion', type: 'text', required: true }] },
    { name: 'order.escalate', subject: 'order', batch: true, fields: [{ name: 'text', type: 'text', required: true }] },
    { name: 'order.extend', subject: 'order', fields: [{ name: 'due_on', type: 'date', required: true }, { name: 'reason', type: 'text', required: true }] },
  ],
}
