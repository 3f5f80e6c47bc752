import type { OperationModel } from '../model/api.ts'

/** Renders a docblock from paragraphs; each is wrapped so that generated code reads like hand-written code. */
export function docblock(paragraphs: readonly string[], indent = ''): string {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(paragraph, 104 - indent.length),
  ])
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}

/** What a caller must know of an operation, in the order: what, permissions, roles, limits, source. */
export function operationDoc(operation: OperationModel): string[] {
  const { summary, description, permissions, roles, rateLimits, source, effect, preview } = operation
  return [
    `${summary}. ${description}`,
    [
      `\`${operation.method} ${operation.path}\`, effect: ${effect}${preview ? ', preview' : ''}.`,
      `Delegated: ${permissionText(permissions.delegated)}. Application: ${permissionText(permissions.application)}.`,
      ...(roles.length > 0 ? [`Portal role: ${roles.join(', ')}.`] : []),
      ...(rateLimits.length > 0 ? [`Limits: ${rateLimits.map(limitText).join(', ')}.`] : []),
    ].join(' '),
    `@see ${source.url} (read ${source.date})`,
  ]
}

/** Alternatives in words: any one of them is enough. */
export function permissionText(alternatives: readonly (readonly string[])[]): string {
  return alternatives.length === 0
    ? 'not possible'
    : alternatives.map((names) => names.join(' with ')).join(' or ')
}

/** A quota in words. */
export function limitText({ calls, perSeconds }: OperationModel['rateLimits'][number]): string {
  const unit = { 1: 'second', 60: 'minute', 3600: 'hour', 86400: 'day' }[perSeconds]
  return `${calls} calls per ${unit ?? `${perSeconds} seconds`}`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  // `*/` inside a description would end the comment.
  for (const word of text.replaceAll('*/', '*\\/').split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
