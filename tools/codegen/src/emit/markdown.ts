/** Opens every generated page. */
export const pageNote = '<!-- Generated from specs by tools/codegen. Do not edit; run `pnpm generate`. -->'

/** Lines of a table. Cells may hold any text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)]
}

/** Joins lines into a text that ends with a line break. */
export function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}

/** Text in the typeface of code. */
export function code(text: string): string {
  return `\`${text}\``
}
