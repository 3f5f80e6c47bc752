/**
 * What the text of a refusal says that no code does. None of it is documented; users report it. It is used for advice
 * alone.
 */
export interface RefusalFacts {
  /** Permissions that the service names as needed, and as brought. */
  readonly required: readonly string[]
  readonly held: readonly string[]
  /** The tenant lacks a licence, or its licence has ended. */
  readonly isLicence: boolean
}

/** `Missing application roles. API required roles: A,B, application roles: C.`, and the same of scopes. */
const missing =
  /API required (?:roles|scopes):\s*([\w.,\s]*?)(?:,\s*application (?:roles|scopes):\s*([\w.,\s]*))?$/i

/** `No Tvm license`, `Account mode is inactive`. */
const licence = /\bno (?:\w+ )?licen[cs]e\b|account mode is inactive/i

export function readRefusal(message = ''): RefusalFacts {
  const [, required, held] = missing.exec(message.trim().replace(/\.$/, '')) ?? []
  return { required: namesIn(required), held: namesIn(held), isLicence: licence.test(message) }
}

function namesIn(list = ''): readonly string[] {
  return list.split(',').flatMap((name) => (/^[\w.]{1,64}$/.test(name.trim()) ? name.trim() : []))
}
