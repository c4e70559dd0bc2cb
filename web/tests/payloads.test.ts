import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Payload } from '@/api'
import type { CommandDescription, FormField, NounDescription } from '@/feature'

// What a form sends and what the server takes are written in two languages; this holds them together.
interface Schema {
  type?: string
  format?: string
  enum?: string[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
}
interface Description {
  paths: Record<string, { post?: { 'x-refusals'?: string[] }; get?: unknown }>
  components: { schemas: Record<string, Schema> }
}
const place = join(dirname(fileURLToPath(import.meta.url)), '../../docs/openapi.json')
const api = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Description) : null
const doors = import.meta.glob<Record<string, unknown>>('../src/*/description.ts', { eager: true })

const isNoun = (value: unknown): value is NounDescription => typeof value === 'object' && value !== null && 'noun' in value && 'commands' in value
const isCommand = (value: unknown): value is CommandDescription => typeof value === 'object' && value !== null && 'fields' in value && 'name' in value && !('noun' in value)
const described = Object.values(doors).flatMap((door) => Object.values(door))
const nouns = described.filter(isNoun)
const commands = [...nouns.flatMap((noun) => noun.commands.map((command) => ({ command, scope: noun.scope }))), ...described.filter(isCommand).map((command) => ({ command, scope: 'any' as const }))]

const plain = (schema: Schema): Schema => schema.anyOf?.find((each) => each.type !== 'null') ?? schema
const nullable = (schema: Schema): boolean => schema.anyOf?.some((each) => each.type === 'null') ?? false

/** What each kind of input makes. */
const makes: Record<FormField['type'], (schema: Schema) => boolean> = {
  line: (schema) => schema.type === 'string' && !schema.format && !schema.enum,
  text: (schema) => schema.type === 'string' && !schema.format && !schema.enum,
  password: (schema) => schema.type === 'string',
  date: (schema) => schema.format === 'date',
  month: (schema) => schema.type === 'string' && !schema.format,
  time: (schema) => schema.type === 'string' && !schema.format,
  number: (schema) => schema.type === 'integer' || schema.type === 'number',
  money: (schema) => schema.type === 'integer',
  enum: (schema) => schema.enum !== undefined,
  person: (schema) => schema.format === 'uuid',
  unit: (schema) => schema.format === 'uuid',
  ref: (schema) => schema.type === 'string',
  part: (schema) => schema.type === 'string',
  focus: (schema) => schema.type === 'string',
  people: (schema) => schema.type === 'array' && schema.items?.format === 'uuid',
  refs: (schema) => schema.type === 'array' && schema.items?.format === 'uuid',
  focuses: (schema) => schema.type === 'array' && schema.items?.type === 'string',
  lines: (schema) => schema.type === 'array' && schema.items?.type === 'string',
  files: (schema) => schema.type === 'array',
  rows: (schema) => schema.type === 'array' && schema.items?.type === 'object',
}

function compare(fields: readonly FormField[], schema: Schema, beside: readonly string[], where: string, refusals: readonly string[] = []): string[] {
  const wrong: string[] = []
  const properties = schema.properties ?? {}
  const required = schema.required ?? []
  for (const name of beside) if (!(name in properties)) wrong.push(`${where}.${name}: sent beside the form, unknown to the server`)
  for (const name of required) if (!beside.includes(name) && !fields.some((field) => field.name === name)) wrong.push(`${where}.${name}: wanted by the server, nobody asks for it`)
  for (const field of fields) {
    const there = properties[field.name]
    const path = `${where}.${field.name}`
    if (!there) {
      wrong.push(`${path}: asked for, unknown to the server`)
      continue
    }
    const wanted = plain(there)
    if (!makes[field.type](wanted)) wrong.push(`${path}: ${field.type} makes no ${JSON.stringify(wanted).slice(0, 80)}`)
    if (required.includes(field.name) && !nullable(there) && !field.required && wanted.type !== 'array') wrong.push(`${path}: required by the server and not by the form`)
    // The form may ask for more than the type only where a rule of this command does: "reasons_missing", "engagement_missing".
    const ruled = refusals.some((code) => code.endsWith(`${field.name}_missing`) || code.endsWith('_unknown') || code.endsWith('_mismatch') || code.endsWith('_not_found'))
    if (field.required && !field.when && !required.includes(field.name) && !ruled) wrong.push(`${path}: required by the form and not by the server`)
    if (field.type === 'enum' && JSON.stringify([...(field.options ?? [])].sort()) !== JSON.stringify([...(wanted.enum ?? [])].sort())) wrong.push(`${path}: options ${String(field.options)} against ${String(wanted.enum)}`)
    if (field.type === 'rows') wrong.push(...compare(field.of ?? [], wanted.items ?? {}, [], `${path}[]`))
  }
  return wrong
}

describe.skipIf(!api)('what forms send is what the server takes', () => {
  for (const { command, scope } of commands) {
    it(command.name, () => {
      const schema = api?.components.schemas[command.name] ?? {}
      expect(schema.properties, `${command.name} is no command of the server`).toBeDefined()
      const beside = [command.subject, command.version ? 'version' : undefined, ...Object.keys(command.carry ?? {})].filter((name): name is string => name !== undefined)
      // Inside an engagement its id goes along; a command of the group answers to its own fields only.
      const standing = schema.properties?.['engagement'] && !command.fields.some((field) => field.name === 'engagement') && scope !== 'group' ? ['engagement'] : []
      expect(compare(command.fields, schema, [...beside, ...standing], command.name, api?.paths[`/api/${command.name}`]?.post?.['x-refusals']).join('\n')).toBe('')
    })
  }

  it('a path holds a command and a query of the same name', () => {
    const commandNames = Object.keys(api?.components.schemas ?? {}).filter((name) => name.includes('.'))
    expect(commandNames.filter((name) => !api?.paths[`/api/${name}`]?.post)).toEqual([])
    for (const name of ['meeting.open', 'engagement.open']) expect(Object.keys(api?.paths[`/api/${name}`] ?? {}).sort()).toEqual(['get', 'post'])
    const payload: Payload<'meeting.open'> = { engagement: 'e', held_on: '2020-05-21' }
    // @ts-expect-error held_on is a date, which only a type that knows the command says
    const wrong: Payload<'meeting.open'> = { engagement: 'e', held_on: 5 }
    expect(Object.keys(payload)).toEqual(Object.keys(wrong))
  })

  it('every command somebody may run has a form or a screen', () => {
    // Made by screens of their own: first run, the evidence panel, the person's own password.
    const elsewhere = new Set(['installation.found', 'account.change_password', 'account.revoke', 'evidence.attach', 'evidence.detach', 'order.issue'])
    const known = new Set(commands.map(({ command }) => command.name))
    const missing = Object.entries(api?.paths ?? {}).filter(([path, methods]) => methods.post && !known.has(path.slice(5)) && !elsewhere.has(path.slice(5)))
    expect(missing.map(([path]) => path)).toEqual([])
  })
})
