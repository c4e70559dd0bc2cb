import type { Row } from '@/api'
import type { Condition } from '@/list'

/** One day of the round's calendar, as `round.overview` and `engagement.overview` tell it. */
export interface CalendarDay {
  on: string
  kind: 'anchor' | 'deadline' | 'marked'
  id: string
  name: string
  name_en: string
  note: string | null
}

export interface EngagementLine extends Row {
  engagement_id: string
  number: string
  team_name: string
  unit_name: string
  state: string
  entered_on: string | null
  left_on: string | null
  feedback_on: string | null
  counts: Record<string, number>
}

export interface Overview {
  round: Row & { id: string; number: string; name: string; state: string; start_on: string; entry_on: string; exit_on: string; feedback_on: string }
  engagements: EngagementLine[]
  /** Findings once there are any, papers until then. */
  by_area_of: 'finding' | 'paper'
  by_area: { area: string; name: string; name_en: string; count: number }[]
  funnel: { state: string; count: number }[]
  ageing: { bucket: string; count: number }[]
  burn_up: { on: string; due: number; closed: number }[]
  milestones: CalendarDay[]
}

/** The four days everything else hangs on, in their order; R E X F is how people write them. */
export const anchors = [
  { id: 'start', letter: 'R' },
  { id: 'entry', letter: 'E' },
  { id: 'exit', letter: 'X' },
  { id: 'feedback', letter: 'F' },
] as const

/** The noun of each count, where a click shows what was counted. */
export const placeOfCount: Record<string, string> = {
  interviews: 'interview', materials: 'material', meetings: 'meeting', tasks_open: 'task', papers: 'paper', papers_signed: 'paper', confirmations_open: 'confirmation',
  immediates: 'immediate', findings: 'rectification', findings_open: 'rectification', orders_open: 'order',
}

/** What narrows the list to exactly what was counted. */
export const whereOfCount: Record<string, string[]> = {
  tasks_open: ['state:eq:open'], papers: ['state:ne:dropped'], papers_signed: ['state:eq:signed'], confirmations_open: ['state:in:sent,objected'],
  immediates: ['state:ne:rejected'], findings_open: ['state:ne:closed'], orders_open: ['state:ne:closed'],
}

const day_ms = 86_400_000
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / day_ms)
export const dateOf = (day: number): string => new Date(day * day_ms).toISOString().slice(0, 10)

/** The same day of the month before, or its last day: how the server reckons "more than a month". */
export function monthBefore(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 2, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The conditions that leave just the findings of one bucket of the ageing chart. */
export function conditionsOfBucket(bucket: string, today: string): Condition[] {
  const open: Condition = { column: 'state', op: 'ne', value: 'closed' }
  const before = monthBefore(today)
  switch (bucket) {
    case 'overdue_over_month':
      return [open, { column: 'due_on', op: 'lt', value: before }]
    case 'overdue':
      return [open, { column: 'due_on', op: 'ge', value: before }, { column: 'due_on', op: 'lt', value: today }]
    case 'undated':
      return [open, { column: 'due_on', op: 'empty', value: '' }]
    default:
      return [open, { column: 'due_on', op: 'set', value: '' }, { column: 'light', op: 'eq', value: bucket }]
  }
}

/** How far an engagement is, of a hundred: the field by signed papers, rectification by findings closed. */
export function progressOf(line: EngagementLine): { of: 'papers' | 'findings'; done: number; all: number } {
  const { papers = 0, papers_signed = 0, findings = 0, findings_open = 0 } = line.counts
  return findings > 0 ? { of: 'findings', done: findings - findings_open, all: findings } : { of: 'papers', done: papers_signed, all: papers }
}
