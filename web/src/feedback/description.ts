import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'feedback',
  scope: 'engagement',
  title: ['unit_name', 'document_number'],
  state: { field: 'state', ladder: ['draft', 'approved', 'delivered', 'received'] },
  fields: [
    { name: 'document_number' }, { name: 'held_on', type: 'date' }, { name: 'attended', type: 'long' }, { name: 'received_by' }, { name: 'overall', type: 'long' }, { name: 'requirements', type: 'long' }, { name: 'acceptance', type: 'long' },
  ],
  commands: [
    { name: 'feedback.draft', who: ['team_leader', 'deputy_leader'], fields: [{ name: 'overall', type: 'text', required: true }, { name: 'requirements', type: 'text', required: true }] },
    { name: 'feedback.approve', subject: 'feedback', tone: 'main', fields: [{ name: 'document_number', type: 'line', required: true }] },
    { name: 'feedback.deliver', subject: 'feedback', tone: 'main', fields: [{ name: 'held_on', type: 'date', required: true, start: 'today' }, { name: 'attended', type: 'text', required: true }] },
    { name: 'feedback.receive', subject: 'feedback', tone: 'main', fields: [{ name: 'signed_by', type: 'line', required: true }, { name: 'acceptance', type: 'text', required: true }] },
  ],
}
