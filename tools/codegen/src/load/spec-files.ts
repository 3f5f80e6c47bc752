import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, SpecError } from '../spec-error.ts'
import type { CatalogueName } from './shape.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** Every file of a specs folder, parsed and not looked at yet. */
export interface SpecFiles {
  readonly root: YamlFile
  readonly resources: readonly YamlFile[]
  readonly catalogues: Readonly<Record<CatalogueName, YamlFile>>
}

/** Reads a specs folder. @throws {@link SpecError} A file is missing or no YAML; it names all such files. */
export function readFiles(folder: string): SpecFiles {
  refuseOtherFolders(folder)
  const findings: Finding[] = []
  const read = (path: string): YamlFile => {
    try {
      return readYamlFile(folder, path)
    } catch (error) {
      if (!(error instanceof SpecError)) throw error
      findings.push(...error.findings)
      return { path, value: undefined, lineOf: () => undefined }
    }
  }
  const files = {
    root: read('openapi.yaml'),
    resources: resourceNames(folder).map((name) => read(`resources/${name}`)),
    catalogues: {
      'permissions.yaml': read('catalogues/permissions.yaml'),
      'clouds.yaml': read('catalogues/clouds.yaml'),
      'service-errors.yaml': read('catalogues/service-errors.yaml'),
      'entra-errors.yaml': read('catalogues/entra-errors.yaml'),
      'hunting-tables.yaml': read('catalogues/hunting-tables.yaml'),
    },
  }
  if (findings.length > 0) throw new SpecError(findings, folder)
  return files
}

/** A folder that holds nothing of specs is the wrong one, and that says more than what is missing there. */
function refuseOtherFolders(folder: string): void {
  if (['openapi.yaml', 'resources'].some((name) => existsSync(join(folder, name)))) return
  const stats = statSync(folder, { throwIfNoEntry: false })
  const finding = {
    file: '',
    pointer: '',
    line: undefined,
    expected: 'a folder of specs; `mde-codegen specs --out DIR` copies one out',
    actual: stats
      ? stats.isDirectory()
        ? 'neither openapi.yaml nor resources/ in it'
        : 'a file'
      : 'missing',
  }
  throw new SpecError([finding], folder)
}

/** Sorted names; what editors leave behind begins with a dot or ends in a tilde. */
function resourceNames(folder: string): string[] {
  const names = (existsSync(join(folder, 'resources')) ? readdirSync(join(folder, 'resources')) : [])
    .filter((name) => !name.startsWith('.') && !name.endsWith('~'))
    .sort()
  const whole = { pointer: '', line: undefined }
  const findings = names
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => ({
      ...whole,
      file: `resources/${name}`,
      expected: 'a file name that ends in .yaml',
      actual: name,
    }))
  if (names.length === 0)
    findings.push({ ...whole, file: 'resources', expected: 'a file for each resource', actual: 'none' })
  if (findings.length > 0) throw new SpecError(findings, folder)
  return names
}
