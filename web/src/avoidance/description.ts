import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'avoidance',
  scope: 'group',
  title: ['person_name'],
  state: { field: 'result', ladder: ['none', 'possible', 'conflict'] },
  listOnly: true,
  fields: [],
  commands: [
    {
      name: 'avoidance.declare',
      who: ['office_director', 'office_staff', 'team_leader', 'deputy_leader', 'team_member'],
      fields: [{ name: 'person', type: 'person', required: true }, { name: 'unit', type: 'unit', required: true }, { name: 'relation', type: 'line', required: true }, { name: 'statement', type: 'text', required: true }],
    },
    { name: 'avoidance.screen', who: ['office_director', 'office_staff'], fields: [{ name: 'team', type: 'ref', source: 'team', required: true }] },
    {
      name: 'avoidance.decide',
      who: ['office_director'],
      batch: true,
      carry: { team: 'team_id', person: 'person_id', unit: 'unit_id' },
      subject: 'team',
      states: [],
      fields: [{ name: 'decision', type: 'enum', options: ['cleared', 'replace'], required: true }, { name: 'reason', type: 'text', required: true }],
    },
  ],
}
