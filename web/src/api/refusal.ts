export interface RefusalBody {
  refusal: string
  field?: string | null
  message?: string
  clause?: string | null
  detail?: Record<string, unknown>
}

/** A named no. The words come with it, in the reader's language; `field` says where to show them. */
export class Refusal extends Error {
  readonly code: string
  readonly field: string | null
  readonly clause: string | null
  readonly detail: Record<string, unknown>
  readonly status: number

  constructor(body: RefusalBody, status: number) {
    super(body.message ?? '')
    this.name = 'Refusal'
    this.code = body.refusal
    this.field = body.field ?? null
    this.clause = body.clause ?? null
    this.detail = body.detail ?? {}
    this.status = status
  }

  /** Does it belong beside this field? `items` also takes `items[2].due_on`. */
  concerns(field: string): boolean {
    if (this.field === null) return false
    return this.field === field || this.field.startsWith(`${field}.`) || this.field.startsWith(`${field}[`)
  }

  /** Somebody changed the record meanwhile: the way out is to read it again. */
  get stale(): boolean {
    return this.code === 'record.stale' || this.code.endsWith('.stale')
  }
}

export function refusalFrom(body: unknown, status: number): Refusal {
  if (typeof body === 'object' && body !== null && 'refusal' in body && typeof body.refusal === 'string') {
    return new Refusal(body as RefusalBody, status)
  }
  return new Refusal({ refusal: status === 404 ? 'record.not_found' : 'client.fault' }, status)
}

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return new Refusal({ refusal: 'client.unreachable' }, 0)
}
