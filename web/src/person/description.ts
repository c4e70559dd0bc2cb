import type { FormField, NounDescription } from '@/feature'

const specialities = ['audit', 'finance', 'party_building', 'personnel', 'discipline', 'engineering', 'law', 'general'] as const

const said: FormField[] = [
  { name: 'name', type: 'line', required: true },
  { name: 'gender', type: 'enum', options: ['male', 'female'], required: true },
  { name: 'birth_month', type: 'month', required: true },
  { name: 'native_place', type: 'line', required: true },
  { name: 'unit', type: 'unit', required: true, from: 'unit_id' },
  { name: 'department', type: 'line', required: true },
  { name: 'post', type: 'line', required: true },
  { name: 'speciality', type: 'enum', options: specialities, required: true },
  { name: 'political_status', type: 'line', required: true },
  { name: 'phone', type: 'line', required: true },
  // Posts and kin are what avoidance is screened by: a gap here is a conflict nobody sees.
  {
    name: 'posts',
    type: 'rows',
    hint: 'person.posts_hint',
    of: [{ name: 'unit', type: 'unit', required: true }, { name: 'post', type: 'line', required: true }, { name: 'from', type: 'date', required: true }, { name: 'until', type: 'date' }],
  },
  {
    name: 'kin',
    type: 'rows',
    of: [{ name: 'relation', type: 'line', required: true }, { name: 'name', type: 'line', required: true }, { name: 'unit', type: 'unit', required: true }, { name: 'post', type: 'line', required: true }],
  },
]

export const description: NounDescription = {
  noun: 'person',
  scope: 'group',
  title: ['name'],
  fields: [
    { name: 'code' }, { name: 'gender', type: 'enum' }, { name: 'birth_month' }, { name: 'native_place' }, { name: 'unit_id', type: 'ref' }, { name: 'department' }, { name: 'post' },
    { name: 'speciality', type: 'enum' }, { name: 'political_status' }, { name: 'phone' },
    { name: 'posts', type: 'rows', of: [{ name: 'unit', type: 'ref' }, { name: 'post' }, { name: 'from', type: 'date' }, { name: 'until', type: 'date' }] },
    { name: 'kin', type: 'rows', of: [{ name: 'relation' }, { name: 'name' }, { name: 'unit', type: 'ref' }, { name: 'post' }] },
    { name: 'interests', type: 'rows', of: [{ name: 'unit', type: 'ref' }, { name: 'relation' }, { name: 'statement' }, { name: 'declared_on', type: 'date' }] },
  ],
  commands: [
    { name: 'person.add', who: ['office_director', 'office_staff'], fields: [{ name: 'code', type: 'line', required: true }, ...said] },
    { name: 'person.revise', subject: 'person', version: true, revises: true, fields: said },
  ],
}
