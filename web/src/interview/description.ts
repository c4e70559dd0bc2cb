import type { FormField, NounDescription } from '@/feature'

const said: FormField[] = [
  { name: 'held_on', type: 'date', required: true, start: 'today' }, { name: 'started_at', type: 'time', required: true, start: '09:00' }, { name: 'minutes', type: 'number', required: true, start: 60, min: 1 },
  { name: 'place', type: 'line', required: true }, { name: 'subject_name', type: 'line', required: true }, { name: 'subject_post', type: 'line', required: true },
  { name: 'category', type: 'enum', options: ['must', 'chosen'], required: true, start: 'must' },
  // Never one alone: the second inspector is who can say it was so.
  { name: 'inspectors', type: 'people', source: 'team_person', required: true, hint: 'interview.inspectors_hint' },
  { name: 'summary', type: 'text', required: true },
  { name: 'points', type: 'rows', of: [{ name: 'text', type: 'text', required: true }, { name: 'focus', type: 'focus', required: true }] },
]

export const description: NounDescription = {
  noun: 'interview',
  scope: 'engagement',
  title: ['subject_name'],
  state: { field: 'state', ladder: ['recorded', 'confirmed'] },
  fields: [
    { name: 'held_on', type: 'date' }, { name: 'started_at' }, { name: 'minutes', type: 'number' }, { name: 'place' }, { name: 'subject_post' }, { name: 'category', type: 'enum' },
    { name: 'inspectors', type: 'people' }, { name: 'recorder', type: 'ref' }, { name: 'clue', type: 'enum' }, { name: 'summary', type: 'long' },
    { name: 'points', type: 'rows', of: [{ name: 'text' }, { name: 'focus' }] },
  ],
  commands: [
    { name: 'interview.record', who: ['team_leader', 'deputy_leader', 'team_member'], fields: said },
    { name: 'interview.confirm', subject: 'interview', tone: 'main', batch: true, fields: [] },
    { name: 'interview.revise', subject: 'interview', version: true, revises: true, fields: said },
  ],
}
