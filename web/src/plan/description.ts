import type { FormField, NounDescription } from '@/feature'

const said: FormField[] = [
  { name: 'summary', type: 'text', required: true }, { name: 'approach', type: 'text', required: true }, { name: 'schedule', type: 'text', required: true },
  { name: 'division', type: 'text', required: true }, { name: 'focus', type: 'focuses', required: true },
]
const opinion: FormField[] = [{ name: 'opinion', type: 'text', required: true }]

export const description: NounDescription = {
  noun: 'plan',
  scope: 'engagement',
  title: ['unit_name'],
  state: { field: 'state', ladder: ['draft', 'submitted', 'approved'], aside: ['returned'] },
  fields: [
    { name: 'edition', type: 'number' }, { name: 'kind', type: 'enum' }, { name: 'summary', type: 'long' }, { name: 'approach', type: 'long' }, { name: 'schedule', type: 'long' },
    { name: 'division', type: 'long' }, { name: 'focus', type: 'focuses' }, { name: 'reason', type: 'long' }, { name: 'requirement', type: 'long' }, { name: 'opinion', type: 'long' },
  ],
  commands: [
    { name: 'plan.draft', who: ['team_leader', 'deputy_leader', 'team_member'], fields: said },
    { name: 'plan.extend', who: ['team_leader'], fields: [{ name: 'focus', type: 'focuses', required: true }, { name: 'reason', type: 'text', required: true }, { name: 'requirement', type: 'text', required: true }] },
    { name: 'plan.submit', subject: 'plan', tone: 'main', fields: [] },
    { name: 'plan.approve', subject: 'plan', tone: 'main', fields: opinion },
    { name: 'plan.return', subject: 'plan', fields: opinion },
    { name: 'plan.revise', subject: 'plan', version: true, revises: true, fields: said },
  ],
}
