import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'round',
  scope: 'group',
  title: ['name'],
  state: { field: 'state', ladder: ['planned', 'approved', 'started', 'closed'] },
  fields: [
    { name: 'year', type: 'number' }, { name: 'ordinal', type: 'number' }, { name: 'kind', type: 'enum' }, { name: 'document_number' },
    { name: 'start_on', type: 'date' }, { name: 'entry_on', type: 'date' }, { name: 'exit_on', type: 'date' }, { name: 'feedback_on', type: 'date' }, { name: 'norms_version' },
    { name: 'requirement', type: 'long' },
    { name: 'milestones', type: 'rows', of: [{ name: 'on', type: 'date' }, { name: 'name' }, { name: 'note' }] },
    { name: 'focus', type: 'focuses' },
  ],
  commands: [
    {
      name: 'round.plan',
      who: ['office_director', 'office_staff'],
      fields: [
        { name: 'year', type: 'number', required: true }, { name: 'ordinal', type: 'number', required: true, min: 1 }, { name: 'name', type: 'line', required: true },
        { name: 'kind', type: 'enum', options: ['regular', 'special', 'mobile', 'look_back'], required: true, start: 'regular' }, { name: 'requirement', type: 'text', required: true },
        { name: 'start_on', type: 'date', required: true }, { name: 'entry_on', type: 'date', required: true }, { name: 'exit_on', type: 'date', required: true }, { name: 'feedback_on', type: 'date', required: true },
        { name: 'focus', type: 'focuses', required: true },
      ],
    },
    { name: 'round.approve', subject: 'round', tone: 'main', fields: [{ name: 'document_number', type: 'line', required: true }] },
    { name: 'round.start', subject: 'round', tone: 'main', fields: [{ name: 'held_on', type: 'date', required: true, start: 'today' }] },
    {
      name: 'round.reschedule',
      subject: 'round',
      version: true,
      revises: true,
      fields: [
        { name: 'start_on', type: 'date', required: true }, { name: 'entry_on', type: 'date', required: true }, { name: 'exit_on', type: 'date', required: true }, { name: 'feedback_on', type: 'date', required: true },
        { name: 'reason', type: 'text', required: true },
      ],
    },
    { name: 'round.mark', subject: 'round', fields: [{ name: 'on', type: 'date', required: true, start: 'today' }, { name: 'name', type: 'line', required: true }, { name: 'note', type: 'text' }] },
    { name: 'round.close', subject: 'round', tone: 'danger', fields: [] },
  ],
}
