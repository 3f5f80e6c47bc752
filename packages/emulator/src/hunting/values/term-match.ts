const wordCharacter = /[\p{L}\p{N}]/u

/** Where a found piece may begin and end. */
export interface TermEdges {
  readonly start: boolean
  readonly end: boolean
}

/**
 * Makes the test behind `has`, `hasprefix` and `hassuffix`: whether text holds a piece that begins, or ends, where a
 * term does. Terms are runs of letters and digits. Everything holds the empty piece.
 */
export function createTermTest(piece: string, edges: TermEdges): (text: string) => boolean {
  const bindsStart = edges.start && isWord(piece, 0)
  const bindsEnd = edges.end && isWord(piece, piece.length - 1)
  return (text) => {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const starts = !bindsStart || at === 0 || !isWord(text, at - 1)
      const ends = !bindsEnd || at + piece.length === text.length || !isWord(text, at + piece.length)
      if (starts && ends) return true
      if (piece === '') return true
    }
    return false
  }
}

/** ASCII is decided without a regular expression, as nearly all text is. */
function isWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return wordCharacter.test(text.charAt(index))
}
