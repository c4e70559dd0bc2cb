import { afterEach, describe, expect, it, vi } from 'vitest'
import { Refusal, asRefusal, command, csrf, onSessionLost, useCommand } from '@/api'
import { refusalFrom } from '@/api/refusal'

const answer = (status: number, body: unknown): Response => new Response(body === undefined ? null : JSON.stringify(body), { status })
function server(...answers: (Response | Error)[]) {
  const calls: { path: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, init })
    const next = answers.shift()
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next ?? answer(200, {}))
  })
  return calls
}
const header = (init: RequestInit | undefined, name: string): string | undefined => (init?.headers as Record<string, string> | undefined)?.[name]
afterEach(() => vi.unstubAllGlobals())

describe('refusals', () => {
  it('keeps name, field, words and clause', () => {
    const refusal = refusalFrom({ refusal: 'paper.sign.facts_unconfirmed', field: 'disposition', message: 'words', clause: 'R3', detail: { a: 1 } }, 409)
    expect(refusal).toBeInstanceOf(Refusal)
    expect([refusal.code, refusal.field, refusal.message, refusal.clause, refusal.status]).toEqual(['paper.sign.facts_unconfirmed', 'disposition', 'words', 'R3', 409])
  })

  it('belongs beside its field and beside the list it lies in', () => {
    const refusal = new Refusal({ refusal: 'x', field: 'items[2].due_on' }, 422)
    expect([refusal.concerns('items'), refusal.concerns('item'), refusal.concerns('due_on')]).toEqual([true, false, false])
    expect(new Refusal({ refusal: 'x', field: null }, 422).concerns('items')).toBe(false)
  })

  it('knows a stale version by either name', () => {
    expect(new Refusal({ refusal: 'record.stale' }, 409).stale).toBe(true)
    expect(new Refusal({ refusal: 'plan.revise.stale' }, 409).stale).toBe(true)
  })

  it('names what is no refusal of the server', () => {
    expect(asRefusal(new TypeError('fetch failed')).code).toBe('client.unreachable')
    expect(refusalFrom('<html>', 502).code).toBe('client.fault')
    expect(refusalFrom(null, 404).code).toBe('record.not_found')
  })
})

const sign = { engagement: 'e', paper: 'p', disposition: 'report' } as const

describe('commands', () => {
  it('carry the token and a key; a dry run carries no key', async () => {
    csrf.set('token')
    const calls = server()
    await command('paper.sign', sign)
    await command('paper.sign', sign, { dry: true })
    expect(calls.map((call) => call.path)).toEqual(['/api/paper.sign', '/api/paper.sign?dry=1'])
    expect(header(calls[0]?.init, 'X-CSRF-Token')).toBe('token')
    expect(header(calls[0]?.init, 'Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
    expect(header(calls[1]?.init, 'Idempotency-Key')).toBeUndefined()
  })

  it('keep their key when the line broke, and take a new one when the words changed or the rule answered', async () => {
    const calls = server(new TypeError('gone'), answer(422, { refusal: 'a.b.c' }), answer(200, {}), answer(200, {}))
    const { run, refusal } = useCommand('a.b')
    await run({ text: 'one' })
    expect(refusal.value?.code).toBe('client.unreachable')
    await run({ text: 'one' })
    await run({ text: 'one' })
    await run({ text: 'two' })
    const keys = calls.map((call) => header(call.init, 'Idempotency-Key'))
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
  })

  it('say what would be refused without calling it a refusal', async () => {
    server(answer(409, { refusal: 'paper.sign.facts_unconfirmed', message: 'words' }), answer(200, {}))
    const { dryRun, foreseen, refusal, acceptable } = useCommand('paper.sign')
    await dryRun(sign)
    expect([foreseen.value?.code, refusal.value, acceptable.value]).toEqual(['paper.sign.facts_unconfirmed', null, false])
    await dryRun(sign)
    expect([foreseen.value, acceptable.value]).toEqual([null, true])
  })

  it('tell when the session is lost, and not for other refusals', async () => {
    const lost = vi.fn()
    onSessionLost(lost)
    server(answer(401, { refusal: 'session.bad_credentials' }), answer(401, { refusal: 'session.required' }))
    await expect(command('session.open', {})).rejects.toBeInstanceOf(Refusal)
    expect(lost).not.toHaveBeenCalled()
    await expect(command('paper.sign', sign)).rejects.toBeInstanceOf(Refusal)
    expect(lost).toHaveBeenCalledOnce()
  })
})
