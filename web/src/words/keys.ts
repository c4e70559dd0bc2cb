/** Where words are found, by convention: the same grammar as commands and refusals. */
export const fieldKey = (noun: string, field: string): string => `${noun}.field.${field}`
export const valueKey = (noun: string, field: string, value: string): string => `${noun}.${field}.${value}`

/** A value that is words already (no code like `in_review`): shown as it is when no key names it. */
export const isClearText = (value: string): boolean => !/^[a-z][a-z0-9_]*$/.test(value)
