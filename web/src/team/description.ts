import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'team',
  scope: 'group',
  title: ['name'],
  state: { field: 'state', ladder: ['formed', 'authorised', 'dissolved'] },
  fields: [
    { name: 'round_id', type: 'ref' }, { name: 'ordinal', type: 'number' }, { name: 'authorisation_number' }, { name: 'authorised_until', type: 'date' },
    { name: 'members', type: 'rows', of: [{ name: 'name' }, { name: 'post', type: 'enum' }] },
  ],
  commands: [
    { name: 'team.form', who: ['office_director', 'office_staff'], fields: [{ name: 'round', type: 'ref', source: 'round', required: true }, { name: 'ordinal', type: 'number', required: true, min: 1 }, { name: 'name', type: 'line', required: true }] },
    { name: 'team.assign', subject: 'team', fields: [{ name: 'person', type: 'person', required: true }, { name: 'post', type: 'enum', options: ['leader', 'deputy', 'member', 'liaison', 'expert'], required: true, start: 'member' }] },
    { name: 'avoidance.screen', subject: 'team', who: ['office_director', 'office_staff'], states: ['formed', 'authorised'], fields: [{ name: 'candidate', type: 'person', hint: 'team.candidate_hint' }] },
    { name: 'team.authorise', subject: 'team', tone: 'main', fields: [{ name: 'document_number', type: 'line', required: true }, { name: 'until', type: 'date', required: true }] },
    {
      name: 'team.admit',
      subject: 'team',
      fields: [
        { name: 'person', type: 'person', required: true }, { name: 'post', type: 'enum', options: ['leader', 'deputy', 'member', 'liaison', 'expert'], required: true, start: 'expert' },
        { name: 'document_number', type: 'line', required: true }, { name: 'reason', type: 'text', required: true },
      ],
    },
    { name: 'team.release', subject: 'team', tone: 'danger', fields: [{ name: 'person', type: 'person', required: true }, { name: 'reason', type: 'line', required: true }] },
  ],
}
