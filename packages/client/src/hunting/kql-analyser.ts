import { ConfigError } from '@mde-kit/contract/runtime'

/** What is wrong in a query, as Microsoft's analyser has it. */
export interface KqlDiagnostic {
  readonly Code: string
  readonly Severity: string
  readonly Message: string
  /** Offset in the text. */
  readonly Start: number
  readonly Length: number
}

/** The part of `@kusto/language-service-next` that is used here. Its own types are 1.7 MB of another world's names. */
interface KustoLanguage {
  readonly KustoCode: {
    ParseAndAnalyze(
      text: string,
      globals: unknown,
    ): { GetDiagnostics(): { readonly Count: number; getItem(index: number): KqlDiagnostic } }
  }
  readonly GlobalState: { readonly Default: { WithDatabase(database: object): unknown } }
  readonly Symbols: {
    // Overloads have numbers: this one takes the columns as text.
    readonly TableSymbol: { readonly $ctor7: new (name: string, schema: string, description: null) => object }
    readonly DatabaseSymbol: {
      readonly $ctor2: new (name: string, alternateName: null, members: readonly object[]) => object
    }
  }
}

/** Tables that queries may use: the type of each column, by name. */
export type KqlTables = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Finds what is wrong in a query. */
export type KqlAnalyser = (text: string) => readonly KqlDiagnostic[]

// Names in variables: bundlers must not look for what need not be there.
const files: readonly string[] = [
  '@kusto/language-service-next/bridge.min.js',
  '@kusto/language-service-next/Kusto.Language.Bridge.min.js',
]

/**
 * Loads the analyser, which takes about a second, and puts `Bridge`, `Kusto` and `System` on `globalThis`.
 *
 * @throws {@link ConfigError} `@kusto/language-service-next` is not installed.
 */
export async function loadKqlAnalyser(tables: KqlTables): Promise<KqlAnalyser> {
  const { KustoCode, GlobalState, Symbols } = await loadLanguage()
  const members = Object.entries(tables).map(([name, columns]) => {
    const schema = Object.entries(columns).map(([column, type]) => `['${column}']:${type}`)
    return new Symbols.TableSymbol.$ctor7(name, `(${schema.join(', ')})`, null)
  })
  const database = new Symbols.DatabaseSymbol.$ctor2('hunting', null, members)
  const globals = GlobalState.Default.WithDatabase(database)
  return (text) => {
    const found = KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics()
    return Array.from({ length: found.Count }, (_, index) => found.getItem(index))
  }
}

async function loadLanguage(): Promise<KustoLanguage> {
  try {
    // In this order: the first is the ground that the second stands on.
    for (const file of files) await import(file)
  } catch (cause) {
    throw new ConfigError('Checking queries needs @kusto/language-service-next, which cannot be loaded.', {
      next: 'Run npm install @kusto/language-service-next, or leave check out.',
      cause,
    })
  }
  return (globalThis as unknown as { readonly Kusto: { readonly Language: KustoLanguage } }).Kusto.Language
}
