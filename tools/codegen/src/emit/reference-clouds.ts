import type { Api } from '../model/api.ts'
import { objectAt, textAt, textsAt } from '../model/read.ts'
import { code, lines, pageNote, table } from './markdown.ts'

/** The index of clouds: where to sign in, which hosts to call, what a token is for. */
export function cloudsPage({ catalogues }: Api): string {
  return lines([
    pageNote,
    '# Clouds and hosts',
    '',
    'What `resolveCloud` chooses from. The host to call and the resource to ask a token for are not the same everywhere.',
    ...Object.entries(catalogues.clouds).flatMap(([name, cloud]) => [
      '',
      `## ${name}`,
      '',
      ...table(['', ''], facts(cloud)),
    ]),
  ])
}

function facts(cloud: unknown): string[][] {
  const list = (values: readonly string[]) => values.map(code).join(' ') || 'none'
  const geoBases = Object.entries(objectAt(cloud, 'geoBases'))
  return [
    ['sign in at', code(textAt(cloud, 'authorityHost'))],
    ['call', code(textAt(cloud, 'apiBase'))],
    ['regions', geoBases.map(([geo, base]) => `${geo} ${code(String(base))}`).join(', ') || 'none'],
    ['other hosts of the same API', list(textsAt(cloud, 'apiBaseAlternates'))],
    ['token resource', code(textAt(cloud, 'resource'))],
    ['scope', code(`${textAt(cloud, 'resource')}/.default`)],
    ['audiences', list(textsAt(cloud, 'audiences'))],
    ['issuer of v1 tokens', code(textAt(cloud, 'issuers', 'v1'))],
    ['issuer of v2 tokens', code(textAt(cloud, 'issuers', 'v2'))],
    ['Microsoft Graph', code(textAt(cloud, 'graphBase'))],
    ['portal', code(textAt(cloud, 'portal'))],
  ]
}
