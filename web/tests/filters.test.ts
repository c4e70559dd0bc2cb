import { describe, expect, it } from 'vitest'
import { conditionOfGroup, emptyState, fromQuery, nextSort, readCondition, toParams, toQuery, type ListState } from '@/list/filters'

const full: ListState = {
  where: [
    { column: 'state', op: 'in', value: 'signed,reviewed' },
    { column: 'title', op: 'has', value: 'a:b=c&d' },
    { column: 'number', op: 'empty', value: '' },
  ],
  sort: '-due_on',
  q: 'search words',
  group: 'severity',
  columns: ['title', 'state'],
}

/** What the router hands back after the address was written: strings and lists of strings. */
const round = (state: ListState): ListState => {
  const query = toQuery(state) as Record<string, string | string[]>
  return fromQuery(query)
}

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    expect(round(full)).toEqual(full)
    expect(round(emptyState())).toEqual(emptyState())
  })

  it('keeps what others wrote in the address and drops its own when empty', () => {
    expect(toQuery(emptyState(), { view: 'board', q: 'old', where: ['a:eq:b'] })).toEqual({ view: 'board' })
  })

  it('reads one condition given alone, and passes over what it cannot read', () => {
    expect(fromQuery({ where: 'state:eq:signed' }).where).toEqual([{ column: 'state', op: 'eq', value: 'signed' }])
    expect(fromQuery({ where: ['nonsense', 'a:like:b', 'due_on:le:2020-07-06'] }).where).toEqual([{ column: 'due_on', op: 'le', value: '2020-07-06' }])
    expect(readCondition('at:ge:2020-07-06T08:30')).toEqual({ column: 'at', op: 'ge', value: '2020-07-06T08:30' })
  })

  it('asks the server with fixed conditions first and the screen’s order when none is chosen', () => {
    expect(toParams(emptyState(), [{ column: 'round_id', op: 'eq', value: 'r' }], 'number')).toEqual({ where: ['round_id:eq:r'], sort: 'number', q: '' })
    expect(toParams(full).sort).toBe('-due_on')
  })

  it('turns a clicked group into a condition, emptiness included', () => {
    expect(conditionOfGroup('state', 'signed')).toEqual({ column: 'state', op: 'eq', value: 'signed' })
    expect(conditionOfGroup('number', null)).toEqual({ column: 'number', op: 'empty', value: '' })
  })

  it('sorts up, down, and not at all', () => {
    expect([nextSort(null, 'a'), nextSort('a', 'a'), nextSort('-a', 'a'), nextSort('b', 'a')]).toEqual(['a', '-a', null, 'a'])
  })
})
