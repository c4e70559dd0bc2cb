import type { InjectionKey } from 'vue'
import type { Row } from '@/api'
import type { CommandDescription, FormField } from '@/feature'

/** A file the server already holds, by its hash. */
export interface SentFile {
  name: string
  hash: string
  size: number
}

export type Values = Record<string, unknown>

/** What pickers need to know about where the form stands. */
export interface FormContext {
  noun: string
  engagement: string | null
  round: string | null
  today: string
  record: Row | null
}
export const formContext: InjectionKey<FormContext> = Symbol('form context')

const several = new Set(['people', 'focuses', 'refs', 'files', 'rows', 'lines'])

/** A fresh value of a field: lists are empty, the rest is nothing until somebody says. */
function startOf(field: FormField, today: string): unknown {
  if (field.start === 'today') return today
  if (field.start !== undefined) return field.start
  if (several.has(field.type)) return []
  return field.type === 'number' || field.type === 'money' ? null : ''
}

/** Members of a list may arrive as {person, name} or {id}; a payload carries ids. */
function idOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const row = value as Row
  return row['id'] ?? row['person'] ?? row['focus'] ?? value
}

export function startValues(command: CommandDescription, record: Row | null, today: string, given: Values = {}): Values {
  const values: Values = {}
  for (const field of command.fields) {
    const name = field.from ?? field.name
    const there = record?.[name] ?? record?.[`${name}_id`]
    let value = startOf(field, today)
    if ((command.revises || field.from) && there !== undefined && there !== null) {
      if (field.type === 'rows' && Array.isArray(there)) value = there.map((row) => rowValues(field, row as Row))
      else if (several.has(field.type) && Array.isArray(there)) value = there.map(idOf)
      else value = there
    }
    values[field.name] = given[field.name] ?? value
  }
  return values
}

export function rowValues(field: FormField, row: Row | null, today = ''): Values {
  return Object.fromEntries((field.of ?? []).map((each) => [each.name, row?.[each.from ?? each.name] ?? startOf(each, today)]))
}

const asked = (field: FormField, values: Values): boolean => !field.when || field.when.is.includes(String(values[field.when.field]))

/** Only what was said: an empty field is left out, so that the server names it by its own rule (basis_missing, not "empty text"). */
function fieldsOf(fields: readonly FormField[], values: Values): Values {
  const said: Values = {}
  for (const field of fields) {
    if (!asked(field, values)) continue
    const value = values[field.name]
    const empty = value === '' || value === null || value === undefined
    if (field.type === 'rows') said[field.name] = (value as Values[]).map((row) => fieldsOf(field.of ?? [], row))
    else if (!empty) said[field.name] = value
  }
  return said
}

export function payloadOf(command: CommandDescription, values: Values, record: Row | null, engagement: string | null): Values {
  const payload: Values = {}
  if (engagement) payload['engagement'] = engagement
  if (command.subject && record) payload[command.subject] = record['id'] ?? record[`${command.subject}_id`]
  if (command.version && record) payload['version'] = record['version']
  for (const [name, from] of Object.entries(command.carry ?? {})) payload[name] = record?.[from]
  return { ...payload, ...fieldsOf(command.fields, values) }
}

export const isAsked = asked
