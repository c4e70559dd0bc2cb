import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'rectification_plan',
  scope: 'engagement',
  title: ['unit_name', 'submitted_on'],
  state: { field: 'state', ladder: ['submitted', 'accepted'], aside: ['returned'] },
  fields: [{ name: 'findings', type: 'number' }, { name: 'measures', type: 'number' }, { name: 'adopted_on', type: 'date' }, { name: 'submitted_on', type: 'date' }, { name: 'due_on', type: 'date' }, { name: 'opinion', type: 'long' }],
  commands: [
    { name: 'rectification.accept_plan', subject: 'plan', tone: 'main', who: ['office_director', 'office_staff'], states: ['submitted'], fields: [{ name: 'opinion', type: 'text', required: true }] },
    { name: 'rectification.return_plan', subject: 'plan', who: ['office_director', 'office_staff'], states: ['submitted'], fields: [{ name: 'opinion', type: 'text', required: true }] },
  ],
}
