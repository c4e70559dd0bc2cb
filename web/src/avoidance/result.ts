import type { Row } from '@/api'

export interface Ground {
  kind: 'post' | 'kinship' | 'native_place' | 'earlier_inspection' | 'declared'
  text: string
}

/** One member of one team against one unit; names come with the list, a team's own record carries ids only. */
export interface AvoidanceRow extends Row {
  id: string
  team_id: string
  person_id: string
  unit_id: string
  result: 'none' | 'possible' | 'conflict'
  grounds: Ground[]
  decision: 'cleared' | 'replace' | null
  reason: string | null
  decided_on: string | null
  decided_by_name?: string | null
}

/** A person still has to decide, or to go. */
export const isOpen = (row: AvoidanceRow): boolean => row.result !== 'none' && row.decision !== 'cleared'
