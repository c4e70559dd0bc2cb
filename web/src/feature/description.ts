import type { ColumnType } from '@/api'
import type { Role } from '@/session'

/** Where a picker finds what can be picked. A noun's name lists that noun. */
export type Source = 'person' | 'team_person' | 'unit' | 'focus' | 'round' | (string & {})

export type FormFieldType =
  | 'line' | 'text' | 'date' | 'month' | 'time' | 'number' | 'money' | 'enum' | 'password'
  | 'person' | 'people' | 'focus' | 'focuses' | 'unit' | 'ref' | 'refs' | 'files' | 'rows' | 'lines' | 'part'

/** One field of a command's payload; `name` is the payload's own name, its label is `<noun>.field.<name>`. */
export interface FormField {
  name: string
  type: FormFieldType
  required?: boolean
  /** Values of an enum; shown in words by `<noun>.<name>.<value>`. */
  options?: readonly string[]
  /** Where another field decides which values there are. */
  optionsBy?: { field: string; is: Readonly<Record<string, readonly string[]>> }
  /** Noun a ref points to; for type part, the record's own rows one is picked from. */
  source?: Source
  /** Where another field decides what this one points to. */
  sourceBy?: { field: string; is: Readonly<Record<string, Source>> }
  /** The record's field to start from when revising; the payload's own name unless told. */
  from?: string
  /** Where to start when there is nothing to start from; `today` for dates. */
  start?: unknown
  /** Fields of one row, for type rows. */
  of?: readonly FormField[]
  /** Words key of a line under the field. */
  hint?: string
  /** Only asked when another field has one of these values. */
  when?: { field: string; is: readonly string[] }
  min?: number
  max?: number
}

export interface CommandDescription {
  name: string
  fields: readonly FormField[]
  /** Payload name that carries the record's id; absent for commands that make a record. */
  subject?: string
  /** More of the payload taken from the record as it is: payload name → record field. */
  carry?: Readonly<Record<string, string>>
  /** Carries the record's version: refused as stale when somebody wrote meanwhile. */
  version?: boolean
  /** Starts from what the record says now. */
  revises?: boolean
  tone?: 'main' | 'danger'
  /** May be run for many ticked rows with the same words. */
  batch?: boolean
  /** Who finds the button: for commands that make a record, above the list; for another noun's command, on this record. */
  who?: readonly Role[]
  /** For another noun's command on this record: the states it makes sense in. Its own noun's are the server's `may`. */
  states?: readonly string[]
}

export interface FieldDescription {
  name: string
  type?: ColumnType | 'long' | 'people' | 'focuses' | 'rows' | 'percent' | 'lines'
  /** Columns when type is rows. */
  of?: readonly FieldDescription[]
  noun?: string
}

export interface NounDescription {
  noun: string
  scope: 'group' | 'engagement'
  /** Fields of the record that name it, the first that is filled. */
  title: readonly string[]
  /** The field that holds the state, with the states in order: the ladder. */
  state?: { field: string; ladder: readonly string[]; aside?: readonly string[]; /** The field that says a state was reached, for what went aside. */ reached?: Readonly<Record<string, string>> }
  /** Who signed, kept on the record as rows {step, by, on, decision, opinion}. */
  steps?: string
  fields: readonly FieldDescription[]
  commands: readonly CommandDescription[]
  /** Evidence can be hung on it. */
  evidence?: 'paper' | 'finding' | 'material' | 'immediate' | 'confirmation' | 'order'
  /** No page for one record: the list is all there is. */
  listOnly?: boolean
}
