import { describe, expect, it } from 'vitest'
import type { CommandDescription } from '@/feature'
import { payloadOf, startValues } from '@/form/values'
import { money, tenThousands } from '@/words'

const revise: CommandDescription = {
  name: 'paper.revise',
  subject: 'paper',
  version: true,
  revises: true,
  fields: [
    { name: 'title', type: 'line', required: true },
    { name: 'amount_fen', type: 'money' },
    { name: 'handlers', type: 'people', required: true },
    { name: 'origins', type: 'rows', of: [{ name: 'kind', type: 'line' }, { name: 'id', type: 'ref' }] },
    { name: 'note', type: 'line', when: { field: 'title', is: ['never'] } },
  ],
}
const record = { id: 'p', version: 4, title: 'old', amount_fen: null, handlers: [{ person: 'a', name: 'A' }, 'b'], origins: [{ kind: 'interview', id: 'i', title: 'shown only' }] }

describe('money in a ledger', () => {
  it('is counted in ten thousand yuan, rounded as the export rounds', () => {
    expect([123456789, 1000000, 4999, 5000, -250000000, 0].map(tenThousands)).toEqual(['123.46', '1.00', '0.00', '0.01', '-250.00', '0.00'])
  })
})

describe('a form', () => {
  it('starts from the record and answers with ids, version and only what was said', () => {
    const values = startValues(revise, record, '2020-08-10')
    expect(payloadOf(revise, values, record, 'e')).toEqual({ engagement: 'e', paper: 'p', version: 4, title: 'old', handlers: ['a', 'b'], origins: [{ kind: 'interview', id: 'i' }] })
  })

  it('leaves out what was not said, so that the rule can name it; an empty list is something said', () => {
    expect(payloadOf(revise, { title: '', handlers: [], origins: [] }, record, null)).toEqual({ paper: 'p', version: 4, handlers: [], origins: [] })
  })

  it('starts dates at the day of the system, not of the browser', () => {
    expect(startValues({ name: 'a.b', fields: [{ name: 'on', type: 'date', start: 'today' }] }, null, '2020-08-10')).toEqual({ on: '2020-08-10' })
  })
})

describe('money', () => {
  it('is fen shown as yuan', () => {
    expect([money(29), money(43650000), money(null)]).toEqual(['0.29', '436,500.00', ''])
  })
})
