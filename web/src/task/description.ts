import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'task',
  scope: 'engagement',
  title: ['title'],
  state: { field: 'state', ladder: ['open', 'done'] },
  fields: [{ name: 'owner', type: 'ref' }, { name: 'due_on', type: 'date' }, { name: 'light', type: 'light' }, { name: 'meeting_id', type: 'ref' }, { name: 'result', type: 'long' }],
  commands: [
    { name: 'task.complete', subject: 'task', tone: 'main', fields: [{ name: 'result', type: 'text', required: true }] },
    { name: 'task.reassign', subject: 'task', fields: [{ name: 'owner', type: 'person', source: 'team_person', required: true }] },
  ],
}
