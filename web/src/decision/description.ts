import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'decision',
  scope: 'group',
  title: ['text'],
  fields: [{ name: 'kind', type: 'enum' }, { name: 'responsible' }, { name: 'due_on', type: 'date' }, { name: 'hearing_id', type: 'ref' }, { name: 'engagement_id', type: 'ref' }, { name: 'text', type: 'long' }],
  commands: [
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
