import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'midterm',
  scope: 'engagement',
  title: ['held_on'],
  state: { field: 'state', ladder: ['open', 'answered', 'closed'] },
  fields: [
    { name: 'held_on', type: 'date' }, { name: 'visitor', type: 'ref' }, { name: 'due_on', type: 'date' }, { name: 'papers', type: 'lines' }, { name: 'frame_opinion', type: 'long' },
    { name: 'opinions', type: 'rows', of: [{ name: 'about', type: 'enum' }, { name: 'text' }, { name: 'answer' }, { name: 'answered_on', type: 'date' }] },
  ],
  commands: [
    {
      name: 'midterm.visit',
      who: ['office_director'],
      fields: [
        { name: 'held_on', type: 'date', required: true, start: 'today' }, { name: 'papers', type: 'refs', source: 'paper', required: true }, { name: 'frame_opinion', type: 'text', required: true },
        {
          name: 'opinions',
          type: 'rows',
          required: true,
          of: [{ name: 'about', type: 'enum', options: ['paper', 'report_frame', 'direction'], required: true, start: 'paper' }, { name: 'paper', type: 'ref', source: 'paper' }, { name: 'text', type: 'text', required: true }],
        },
      ],
    },
    { name: 'midterm.answer', subject: 'midterm', tone: 'main', fields: [{ name: 'opinion', type: 'part', required: true, source: 'opinions' }, { name: 'answer', type: 'text', required: true }] },
    { name: 'midterm.close', subject: 'midterm', tone: 'main', fields: [] },
  ],
}
