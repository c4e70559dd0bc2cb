import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { ColumnType, Params } from '@/api'

export const operators = ['eq', 'ne', 'in', 'lt', 'le', 'gt', 'ge', 'has', 'empty', 'set'] as const
export type Operator = (typeof operators)[number]

export interface Condition {
  column: string
  op: Operator
  value: string
}

/** What a list shows. It lives in the address, so that list, board and chart of one page share it and a link keeps it. */
export interface ListState {
  where: Condition[]
  sort: string | null
  q: string
  group: string | null
  /** Chosen columns in order; null for the noun's own choice. */
  columns: string[] | null
}

export const emptyState = (): ListState => ({ where: [], sort: null, q: '', group: null, columns: null })

export function conditionText(condition: Condition): string {
  return condition.op === 'empty' || condition.op === 'set'
    ? `${condition.column}:${condition.op}`
    : `${condition.column}:${condition.op}:${condition.value}`
}

/** The value may hold colons itself; only the first two divide. */
export function readCondition(text: string): Condition | null {
  const [column, op] = text.split(':', 2)
  if (!column || !op || !(operators as readonly string[]).includes(op)) return null
  return { column, op: op as Operator, value: text.slice(column.length + op.length + 2) }
}

const all = (value: LocationQuery[string] | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '')

export function fromQuery(query: LocationQuery): ListState {
  return {
    where: all(query['where']).flatMap((text) => readCondition(text) ?? []),
    sort: all(query['sort'])[0] ?? null,
    q: all(query['q'])[0] ?? '',
    group: all(query['group'])[0] ?? null,
    columns: all(query['columns'])[0]?.split(',') ?? null,
  }
}

/** Only what the list owns; other words of the address stay as they are. */
export function toQuery(state: ListState, beside: LocationQuery = {}): LocationQueryRaw {
  const { where: _where, sort: _sort, q: _q, group: _group, columns: _columns, ...others } = beside
  const query: LocationQueryRaw = { ...others }
  if (state.where.length > 0) query['where'] = state.where.map(conditionText)
  if (state.sort) query['sort'] = state.sort
  if (state.q !== '') query['q'] = state.q
  if (state.group) query['group'] = state.group
  if (state.columns) query['columns'] = state.columns.join(',')
  return query
}

/** What the server is asked. Fixed conditions belong to the screen and cannot be taken off. */
export function toParams(state: ListState, fixed: Condition[] = [], sort: string | null = null): Params {
  return {
    where: [...fixed, ...state.where].map(conditionText),
    sort: state.sort ?? sort,
    q: state.q,
  }
}

/** A grouped value clicked becomes a condition; an empty one asks for emptiness. */
export function conditionOfGroup(column: string, value: string | null): Condition {
  return value === null || value === '' ? { column, op: 'empty', value: '' } : { column, op: 'eq', value }
}

export function operatorsFor(type: ColumnType): Operator[] {
  switch (type) {
    case 'enum':
    case 'light':
      return ['in', 'ne', 'empty', 'set']
    case 'number':
    case 'money':
      return ['ge', 'le', 'eq', 'empty', 'set']
    case 'date':
    case 'instant':
      return ['ge', 'le', 'eq', 'empty', 'set']
    case 'ref':
    case 'id':
      return ['eq', 'empty', 'set']
    default:
      return ['has', 'eq', 'empty', 'set']
  }
}

/** One more press: up, down, as the server likes. */
export function nextSort(sort: string | null, column: string): string | null {
  if (sort === column) return `-${column}`
  return sort === `-${column}` ? null : column
}
