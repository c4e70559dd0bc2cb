import type { FormField, NounDescription } from '@/feature'

const opinion: FormField = { name: 'opinion', type: 'text', required: true }
const measure: FormField[] = [
  { name: 'text', type: 'text', required: true }, { name: 'kind', type: 'enum', options: ['now', 'lasting'], required: true, start: 'now' },
  { name: 'owner_name', type: 'line', required: true }, { name: 'due_on', type: 'date', required: true },
]

/** One finding on its way to zero. The plan itself is a record of its own, `rectification_plan`. */
export const description: NounDescription = {
  noun: 'rectification',
  scope: 'engagement',
  title: ['title'],
  state: { field: 'state', ladder: ['raised', 'planned', 'rectifying', 'self_checked', 'department_checked', 'closed'], aside: ['reopened'] },
  steps: 'checks',
  evidence: 'finding',
  fields: [
    { name: 'number' }, { name: 'light', type: 'light' }, { name: 'due_on', type: 'date' }, { name: 'progress_percent', type: 'percent' }, { name: 'area' }, { name: 'focus' }, { name: 'severity', type: 'enum' },
    { name: 'unit_id', type: 'ref' }, { name: 'department', type: 'ref' }, { name: 'leader_name' }, { name: 'planned_on', type: 'date' }, { name: 'closed_on', type: 'date' }, { name: 'reopened_count', type: 'number' },
    { name: 'text', type: 'long' }, { name: 'goal', type: 'long' },
    { name: 'measures', type: 'rows', of: [{ name: 'text' }, { name: 'kind', type: 'enum' }, { name: 'owner_name' }, { name: 'due_on', type: 'date' }, { name: 'state', type: 'enum' }, { name: 'result' }] },
    { name: 'months', type: 'rows', of: [{ name: 'month' }, { name: 'percent', type: 'percent' }, { name: 'text' }] },
  ],
  commands: [
    {
      name: 'rectification.plan',
      who: ['unit_liaison'],
      fields: [
        { name: 'adopted_on', type: 'date', required: true, start: 'today' },
        {
          name: 'items',
          type: 'rows',
          required: true,
          of: [
            { name: 'finding', type: 'ref', source: 'rectification', required: true }, { name: 'leader_name', type: 'line', required: true }, { name: 'department', type: 'unit', required: true },
            { name: 'due_on', type: 'date', required: true }, { name: 'goal', type: 'text', required: true }, { name: 'measures', type: 'rows', of: measure },
          ],
        },
      ],
    },
    { name: 'rectification.report_progress', subject: 'finding', tone: 'main', fields: [{ name: 'month', type: 'month', required: true }, { name: 'percent', type: 'number', required: true, max: 100 }, { name: 'text', type: 'text', required: true }] },
    { name: 'rectification.finish_measure', subject: 'finding', fields: [{ name: 'measure', type: 'part', source: 'measures', required: true }, { name: 'result', type: 'text', required: true }] },
    { name: 'rectification.add_measure', subject: 'finding', fields: measure },
    { name: 'rectification.apply', subject: 'finding', tone: 'main', fields: [{ name: 'statement', type: 'text', required: true }] },
    { name: 'rectification.check', subject: 'finding', tone: 'main', batch: true, fields: [{ name: 'decision', type: 'enum', options: ['pass', 'return'], required: true, start: 'pass' }, { name: 'opinion', type: 'text' }] },
    { name: 'rectification.close', subject: 'finding', tone: 'main', batch: true, fields: [opinion] },
    { name: 'rectification.send_back', subject: 'finding', fields: [opinion] },
    { name: 'rectification.extend', subject: 'finding', fields: [{ name: 'due_on', type: 'date', required: true }, { name: 'reason', type: 'text', required: true }] },
    { name: 'rectification.reopen', subject: 'finding', tone: 'danger', fields: [{ name: 'reason', type: 'text', required: true }, { name: 'due_on', type: 'date', required: true }] },
  ],
}
