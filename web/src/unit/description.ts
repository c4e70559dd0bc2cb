import type { NounDescription } from '@/feature'

const kinds = ['group', 'member', 'headquarters', 'branch', 'project'] as const

export const description: NounDescription = {
  noun: 'unit',
  scope: 'group',
  title: ['name'],
  fields: [
    { name: 'code' }, { name: 'short_name' }, { name: 'parent_id', type: 'ref' }, { name: 'level', type: 'number' }, { name: 'sector' }, { name: 'kind', type: 'enum' },
    { name: 'place' }, { name: 'headcount', type: 'number' }, { name: 'party_members', type: 'number' }, { name: 'leader_name' },
  ],
  commands: [
    {
      name: 'unit.add',
      who: ['office_director', 'office_staff'],
      fields: [
        { name: 'code', type: 'line', required: true }, { name: 'name', type: 'line', required: true }, { name: 'short_name', type: 'line', required: true },
        { name: 'parent', type: 'unit' }, { name: 'sector', type: 'line', required: true }, { name: 'kind', type: 'enum', options: kinds, required: true }, { name: 'place', type: 'line', required: true },
        { name: 'headcount', type: 'number', required: true }, { name: 'party_members', type: 'number', required: true }, { name: 'leader_name', type: 'line' }, { name: 'sort', type: 'number' },
      ],
    },
    {
      name: 'unit.revise',
      subject: 'unit',
      version: true,
      revises: true,
      fields: [
        { name: 'name', type: 'line', required: true }, { name: 'short_name', type: 'line', required: true }, { name: 'sector', type: 'line', required: true }, { name: 'kind', type: 'enum', options: kinds, required: true },
        { name: 'place', type: 'line', required: true }, { name: 'headcount', type: 'number', required: true }, { name: 'party_members', type: 'number', required: true }, { name: 'leader_name', type: 'line' },
      ],
    },
  ],
}
