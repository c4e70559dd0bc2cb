import { describe, expect, it } from 'vitest'
import type { Column } from '@/api'
import { usualColumns } from '@/list/columns'

const column = (name: string, shown = true): Column => ({ name, type: 'text', default: shown })

describe('the columns of a list nobody chose columns for', () => {
  const paper = [column('number'), column('title'), column('state'), column('unit_name', false)]
  it('says whose each row is over all engagements, after what the row is about', () => {
    expect(usualColumns(paper, false)).toEqual(['number', 'title', 'unit_name', 'state'])
  })
  it('does not repeat it within one', () => {
    expect(usualColumns([column('number'), column('unit_name'), column('title')], true)).toEqual(['number', 'title'])
  })
  it('leaves a choice that names it already, and ids, alone', () => {
    expect(usualColumns([column('number'), column('title'), column('unit_name'), { ...column('id'), type: 'id' }], false)).toEqual(['number', 'title', 'unit_name'])
  })
})
