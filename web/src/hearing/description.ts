import type { NounDescription } from '@/feature'

export const description: NounDescription = {
  noun: 'hearing',
  scope: 'group',
  title: ['session'],
  fields: [{ name: 'body', type: 'enum' }, { name: 'held_on', type: 'date' }, { name: 'attended', type: 'long' }, { name: 'engagements', type: 'lines' }],
  commands: [
    {
      name: 'hearing.hold',
      who: ['office_director', 'office_staff'],
      fields: [
        { name: 'round', type: 'ref', source: 'round', required: true }, { name: 'body', type: 'enum', options: ['leading_group', 'party_group'], required: true, start: 'leading_group' },
        { name: 'session', type: 'line', required: true }, { name: 'held_on', type: 'date', required: true, start: 'today' }, { name: 'attended', type: 'text', required: true }, { name: 'engagements', type: 'refs', source: 'engagement', required: true },
      ],
    },
  ],
}
