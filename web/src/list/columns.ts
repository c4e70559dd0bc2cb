import type { Column } from '@/api'

// Inside one engagement they say the same in every row; over all of them they are the first thing one asks.
const ofWhom = ['unit_name', 'team_name', 'engagement_number']
const leading = ['title', 'problem', 'matter', 'text', 'statement', 'subject_name', 'name', 'number', 'provisional_number']

/** The columns of a list nobody chose columns for: the noun's own choice, and whose each row is where that differs. */
export function usualColumns(columns: Column[], within: boolean): string[] {
  const usual = columns.filter((column) => column.default !== false && column.type !== 'id' && column.type !== 'structure').map((column) => column.name)
  if (within) return usual.filter((name) => !ofWhom.includes(name))
  if (usual.some((name) => ofWhom.includes(name)) || !columns.some((column) => column.name === 'unit_name')) return usual
  const after = leading.map((name) => usual.indexOf(name)).find((place) => place >= 0) ?? 0
  return [...usual.slice(0, after + 1), 'unit_name', ...usual.slice(after + 1)]
}
