import { refuse } from './entra-refusal.ts'

/** The fields of a request, each at most once and none empty. */
export type Form = ReadonlyMap<string, string>

/** @throws {@link EntraRefusal} AADSTS9002313: a field comes twice (RFC 6749, section 3.2). */
export function readForm(encoded: string): Form {
  const form = new Map<string, string>()
  const seen = new Set<string>()
  for (const [name, value] of new URLSearchParams(encoded)) {
    if (seen.has(name)) throw refuse(9002313, { detail: `'${name.slice(0, 40)}' comes twice` })
    seen.add(name)
    if (value !== '') form.set(name, value)
  }
  return form
}

/** @throws {@link EntraRefusal} AADSTS900144: the field is missing. */
export function needField(form: Form, name: string): string {
  const value = form.get(name)
  if (value === undefined) throw refuse(900144, { detail: name })
  return value
}
