import type { paths } from '@/generated/api'

export type Params = Record<string, string | number | boolean | string[] | null | undefined>
export type Row = Record<string, unknown>

export interface Accepted {
  id: string
  stream: string
  sequence: number
  facts: string[]
}

export type ColumnType = 'text' | 'number' | 'date' | 'instant' | 'enum' | 'money' | 'id' | 'light' | 'ref' | 'structure' | 'focus' | 'words'

export interface Column {
  name: string
  type: ColumnType
  label_key?: string
  filterable?: boolean
  sortable?: boolean
  groupable?: boolean
  default?: boolean
  values?: string[]
  /** For type `words`: what stands before a code in the key of its words. */
  key?: string
  /** For type `ref`: the noun the value is an id of; the words to show are in `<name>_name` or `<name>_title`. */
  noun?: string
}

/** What the server calls an enumeration is an enum everywhere in these pages. */
export type ServedColumn = Omit<Column, 'type'> & { type: ColumnType | 'enumeration' }

export interface Group {
  value: string | null
  count: number
}

export interface Page {
  columns: Column[]
  rows: Row[]
  total: number
  total_exact: boolean
  next: string | null
  groups?: Group[]
}

export interface HistoryEntry {
  at: string
  by: string
  by_name: string
  command: string
  facts: string[]
}

export interface Opened<R extends Row = Row> {
  record: R
  history: HistoryEntry[]
  may: string[]
  [extra: string]: unknown
}

export interface LiveFact {
  stream: string
  sequence: number
  command: string
  engagement: string | null
  id: string
}

/** The payload of a command as the server describes it; anything until it does. */
export type Payload<Name extends string> = `/api/${Name}` extends keyof paths
  ? paths[`/api/${Name}`] extends { post: { requestBody?: { content: { 'application/json': infer Body } } } }
    ? Body
    : Record<string, unknown>
  : Record<string, unknown>
