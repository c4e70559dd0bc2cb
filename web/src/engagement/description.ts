import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'engagement',
  scope: 'group',
  title: ['unit_name', 'team_name'],
  state: { field: 'state', ladder: ['prepared', 'entered', 'left', 'fed_back', 'closed'], aside: ['cancelled'], reached: { entered: 'entered_on', left: 'left_on', fed_back: 'feedback_on' } },
  fields: [{ name: 'team_name' }, { name: 'unit_name' }, { name: 'entered_on', type: 'date' }, { name: 'left_on', type: 'date' }, { name: 'feedback_on', type: 'date' }],
  commands: [
    {
      name: 'engagement.open',
      who: ['office_director', 'office_staff'],
      fields: [{ name: 'round', type: 'ref', source: 'round', required: true }, { name: 'team', type: 'ref', source: 'team', required: true }, { name: 'unit', type: 'unit', required: true }],
    },
    { name: 'engagement.enter', subject: 'engagement', tone: 'main', fields: [{ name: 'held_on', type: 'date', required: true, start: 'today' }] },
    { name: 'engagement.leave', subject: 'engagement', tone: 'main', fields: [{ name: 'left_on', type: 'date', required: true, start: 'today' }] },
    { name: 'engagement.close', subject: 'engagement', tone: 'main', fields: [] },
    {
      name: 'engagement.cancel',
      subject: 'engagement',
      tone: 'danger',
      fields: [{ name: 'decided_on', type: 'date', required: true, start: 'today' }, { name: 'document_number', type: 'line', required: true }, { name: 'reason', type: 'text', required: true, hint: 'engagement.cancel_hint' }],
    },
  ],
}
