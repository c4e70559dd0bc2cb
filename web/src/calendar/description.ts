import type { CommandDescription, NounDescription } from '@/feature'

export const importNotice: CommandDescription = {
  name: 'calendar.import',
  fields: [
    { name: 'year', type: 'number', required: true },
    { name: 'source', type: 'lines', required: true, hint: 'calendar.source_hint' },
    { name: 'holidays', type: 'rows', required: true, of: [{ name: 'name', type: 'line', required: true }, { name: 'from', type: 'date', required: true }, { name: 'until', type: 'date', required: true }] },
    { name: 'workdays', type: 'lines', hint: 'calendar.workdays_hint' },
    { name: 'reason', type: 'line', hint: 'calendar.reason_hint' },
  ],
}

export const description: NounDescription = {
  noun: 'calendar',
  scope: 'group',
  title: ['year'],
  state: { field: 'state', ladder: ['in_force'], aside: ['replaced'] },
  fields: [
    { name: 'year', type: 'number' }, { name: 'source', type: 'lines' }, { name: 'holidays', type: 'rows', of: [{ name: 'name' }, { name: 'from', type: 'date' }, { name: 'until', type: 'date' }] },
    { name: 'workdays', type: 'lines' }, { name: 'imported_on', type: 'date' }, { name: 'deadlines_moved', type: 'number' }, { name: 'reason', type: 'long' },
  ],
  commands: [importNotice],
}
