import { describe, expect, it } from 'vitest'
import { yearsOf } from '@/calendar/notice'

const year = { year: 2027, source: ['notice'], holidays: [{ name: 'New Year', from: '2027-01-01', until: '2027-01-03' }], workdays: ['2027-02-14'] }

describe('a calendar file', () => {
  it('holds several years, as the norms pack does, or one', () => {
    expect(yearsOf(JSON.stringify({ years: [year, { ...year, year: 2028 }] }))?.map((each) => each.year)).toEqual([2027, 2028])
    expect(yearsOf(JSON.stringify(year))).toEqual([year])
  })

  it('is nothing else: no year is made up from half of one', () => {
    for (const text of ['', 'not json', '[]', 'null', '{"years":[]}', '{"year":2027}', JSON.stringify({ years: [year, {}] })]) expect(yearsOf(text)).toBeNull()
  })
})
