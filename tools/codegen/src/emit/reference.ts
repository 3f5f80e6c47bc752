import type { Api, GeneratedFile, ResourceModel } from '../model/api.ts'
import { code, lines, pageNote, table } from './markdown.ts'
import { cloudsPage } from './reference-clouds.ts'
import { permissionsPage } from './reference-permissions.ts'
import { resourcePage } from './reference-resource.ts'

const folder = 'docs/reference'

/** Emits a reference page per resource, the list of all operations, and the indexes of permissions and clouds. */
export function emitReference(api: Api): GeneratedFile[] {
  const pages = api.resources
    .map((resource) => ({
      resource,
      own: api.operations.filter(({ resource: name }) => name === resource.name),
    }))
    .filter(({ own }) => own.length > 0)
  const resources = pages.map(({ resource }) => resource)
  return [
    { path: `${folder}/README.md`, text: indexPage(api, resources) },
    { path: `${folder}/permissions.md`, text: permissionsPage(api, pageOf) },
    { path: `${folder}/clouds.md`, text: cloudsPage(api) },
    ...pages.map(({ resource, own }) => ({
      path: `${folder}/${pageOf(resource.name)}`,
      text: resourcePage(api, resource, own),
    })),
  ]
}

function indexPage({ operations }: Api, resources: readonly ResourceModel[]): string {
  const rows = resources.flatMap((resource) =>
    operations
      .filter(({ resource: name }) => name === resource.name)
      .map(({ id, name, method, path, effect }) => [
        `[${code(id)}](${pageOf(resource.name)}#${id.toLowerCase()})`,
        code(`defender.${resource.name}.${name}`),
        code(`${method} ${path}`),
        effect,
      ]),
  )
  return lines([
    pageNote,
    '# Reference',
    '',
    `${operations.length} operations. How each is called, what it needs, and what it does to the world.`,
    '[Permissions](permissions.md) lists what each permission opens, [clouds](clouds.md) where to sign in and call.',
    '',
    ...table(['operation', 'client', 'request', 'effect'], rows),
  ])
}

/** File of a resource's page. */
function pageOf(resource: string): string {
  return `${resource.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`
}
