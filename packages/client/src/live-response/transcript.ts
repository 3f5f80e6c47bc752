/** What a script wrote on the device. */
export interface Transcript {
  /** Whether the transcript could be taken apart; if not, there is `text` only. */
  readonly isReadable: boolean
  readonly scriptName: string | undefined
  readonly exitCode: number | undefined
  /** What the script wrote, without the NUL characters that may follow. */
  readonly output: string
  /** What it wrote as errors. */
  readonly errors: string
  /** The transcript as it came. */
  readonly text: string
}

/**
 * Reads a transcript. That of the documentation is no JSON: it has raw line breaks and NUL characters inside a text, so
 * control characters inside texts are taken for what they stand for.
 */
export function readTranscript(text: string): Transcript {
  const found = parsed(text) ?? parsed(withEscapes(text))
  const fields: Readonly<Record<string, unknown>> = { ...found }
  const [name, code] = [fields['script_name'], fields['exit_code']]
  return {
    isReadable: found !== undefined,
    scriptName: typeof name === 'string' ? name : undefined,
    exitCode: typeof code === 'number' ? code : undefined,
    output: written(fields['script_output']),
    // A page of 2021 spells it so.
    errors: written(fields['script_errors'] ?? fields['script_error']),
    text,
  }
}

function parsed(text: string): object | undefined {
  try {
    // A file may begin with a byte order mark, and end in NULs.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, '').replace(/[\0\s]+$/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Escapes control characters between quotes. */
function withEscapes(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (quoted) =>
    quoted.replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1)),
  )
}

function written(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\0+$/, '') : ''
}
