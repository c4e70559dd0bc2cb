declare module '*/scripts/words.mjs' {
  export interface Source {
    path: string
    text: string
    standIn?: boolean
  }
  export function merge(sources: Source[]): { zh: Record<string, string>; en: Record<string, string>; problems: string[]; standIns: string[] }
  export function keysWrittenTwice(text: string): string[]
  export function literalKeys(text: string): string[]
}
