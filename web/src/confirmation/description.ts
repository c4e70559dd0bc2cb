import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'confirmation',
  scope: 'engagement',
  title: ['number'],
  state: { field: 'state', ladder: ['sent', 'agreed', 'resolved'], aside: ['objected', 'recalled'] },
  evidence: 'confirmation',
  fields: [
    { name: 'paper_id', type: 'ref' }, { name: 'sent_on', type: 'date' }, { name: 'due_on', type: 'date' }, { name: 'light', type: 'light' }, { name: 'answered_on', type: 'date' }, { name: 'decision', type: 'enum' },
    { name: 'statement', type: 'long' }, { name: 'answer', type: 'long' }, { name: 'reasons', type: 'long' }, { name: 'result', type: 'long' },
  ],
  commands: [
    { name: 'confirmation.send', who: ['team_leader', 'deputy_leader', 'team_member'], fields: [{ name: 'paper', type: 'ref', source: 'paper', required: true }, { name: 'statement', type: 'text', required: true }] },
    { name: 'confirmation.agree', subject: 'confirmation', tone: 'main', batch: true, fields: [{ name: 'remark', type: 'text' }] },
    { name: 'confirmation.object', subject: 'confirmation', fields: [{ name: 'reasons', type: 'text', required: true }] },
    {
      name: 'confirmation.resolve',
      subject: 'confirmation',
      tone: 'main',
      fields: [
        { name: 'decision', type: 'enum', options: ['upheld', 'amended', 'withdrawn'], required: true }, { name: 'result', type: 'text', required: true },
        { name: 'facts', type: 'text', required: true, from: 'statement', when: { field: 'decision', is: ['amended'] } },
      ],
    },
  ],
}
