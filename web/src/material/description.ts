import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'material',
  scope: 'engagement',
  title: ['title'],
  state: { field: 'state', ladder: ['requested', 'provided', 'reviewed', 'returned'] },
  evidence: 'material',
  fields: [
    { name: 'due_on', type: 'date' }, { name: 'light', type: 'light' }, { name: 'requested_by', type: 'ref' }, { name: 'requested_on', type: 'date' }, { name: 'copies', type: 'number' }, { name: 'pages', type: 'number' },
    { name: 'provided_on', type: 'date' }, { name: 'provided_by', type: 'ref' }, { name: 'returned_on', type: 'date' }, { name: 'description', type: 'long' }, { name: 'focus', type: 'focuses' },
    { name: 'notes', type: 'rows', of: [{ name: 'on', type: 'date' }, { name: 'by', type: 'ref' }, { name: 'page' }, { name: 'text' }] },
  ],
  commands: [
    {
      name: 'material.request',
      who: ['team_leader', 'deputy_leader', 'team_member'],
      fields: [{ name: 'title', type: 'line', required: true }, { name: 'description', type: 'text', required: true }, { name: 'focus', type: 'focuses', required: true }],
    },
    { name: 'material.provide', subject: 'material', tone: 'main', batch: true, fields: [{ name: 'copies', type: 'number', required: true, start: 1, min: 1 }, { name: 'pages', type: 'number', required: true, min: 1 }, { name: 'remark', type: 'line' }] },
    { name: 'material.review', subject: 'material', tone: 'main', fields: [{ name: 'text', type: 'text', required: true }, { name: 'page', type: 'line' }] },
    { name: 'material.return', subject: 'material', batch: true, fields: [] },
  ],
}
