import type { FormField, NounDescription } from '@/feature'

const said: FormField[] = [
  { name: 'title', type: 'line', required: true }, { name: 'focus', type: 'focus', required: true }, { name: 'occurred', type: 'line', required: true }, { name: 'place', type: 'line', required: true },
  { name: 'facts', type: 'text', required: true }, { name: 'basis', type: 'text', hint: 'paper.basis_hint' }, { name: 'responsibility', type: 'text' },
  { name: 'amount_fen', type: 'money' }, { name: 'severity', type: 'enum', options: ['general', 'serious', 'grave'], required: true, start: 'general' },
  { name: 'handlers', type: 'people', source: 'team_person', required: true },
  { name: 'origins', type: 'rows', of: [{ name: 'kind', type: 'enum', options: ['interview', 'material', 'meeting'], required: true, start: 'interview' }, { name: 'id', type: 'ref', source: 'interview', required: true, sourceBy: { field: 'kind', is: { interview: 'interview', material: 'material', meeting: 'meeting' } } }] },
]
const decision: FormField = { name: 'decision', type: 'enum', options: ['pass', 'return'], required: true, start: 'pass' }
const opinion: FormField = { name: 'opinion', type: 'text' }

export const description: NounDescription = {
  noun: 'paper',
  scope: 'engagement',
  title: ['title'],
  state: { field: 'state', ladder: ['drafted', 'submitted', 'reviewed', 'discussed', 'signed'], aside: ['dropped'] },
  steps: 'steps',
  evidence: 'paper',
  fields: [
    { name: 'provisional_number' }, { name: 'number' }, { name: 'focus' }, { name: 'occurred' }, { name: 'place' }, { name: 'severity', type: 'enum' }, { name: 'amount_fen', type: 'money' },
    { name: 'handlers', type: 'people' }, { name: 'confirmation', type: 'enum' }, { name: 'disposition', type: 'enum' }, { name: 'returned_opinion', type: 'long' },
    { name: 'facts', type: 'long' }, { name: 'basis', type: 'long' }, { name: 'responsibility', type: 'long' }, { name: 'origins', type: 'rows', of: [{ name: 'kind', type: 'enum' }, { name: 'title' }] },
  ],
  commands: [
    { name: 'paper.draft', who: ['team_leader', 'deputy_leader', 'team_member'], fields: said },
    { name: 'paper.submit', subject: 'paper', tone: 'main', batch: true, fields: [] },
    { name: 'paper.review', subject: 'paper', tone: 'main', batch: true, fields: [decision, opinion] },
    {
      name: 'paper.discuss',
      subject: 'paper',
      tone: 'main',
      batch: true,
      fields: [{ name: 'meeting', type: 'ref', source: 'meeting', required: true }, { name: 'decision', type: 'enum', options: ['pass', 'return', 'drop'], required: true, start: 'pass' }, opinion],
    },
    { name: 'paper.sign', subject: 'paper', tone: 'main', batch: true, fields: [{ name: 'disposition', type: 'enum', options: ['report', 'clue'], required: true, start: 'report' }] },
    { name: 'confirmation.send', subject: 'paper', who: ['team_leader', 'deputy_leader', 'team_member'], states: ['reviewed', 'discussed'], fields: [{ name: 'statement', type: 'text', required: true, from: 'facts', hint: 'paper.statement_hint' }] },
    { name: 'paper.revise', subject: 'paper', version: true, revises: true, fields: said },
    { name: 'paper.drop', subject: 'paper', tone: 'danger', fields: [{ name: 'reason', type: 'text', required: true }] },
  ],
}
