import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'report',
  scope: 'engagement',
  title: ['unit_name', 'number'],
  state: { field: 'state', ladder: ['draft', 'submitted', 'reviewed'] },
  fields: [
    { name: 'opinion', type: 'long' }, { name: 'overall', type: 'long' },
    { name: 'statements', type: 'rows', of: [{ name: 'ordinal', type: 'number' }, { name: 'area' }, { name: 'text' }, { name: 'paper_number' }] },
    { name: 'suggestions', type: 'long' },
  ],
  commands: [
    { name: 'report.draft', who: ['team_leader', 'deputy_leader'], fields: [{ name: 'overall', type: 'text', required: true }, { name: 'suggestions', type: 'text', required: true }] },
    { name: 'report.submit', subject: 'report', tone: 'main', fields: [] },
    { name: 'report.review', subject: 'report', tone: 'main', fields: [{ name: 'decision', type: 'enum', options: ['pass', 'return'], required: true, start: 'pass' }, { name: 'opinion', type: 'text' }] },
    { name: 'report.revise', subject: 'report', version: true, revises: true, fields: [{ name: 'overall', type: 'text', required: true }, { name: 'suggestions', type: 'text', required: true }] },
    { name: 'report.restate', subject: 'report', fields: [{ name: 'statement', type: 'part', source: 'statements', required: true }, { name: 'text', type: 'text', required: true }] },
  ],
}
