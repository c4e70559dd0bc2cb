import { language } from '@/words'
import { Refusal, asRefusal, refusalFrom } from './refusal'
import type { Accepted, Column, Opened, Page, Params, Payload, Row, ServedColumn } from './types'

let token = ''
let lost: (() => void) | null = null

/** The token of this session; every command carries it. */
export const csrf = {
  get: (): string => token,
  set: (next: string): void => {
    token = next
  },
}

export function onSessionLost(then: () => void): void {
  lost = then
}

export function queryText(params: Params): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) for (const each of value) search.append(name, each)
    else search.append(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

interface Request {
  method?: 'GET' | 'POST'
  body?: BodyInit
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Every call goes through here: one place for language, token, session loss and refusals. */
export async function ask<Answer>(path: string, request: Request = {}): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(path, {
      method: request.method ?? 'GET',
      body: request.body ?? null,
      signal: request.signal ?? null,
      credentials: 'same-origin',
      headers: { 'Accept-Language': language.value, ...request.headers },
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw asRefusal(error)
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Answer
  const refusal = refusalFrom(body, response.status)
  if (refusal.code === 'session.required' && lost) lost()
  throw refusal
}

/** One key per attempt of a person: a retry after a broken line does the thing once. */
export function attemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface CommandOptions {
  idempotencyKey?: string
  dry?: boolean
  signal?: AbortSignal
}

export function command<Name extends string>(name: Name, payload: Payload<Name>, options: CommandOptions = {}): Promise<Accepted> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'X-CSRF-Token': token }
  if (!options.dry) headers['Idempotency-Key'] = options.idempotencyKey ?? attemptKey()
  const request: Request = { method: 'POST', body: JSON.stringify(payload), headers }
  if (options.signal) request.signal = options.signal
  return ask<Accepted>(`/api/${name}${options.dry ? '?dry=1' : ''}`, request)
}

export function query<Answer>(name: string, params: Params = {}, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(`/api/${name}${queryText(params)}`, signal ? { signal } : {})
}

const columnOf = (served: ServedColumn): Column => ({ ...served, type: served.type === 'enumeration' ? 'enum' : served.type })

/** A noun's list; some queries answer in the same form without columns of their own. */
export async function list(noun: string, params: Params = {}, signal?: AbortSignal): Promise<Page> {
  const page = await query<Omit<Page, 'columns'> & { columns?: ServedColumn[] }>(`${noun}.list`, params, signal)
  return { ...page, columns: page.columns?.map(columnOf) } as Page
}

export function open<R extends Row = Row>(noun: string, params: Params, signal?: AbortSignal): Promise<Opened<R>> {
  return query<Opened<R>>(`${noun}.open`, params, signal)
}

/** The browser downloads it by itself, with the session's cookie. */
export const csvAddress = (noun: string, params: Params): string => `/api/${noun}.list.csv${queryText(params)}`

export function upload(file: File): Promise<{ hash: string; size: number }> {
  return ask(`/api/blob${queryText({ name: file.name })}`, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-Token': token },
  })
}

export { Refusal }
