import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'meeting',
  scope: 'engagement',
  title: ['held_on'],
  state: { field: 'state', ladder: ['open', 'concluded'] },
  fields: [
    { name: 'ordinal', type: 'number' }, { name: 'held_on', type: 'date' }, { name: 'chair', type: 'ref' }, { name: 'present', type: 'people' },
    { name: 'agenda', type: 'rows', of: [{ name: 'kind', type: 'enum' }, { name: 'title' }] },
    { name: 'decisions', type: 'rows', of: [{ name: 'text' }, { name: 'paper', type: 'ref' }] },
  ],
  commands: [
    { name: 'meeting.open', who: ['team_leader', 'deputy_leader'], fields: [{ name: 'held_on', type: 'date', required: true, start: 'today' }] },
    {
      name: 'meeting.conclude',
      subject: 'meeting',
      tone: 'main',
      fields: [
        { name: 'present', type: 'people', source: 'team_person', required: true },
        { name: 'decisions', type: 'rows', of: [{ name: 'text', type: 'text', required: true }, { name: 'paper', type: 'ref', source: 'paper' }] },
        { name: 'tasks', type: 'rows', of: [{ name: 'title', type: 'line', required: true }, { name: 'owner', type: 'person', source: 'team_person', required: true }, { name: 'due_on', type: 'date', required: true, start: 'today' }] },
      ],
    },
  ],
}
